import { type Finding, rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

/** Labels before an entry: `(a)`, `(iv)`, `(2)`, `a)`, `2)`, `2.`; those with both brackets also within a sentence, behind a sign. */
const labels =
  /(^[ \t]*(?:[-*+] |\*\*)?(?:[A-Z][a-z]+: ?)?|[:;,.][ \t]*\n?[ \t]*(?:and |or )?)(?:\((\d{1,2}|[a-z]|[ivx]{2,4})\)|(?<=^[ \t]*(?:\*\*)?)(\d{1,2}|[a-z]|[ivx]{2,4})([.)]))(?:\*\*)?[ \t]+(?!(?:is|was|are|were|and|or|above|below|of)\b|to \(|[-–\d])\S/gm

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

interface Label {
  readonly said: string
  readonly place: number
  readonly start: number
  readonly isFirstOfLine: boolean
}

/** Whether one letter that is also a number in Roman figures is the letter, as `i` behind `h`. */
const isLetter = (said: string, before: Label | undefined): boolean => before !== undefined && before.place === said.charCodeAt(0) - 97

const lists = (text: string): ReadonlyMap<string, readonly Label[]> => {
  const found = new Map<string, Label[]>()
  for (const match of text.matchAll(labels)) {
    const said = match[2] ?? match[3] ?? ''
    const sign = match[2] === undefined ? (match[4] ?? '') : '()'
    // One letter with a full stop is an initial.
    if (sign === '.' && !/\d/.test(said)) continue
    const isNumber = /\d/.test(said)
    const isRoman = !isNumber && romans.includes(said) && !(said.length === 1 && isLetter(said, found.get(`${sign}a`)?.at(-1)))
    const key = `${sign}${isNumber ? '1' : isRoman ? 'i' : 'a'}`
    const place = isNumber ? Number(said) : isRoman ? romans.indexOf(said) + 1 : said.charCodeAt(0) - 96
    const start = match.index + match[0].indexOf(said, (match[1] ?? '').length)
    found.set(key, [...(found.get(key) ?? []), { said, place, start, isFirstOfLine: !/[:;,.]/.test((match[1] ?? '').replace(/^[A-Z][a-z]+:/, '')) }])
  }
  return found
}

const bracketed = (label: Label, key: string): string => (key.startsWith('()') ? `(${label.said})` : `${label.said}${key[0]}`)

function* inList(text: string, key: string, list: readonly Label[]): Iterable<Finding> {
  const [first] = list
  if (first?.place === 2 && first.isFirstOfLine && key !== '.1' && text.slice(0, first.start - 1).trim() !== '')
    yield {
      at: [],
      find: first.said,
      offset: first.start,
      message: `${bracketed(first, key)} stands without the label before it.`,
      hint: 'Label the first entry too, or none.',
    }
  for (const [i, label] of list.entries()) {
    const before = list[i - 1]
    if (!before || label.place === 1 || list.length < 3) continue
    const isTwice = label.place === before.place
    // What jumps further is another list, or points back.
    const isGap = label.place === before.place + 2 && (list[i - 2]?.place === before.place - 1 || list[i + 1]?.place === label.place + 1)
    if (!isTwice && !isGap) continue
    yield {
      at: [],
      find: label.said,
      offset: label.start,
      message: isTwice ? `Two entries have the label ${bracketed(label, key)}.` : `${bracketed(label, key)} follows ${bracketed(before, key)}.`,
      hint: 'Correct the labels of the list.',
    }
  }
}

const body = (...lines: readonly string[]) => ({ meeting: `items:\n  - title: Growth fund\n    body: |\n${lines.map(line => `      ${line}\n`).join('\n')}` })

export default rule({
  code: 'list/labels',
  severity: 'warning',
  summary: 'Labels that are typed into a text, as in (a), (b), (c), follow one another: none stands twice, and none is left out.',
  why: 'Later minutes point to “resolution (b)”, and there are two.',
  source: 'Minutes of Nottingham, with (a), (b), (b), (c), and of Rotherham, with (2) and no (1).',
  good: [
    body('The forum noted:', '(a) that one had left;', '(b) that one had come; and', '(c) that (b) stood.', 'It agreed:', '(a) to meet; and', '(b) to vote.'),
    body('(g) one;', '(h) two;', '(i) three, as in regulation 3(1)(a), and paragraph (k) of the scheme;', '(j) four.'),
    body('Members asked: (1) that it be agreed; (2) that it be paid; and (3) that (1) and (2) stand.'),
    body('1. One.', '2. Two.', '2.5 posts are paid for.', '1. Another.'),
    body('(i) one', '(ii) two', '(a) three', '(iii) four', '(iv) five'),
  ],
  bad: [
    body('The forum noted:', '(a) that one had left;', '(b) that one had come;', '(«b») that one would stay; and', '(c) that there was a vacancy.'),
    body('Agreed: That Corin Ash be the named member.', '(«2») That names be sent to the clerk.'),
    body('Members asked: (1) that it be agreed; (2) that it be paid; and («4») that it be told.'),
    body('(i) one', '(ii) two', '(«ii») three', '(iii) four'),
    body('a) one', 'b) two', '«d») three', 'e) four'),
    body('It was agreed (subject to funds):', '(a) to meet;', '(b) to vote;', '(«d») to pay.'),
    body('The forum asked for: (a) a report, (b) a table, («b») a letter.'),
    body('Members asked:', '1) who pays', '2) when', '«2») why'),
    body('Points made:', '1. The rate is low.', '2. The rate is late.', '«4». The rate is old.'),
    body('The forum noted that', '(«b») one had come.'),
  ],
  subject: 'text',
  *run(words) {
    if (!/[a-z\d][.)]\s/.test(words.text) || !(words.prose || words.at.path.at(-1) === 'text')) return
    const text = spoken(words)
    for (const [key, list] of lists(text)) yield* inList(text, key, list)
  },
})
