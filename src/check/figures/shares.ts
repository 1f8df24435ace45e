/** Answers for the shares that a text says in full: a part, its whole, and the percentage that the one is of the other, in whatever order. */
import { readMoney } from '../../base/money.ts'
import { numberWords, readCount } from '../../base/number-words.ts'
import { type Amount, exactly, moneyAmount } from '../sums.ts'
import { percentsSaid, type SaidPercent } from './changes.ts'

/** A share as a text says it. */
export interface Share {
  readonly part: string
  readonly whole: string
  readonly partAmount: Amount
  readonly wholeAmount: Amount
  readonly percent: SaidPercent
}

const money = '£\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?(?:k|m|bn|thousand|million|billion)?\\b'
const figure = `(${money}|\\d[\\d,]*\\b)`
const sum = `(${money})`
const percent =
  '(\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|per ?cent\\b))(?! (?:more|less|fewer|higher|lower|up|down|above|below|increase|decrease|rise|reduction|cut)\\b)'
const about = '(?:about |around |roughly |approximately |some |nearly |almost |just |only |exactly )?'

/** Words between a percentage and its whole, as in “25% of the total budget for 2026/27 of £1.2m”; such as tell of something else end them. */
const other =
  '(?:and|or|plus|less|more|than|by|with|from|to|at|is|was|are|were|be|been|per|who|which|that|whose|have|has|had|if|when|against|above|below|between|spent|received)\\b'
const naming = `(?:(?!${other})(?:[a-z’'-]+|(?:19|20)\\d\\d(?:[/-]\\d{2,4})?) ){0,7}`
/** Words that say what a part is for. */
const forWhat = `(?: (?!${other})[a-z’'-]+){0,5}`

const says =
  '(?:is|are|was|were|(?:will|would) be|equals?|represent(?:s|ed|ing)?|mak(?:es?|ing) up|made up|account(?:s|ed|ing)? for|amount(?:s|ed|ing)? to|com(?:es?|ing) to|equates? to|takes?(?: up)?|being)'
const same = '(?:equal to |equivalent to |the same as )?'
const aside = '(?:,? or|,? i\\.?e\\.?,?|,? (?:which|that|this) (?:is|was|represents|equals|equates to|amounts to|makes up)|,? being)'

const inWords = `\\b(?:${numberWords.slice(1).join('|')})\\b`
/** A part in words: its whole and its percentage are then the only figures. */
const startsInWords = new RegExp(`${inWords} (?:out )?of [^\\d]{0,20}\\d`, 'i')
const share = `(${money}|\\d[\\d,]*\\b|${inWords}) (?:out )?of (?:the |all |our |these )?${figure}`
const then = '[^.;()%\\d£]{0,40}(?:\\(|, or |, i\\.e\\. |, that is |, |[–—] ?)'
/** A number that counts: not that of “Year 7 (26% of 65)” or “question 4 is 26% of 65”. */
const count =
  '(?<![\\d£.,/-])(?<!\\b(?:years?|items?|tables?|questions?|sections?|paragraphs?|pages?|bands?|stages?|options?|appendix|annex|lines?|points?|steps?|terms?|parts?|rows?|no\\.?|number) )(\\d[\\d,]*)'

type Order = readonly [part: number, whole: number, percent: number]

