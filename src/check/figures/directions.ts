/** Answers for figures that are said to go up or down and go the other way: sums, percentages and numbers, whichever of the two is said first. */
import { readMoney } from '../../base/money.ts'
import { monthNames } from '../dates.ts'
import { type Amount, exactly, meets, moneyAmount } from '../sums.ts'
import { sentencesOf } from './said.ts'

/** A direction that the two figures do not have. */
export interface OddDirection {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  readonly isUp: boolean
}

const ways = {
  up: 'increase increases increased increasing rise rises rising risen rose grow grows growing grown grew climbs climbed raise raises raised raising uplift uplifted up',
  down: 'decrease decreases decreased decreasing reduce reduces reduced reducing reduction reductions fall falls falling fallen fell drop drops dropped dropping decline declines declined declining lower lowers lowered lowering shrank shrunk cut down',
  better: 'improve improves improved improving improvement',
  worse: 'worsen worsens worsened worsening deteriorate deteriorates deteriorated deteriorating deterioration',
}
type Way = keyof typeof ways
const moves: ReadonlyMap<string, Way> = new Map(Object.entries(ways).flatMap(([way, words]) => words.split(' ').map(word => [word, way as Way] as const)))

const figures = new RegExp(
  `(?<![\\d.,£(/:-])(?:£\\s?)?\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?(?:\\s?(?:%|per ?cent\\b|k\\b|m\\b|bn\\b|million\\b|billion\\b|p\\b))?(?![\\w£/:]|[.,]\\d|[-–]\\d|\\s(?:${monthNames})\\b)`,
  'gi',
)

/**
 * A sentence, letter for letter, with noughts in place of its figures and the words of its moves in capitals, as in `fees ROSE from £000 to £000`:
 * so the forms below are short.
 */
const outlined = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replaceAll('0', '1')
    .replace(figures, typed => typed.replace(/[^£]/g, '0'))
    .replace(/[a-z]{2,}/g, word => (moves.has(word) ? word.toUpperCase() : word))

const figure = '(£?0+)'
const move = '\\b([A-Z]{2,})'
const word = '[a-zA-Z’-]+'
const about = '(?:about |around |approximately |nearly |almost |just (?:over|under) |over |under )?'
const when = `(?: (?:(?:pupils|places|schools|plans|children|members|posts|fte|a year|an hour|per ${word}|last year|this year|(?:in|for|at|on) [^£%;.]{3,30}?)\\b,? ?)){0,2}?(?: \\([^()]{1,30}\\))?,?`
const than = '(higher|lower|more|less|fewer|greater|smaller)'

type Order = readonly [from: number, to: number, move: number]
const forms: readonly (readonly [form: RegExp, order: Order])[] = [
  // `rose from £2.2m last year to £2.1m`.
  [new RegExp(`${move}(?: ${word}){0,5}(?: by ${figure},?)? from (?:the )?${about}${figure}${when} to (?:the )?${about}${figure}`, 'gd'), [3, 4, 1]],
  // `up to £2.1m from £2.2m`.
  [new RegExp(`${move}(?: by ${figure},?)? to ${about}${figure}${when} from (?:the )?${about}${figure}`, 'gd'), [4, 3, 1]],
  // `£2.1m, up from £2.2m`, `£2.1m, an increase on the £2.2m of last year`.
  [
    new RegExp(
      `${figure}(?: (?!than\\b|to\\b|from\\b)${word}){0,6}(?:,| \\(| –|:)?(?: which (?:is|was)| now| that is)?(?: an?)? ?${move}(?: of ${figure})?,? (?:on|from|over|compared (?:with|to)) (?:the |last year’s |last term’s |a |an )?(?:(?!from\\b|to\\b)${word} ){0,3}?(?:of )?${about}${figure}(?! (?:to|and)\\b)`,
      'gd',
    ),
    [4, 1, 2],
  ],
  // `£2.1m, higher than the £2.2m`.
  [new RegExp(`${figure}(?: ${word}){0,3}, (?:which (?:is|was) )?${than} than (?:the |last year’s )?${about}${figure}`, 'gd'), [3, 1, 2]],
  // `£2.1m, compared with £2.2m last year, an increase`.
  [
    new RegExp(`${figure}(?: ${word}){0,4},? compared (?:with|to) (?:the )?${about}${figure}${when},? (?:which is |that is )?(?:an? )${move}\\b`, 'gd'),
    [2, 1, 3],
  ],
]
const mayGo = new RegExp(`[A-Z]{2}|\\b${than} than\\b`)

