import { readMoney } from '../../../base/money.ts'
import { isShare, percentsSaid, shareText } from '../../figures/changes.ts'
import { type Finding, rule } from '../../rule.ts'
import { type Amount, exactly, moneyAmount } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`

const figure = '(£\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:k|m|bn|million)?|\\d[\\d,]*)'
const share = `${figure} (?:out )?of (?:the |all |our |these )?${figure}\\b`
const percent = '(\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|per ?cent\\b))'
/** `17 of 65 schools (26%)`, `17 of 65, or 26 per cent`. */
const after = new RegExp(`(?<![\\d£.,])${share}[^.;()%\\d£]{0,40}(?:\\(|, or |, i\\.e\\. |, that is |, |[–—] ?)(?:about |nearly )?${percent}`, 'gi')
/** `26% (17 of 65 schools)`. */
const before = new RegExp(`(?<![\\d.,])${percent}[^.;()%\\d£]{0,60}\\((?:that is |i\\.e\\. )?${share}[^()]{0,40}\\)`, 'gi')
/** `17 schools out of 65 (26%)`: what is counted stands before the whole. */
const thingsOf = new RegExp(
  `(?<![\\d£.,])${figure} (?:[a-z]+ ){1,2}(?:out )?of (?:the |all |our )?(?:total (?:of )?)?${figure}\\b[^.;()%\\d£]{0,40}(?:\\(|, or |, i\\.e\\. |, that is |, |[–—] ?)(?:about |nearly )?${percent}`,
  'gi',
)
/** `Of 65 schools, 17 answered (26%)`. */
const wholeFirst = new RegExp(
  `(?<=^|[.!?:;\\n] ?|[(,] )of (?:the |all |our |these |those )?(?:total of )?${figure}\\b(?! (?:and|to|or) \\d)[^.;()%\\d£]{0,50}, ${figure}\\b(?! of\\b)[^.;()%\\d£]{0,50}(?:\\(|, or |, i\\.e\\. |, that is |, |[–—] ?)(?:about |nearly )?${percent}`,
  'gi',
)
/** `71 of 65 schools`. */
const counted =
  /(?<![\d£.,/-])(\d[\d,]*) (?:out of (?:the |all )?(\d[\d,]*)|of (?:the |all |our )?(\d[\d,]*) (?:[a-z]+ )?(?:schools|members|academies|pupils|responses|replies|settings|places|posts|councils|people|families|children))\b/gi

const read = (words: string): Amount | undefined => {
  const trimmed = words.trim().replace(/,$/, '')
  if (!trimmed.startsWith('£')) return exactly(Number(trimmed.replaceAll(',', '')))
  const money = readMoney(trimmed)
  return money.ok ? moneyAmount(money.value) : undefined
}

interface Said {
  readonly part: string
  readonly whole: string
  readonly percent: string
  readonly start: number
}

const saidBy = (pattern: RegExp, text: string, [p, w]: readonly [part: number, whole: number]): readonly Said[] =>
  [...text.matchAll(pattern)].map(match => {
    const percent = match[3] ?? ''
    return { part: match[p] ?? '', whole: match[w] ?? '', percent, start: match.index + match[0].lastIndexOf(percent) }
  })

const sharesIn = (text: string): readonly Said[] => [
  ...saidBy(after, text, [1, 2]),
  ...saidBy(thingsOf, text, [1, 2]),
  ...saidBy(wholeFirst, text, [2, 1]),
  ...[...text.matchAll(before)].map(({ 1: percent = '', 2: part = '', 3: whole = '', index }) => ({ part, whole, percent, start: index })),
]

export default rule({
  code: 'figure/share',
  severity: 'error',
  summary: 'A share said in words is its percentage of the whole, and no part is more than its whole.',
  why: 'The response to a consultation is often what a decision rests on; a percentage that the two counts do not give puts all of it in doubt.',
  good: [
    says('17 of 65 schools (26%) answered; 92 per cent (60 of 65) had done so before.'),
    says('Schools used £360,000 of the £1.44m (25 per cent) by April.'),
    says('In 2020 of 65 schools 17 answered, or 26 per cent.'),
    says('Of 65 schools, 17 answered (26%). Of the 17 schools, 12 agreed (71%); 12 schools out of 65 is 18%.'),
    says('Of the £360,000, £90,000 was spent (25%).'),
  ],
  bad: [
    says('17 of 65 schools («27%») answered.'),
    says('«92.4 per cent» (60 of 65 schools) agreed.'),
    says('«71 of 65 schools» answered.'),
    says('Of 65 schools, 17 answered («62%»).'),
    says('By May, 17 schools out of 65 («62%») had answered.'),
    says('All had time. Of the 17 schools, 12 agreed («80%»).'),
    says('Schools used £360,000 of the £1.44m («35 per cent») by April.'),
  ],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    if (!/\bof\b/i.test(text) || !/\d/.test(text)) return
    const finding = (start: number, end: number, message: string): Finding => ({
      at: [],
      find: pointing(words.text, start, end),
      message,
      hint: 'Correct the percentage or one of the two figures.',
    })
    for (const said of sharesIn(text)) {
      const [part, whole] = [read(said.part), read(said.whole)]
      const [percent] = percentsSaid(said.percent)
      if (!part || !whole || !percent || part.least > whole.most || isShare(percent, part, whole)) continue
      const { start } = said
      yield finding(
        start,
        start + percent.words.length,
        `${said.part.trim()} of ${said.whole.trim()} is ${shareText(part, whole, percent)}, not ${percent.words}.`,
      )
    }
    for (const { 0: said, 1: part = '', 2: one, 3: other, index } of text.matchAll(counted)) {
      const [some, all] = [part, one ?? other ?? ''].map(digits => Number(digits.replaceAll(',', '')))
      if (some === undefined || all === undefined || some <= all || (some >= 1900 && some < 2100)) continue
      yield finding(index, index + said.length, `${part} cannot be a part of ${one ?? other}.`)
    }
  },
})