const patterns: readonly (readonly [pattern: string, order: Order])[] = [
  // `17 of 65 schools (26%)`, `17 of 65, or 26 per cent`.
  [`(?<![\\d£.,])${share}${then}${about}${percent}`, [1, 2, 3]],
  // `17 schools out of 65 (26%)`: what is counted stands before the whole.
  [`(?<![\\d£.,])${figure} (?:[a-z]+ ){1,2}(?:out )?of (?:the |all |our )?(?:total (?:of )?)?${figure}${then}${about}${percent}`, [1, 2, 3]],
  // `£360,000 of the total budget of £1.44m (25%)`.
  [`${sum} (?:out )?of ${naming}${sum}${then}${about}${percent}`, [1, 2, 3]],
  // `Of 65 schools, 17 answered (26%)`.
  [
    `(?<=^|[.!?:;\\n] ?|[(,] )of (?:the |all |our |these |those )?(?:total of )?${figure}(?! (?:and|to|or) \\d)[^.;()%\\d£]{0,50}, ${figure}(?! of\\b)[^.;()%\\d£]{0,50}(?:\\(|, or |, i\\.e\\. |, that is |, |[–—] ?)${about}${percent}`,
    [2, 1, 3],
  ],
  // `Of the 65 schools, 17 answered, a response rate of 26%`.
  [
    `\\bof (?:the |all |our |these |those )?${figure}(?! (?:and|to|or) \\d)[^.;()%\\d£]{0,50}, ${figure}(?! of\\b)[^.;()%\\d£]{0,60}\\b(?:rate|share|proportion|turnout|return|take-up) of ${about}${percent}`,
    [2, 1, 3],
  ],
  // `26% (17 of 65 schools)`.
  [`(?<![\\d.,])${percent}[^.;()%\\d£]{0,60}\\((?:that is |i\\.e\\. )?${share}[^()]{0,40}\\)`, [2, 3, 1]],
  // `£448,000 is 31 per cent of £1,440,300`, `£262,000 (22% of the £1.2m budget)`, `£262,000 for advice, or 22%, of the budget of £1.2m`.
  [
    `${sum}${forWhat}(?:(?:,? ${says}|${aside}|,)? ${same}| ?[–—:=] ?)\\(?${about}${percent}[),]?,? of ${naming}(?:\\(|, which (?:is|was|totals|comes to) )?${sum}`,
    [1, 3, 2],
  ],
  // `17 is 26% of 65`, `17 schools, or 26 per cent of the 65 asked`.
  [`${count}${forWhat}(?: ${says} ${same}|${aside} ${same})${about}${percent} of ${naming}(\\d[\\d,]*\\b)`, [1, 3, 2]],
  [`${count} [a-z’'-]+(?: [a-z’'-]+){0,3} \\(${about}${percent} of ${naming}(\\d[\\d,]*\\b)`, [1, 3, 2]],
  // `31 per cent of £1,440,300 is £448,000`, `22% of the £1.2m budget (£262,000)`.
  [
    `${percent} of ${naming}${sum}${forWhat}(?: ${says} ${same}|${aside} ${same}| ?= ?| ?\\((?=${money}(?: a year)?\\)))${about}${sum}(?! (?:more|less|higher|lower|above|below|short))`,
    [3, 2, 1],
  ],
  // `31% (£448,000) of the £1,440,300`, `31%, or £448,000, of the £1,440,300`.
  [`${percent}(?: \\(|,? or |, i\\.e\\. )${about}${sum}[),],? of ${naming}${sum}`, [2, 3, 1]],
  // `a budget of £1.2m, of which £262,000 (22%) …`, and `of which 22% (£262,000) …`.
  [`${sum}[^.;()%\\d£]{0,40},? of which ${about}${sum}[^.;()%\\d£]{0,40}\\(${about}${percent}\\)`, [2, 1, 3]],
  [`(?:${sum}[^.;()%\\d£]{0,40},? of which |\\bof ${naming}${sum}[^.;()%\\d£]{0,30}, )${about}${percent}[^.;()%\\d£]{0,20}\\(${about}${sum}\\)`, [4, 1, 3]],
]
const forms = patterns.map(([pattern, order]) => ({ form: new RegExp(pattern, 'dgi'), order }))

/** Two figures, of which one or the other holds, are no part and whole. */
const either =
  /\b(?:whichever|(?:greater|higher|larger|lower|lesser|smaller) of|either|at least|at most|maximum|minimum|no more than|up to|threshold|limit(?:ed)? to|cap(?:ped)?|(?:over|above|exceed(?:s|ed|ing)?|more than|less than|below|under) £\s?[\d,.]+\w* or)\b/i
const roughly = /\b(?:about|around|roughly|approximately|some|nearly|almost|just|just (?:over|under)|over|under)\s+[£\d]/i

const read = (words: string): Amount | undefined => {
  if (/^[a-z]/i.test(words)) return exactly(readCount(words))
  if (!words.startsWith('£')) return exactly(Number(words.replaceAll(',', '')))
  const money = readMoney(words)
  return money.ok ? moneyAmount(money.value) : undefined
}

const shareIn = (match: RegExpMatchArray, text: string, [p, w, n]: Order): Share | undefined => {
  const [part = '', whole = ''] = [match[p], match[w] ?? match[2]].map(words => words?.trim().replace(/,$/, ''))
  const [partAmount, wholeAmount] = [read(part), read(whole)]
  const [start = 0, end = 0] = match.indices?.[n] ?? []
  const [said] = percentsSaid(text.slice(start, end), start)
  if (!partAmount || !wholeAmount || !said || part.startsWith('£') !== whole.startsWith('£')) return undefined
  const percent = roughly.test(match[0]) ? { ...said, half: Math.max(said.half, said.hundredths / 10) } : said
  return { part, whole, partAmount, wholeAmount, percent }
}

/** The shares that a text says, each percentage once. */
export const sharesSaid = (text: string): readonly Share[] => {
  if (!/%|per ?cent/i.test(text) || !/\bof\b/i.test(text) || !(/\d[^\d.,].*?\d[^\d.,].*?\d/s.test(text) || startsInWords.test(text))) return []
  const found = new Map<number, Share>()
  for (const { form, order } of forms)
    for (const match of text.matchAll(form)) {
      const share = shareIn(match, text, order)
      const lead = text.slice(Math.max(0, match.index - 200), match.index)
      const around = lead.slice(lead.lastIndexOf('. ') + 1) + text.slice(match.index, match.index + match[0].length + 40)
      if (share && !found.has(share.percent.start) && !either.test(around)) found.set(share.percent.start, share)
    }
  return [...found.values()].sort((a, b) => a.percent.start - b.percent.start)
}