interface Read {
  readonly kind: 'money' | 'percent' | 'plain'
  readonly amount: Amount
}

const read = (words: string): Read | undefined => {
  if (words.startsWith('£')) {
    const money = readMoney(words)
    return money.ok ? { kind: 'money', amount: moneyAmount(money.value) } : undefined
  }
  const [, digits = '', unit = ''] = /^([\d,]+(?:\.\d+)?)\s?(%|per ?cent|p)?$/i.exec(words) ?? []
  const number = Number(digits.replaceAll(',', ''))
  if (digits === '' || (unit === '' && number >= 1900 && number < 2100 && !digits.includes(','))) return undefined
  return { kind: unit === '' || unit === 'p' ? 'plain' : 'percent', amount: exactly(number) }
}

/** The two figures, where both are of one kind; a unit that the first has not is that of the second. */
const readBoth = (from: string, to: string): readonly [Read, Read] | undefined => {
  const unit = /\s?(?:%|per ?cent|k|m|bn|million|billion)$/i
  const borrowed = !unit.test(from) && unit.test(to) && Number(from.replace(/[^\d.]/g, '')) < 1000 ? from + (unit.exec(to)?.[0] ?? '') : from
  const [a, b] = [read(borrowed), read(to)]
  return a && b && a.kind === b.kind ? [a, b] : undefined
}

/** Ages, ranks and clock times do not go up and down; what is below nought goes the other way. */
const isOther =
  /\b(?:age[ds]?|aged|years? (?:group|old)|year [1-9]|rank(?:s|ed|ing)?|league|quartile|grade|key stage|reception|from \d{1,2}(?:am|pm))\b|-\s?£|£\s?-|\(£/i
const bad = /\b(?:deficits?|overspen[dt]\w*|shortfalls?|pressures?)\b/i
const good = /\b(?:surplus(?:es)?|underspen[dt]\w*|balances?|reserves?|credit)\b/i

const isUpward = (move: string, sentence: string): boolean | undefined => {
  const way = moves.get(move)
  if (way === 'better' || way === 'worse') return bad.test(sentence) === good.test(sentence) ? undefined : (way === 'better') === good.test(sentence)
  return way === 'up' || /^(?:higher|more|greater)$/.test(move)
}

/** Whether words go both ways: of `the reduction rose from 5% to 7%` nobody knows which is meant. */
const isTorn = (outline: string): boolean => {
  const found = (outline.match(/[A-Z]{2,}/g) ?? []).map(word => moves.get(word.toLowerCase()))
  return found.includes('up') && found.includes('down')
}

const nowhere: readonly [number, number] = [0, 0]

/** The figures of a text that go the other way than it says. */
export const oddDirections = (text: string): readonly OddDirection[] => {
  if (!/\d/.test(text)) return []
  return sentencesOf(text).flatMap(sentence => {
    const { length } = sentence.text
    if (length > 1000 || !/\d[^\d]+\d/.test(sentence.text)) return []
    const said = sentence.text.replace(/\s/g, ' ')
    const outline = outlined(said)
    if (outline.length !== length || !mayGo.test(outline) || isOther.test(said) || (bad.test(said) && good.test(said))) return []
    return forms.flatMap(([form, [f, t, m]]) =>
      [...outline.matchAll(form)].flatMap((match): OddDirection[] => {
        const [at = nowhere, first = nowhere, last = nowhere] = [match.indices?.[m], match.indices?.[f], match.indices?.[t]]
        const [from, to] = [said.slice(...first), said.slice(...last)]
        const isUp = isUpward(match[m]?.toLowerCase() ?? '', said)
        const both = readBoth(from, to)
        const lead = outline.slice(Math.max(0, at[0] - 50), at[1])
        if (isUp === undefined || !both || isTorn(match[0].replaceAll('UP to', '')) || isTorn(lead) || /\bnot?\b/.test(lead)) return []
        const [a, b] = [both[0].amount, both[1].amount]
        if (meets(a, b) || (isUp ? b.least > a.most : b.most < a.least)) return []
        return [{ start: sentence.start + Math.min(at[0], first[0], last[0]), end: sentence.start + Math.max(at[1], first[1], last[1]), from, to, isUp }]
      }),
    )
  })
}
