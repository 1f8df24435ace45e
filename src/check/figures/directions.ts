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

const upWords = 'increas(?:e[sd]?|ing)|ris(?:e[sn]?|ing)|rose|gr[eo]w(?:n|s|ing)?|climb(?:s|ed)|rais(?:es?|ed|ing)|uplift(?:ed)?|up'
const downWords =
  'decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tions?)|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|lower(?:ed|s|ing)|shrank|shrunk|cut|down'
const betterWords = 'improv(?:e[sd]?|ing|ement)'
const worseWords = 'worsen(?:s|ed|ing)?|deteriorat(?:e[sd]?|ing|ion)'
const ways = { up: new RegExp(`\\b(?:${upWords})\\b`, 'i'), down: new RegExp(`\\b(?:${downWords})\\b`, 'i') }
const moves = `(?:${upWords}|${downWords}|${betterWords}|${worseWords})`

const figure =
  '((?<![\\d.,£(/:-])(?:£\\s?)?\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?(?:\\s?(?:%|per ?cent\\b|k\\b|m\\b|bn\\b|million\\b|billion\\b|p\\b))?)(?![\\w£/:]|[.,]\\d|[-–]\\d|\\s(?:' +
  monthNames +
  ')\\b)'
const about = '(?:about |around |approximately |nearly |almost |just (?:over|under) |over |under )?'
const plain = '(?: [a-z’-]+){0,5}'
const when =
  '(?: (?:(?:pupils|places|schools|plans|children|members|posts|fte|a year|an hour|per [a-z]+|last year|this year|(?:in|for|at|on) [^£%;.]{3,30}?)\\b,? ?)){0,2}?(?: \\([^()]{1,30}\\))?,?'

type Order = readonly [from: number, to: number, move: number]
const forms: readonly (readonly [form: RegExp, order: Order])[] = [
  // `rose from £2.2m last year to £2.1m`.
  [new RegExp(`\\b(${moves})${plain}(?: by ${figure},?)? from (?:the )?${about}${figure}${when} to (?:the )?${about}${figure}`, 'gid'), [3, 4, 1]],
  // `up to £2.1m from £2.2m`.
  [new RegExp(`\\b(${moves})(?: by ${figure},?)? to ${about}${figure}${when} from (?:the )?${about}${figure}`, 'gid'), [4, 3, 1]],
  // `£2.1m, up from £2.2m`, `£2.1m, an increase on the £2.2m of last year`.
  [
    new RegExp(
      `${figure}(?: (?!than\\b|to\\b|from\\b)[a-z’-]+){0,6}(?:,| \\(| –|:)?(?: which (?:is|was)| now| that is)?(?: an?)? ?\\b(${moves})(?: of ${figure})?,? (?:on|from|over|compared (?:with|to)) (?:the |last year’s |last term’s |a |an )?(?:(?!from\\b|to\\b)[a-z’-]+ ){0,3}?(?:of )?${about}${figure}(?! (?:to|and)\\b)`,
      'gid',
    ),
    [4, 1, 2],
  ],
  // `£2.1m, higher than the £2.2m`.
  [
    new RegExp(
      `${figure}(?: [a-z’-]+){0,3}, (?:which (?:is|was) )?(higher|lower|more|less|fewer|greater|smaller) than (?:the |last year’s )?${about}${figure}`,
      'gid',
    ),
    [3, 1, 2],
  ],
  // `£2.1m, compared with £2.2m last year, an increase`.
  [
    new RegExp(`${figure}(?: [a-z’-]+){0,4},? compared (?:with|to) (?:the )?${about}${figure}${when},? (?:which is |that is )?(?:an? )(${moves})\\b`, 'gid'),
    [2, 1, 3],
  ],
]
const mayGo = new RegExp(`\\b(?:${moves}|higher|lower|more|less|fewer|greater|smaller)\\b`, 'i')

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
  if (new RegExp(`^(?:${betterWords}|${worseWords})$`, 'i').test(move)) {
    if (bad.test(sentence) === good.test(sentence)) return undefined
    return new RegExp(`^(?:${betterWords})$`, 'i').test(move) === good.test(sentence)
  }
  if (/^(?:higher|more|greater)$/i.test(move)) return true
  return /^(?:lower|less|fewer|smaller)$/i.test(move) ? false : ways.up.test(move)
}

const nowhere: readonly [number, number] = [0, 0]

/** The figures of a text that go the other way than it says. */
export const oddDirections = (text: string): readonly OddDirection[] => {
  if (!/\d/.test(text) || !mayGo.test(text)) return []
  return sentencesOf(text).flatMap(sentence => {
    const said = sentence.text.replace(/\s/g, ' ')
    if (said.length > 1000 || !mayGo.test(said) || isOther.test(said) || (bad.test(said) && good.test(said))) return []
    return forms.flatMap(([form, [f, t, m]]) =>
      [...said.matchAll(form)].flatMap((match): OddDirection[] => {
        const [from = '', to = '', move = ''] = [match[f], match[t], match[m]]
        const isUp = isUpward(move, said)
        const both = readBoth(from, to)
        const [start = 0, until = 0] = match.indices?.[m] ?? []
        const lead = said.slice(Math.max(0, start - 50), start + move.length)
        // `The reduction rose from 5% to 7%`: of two words that go two ways, nobody knows which is meant.
        const rest = match[0].replace(/\bup to\b/gi, '')
        if (
          isUp === undefined ||
          !both ||
          (ways.up.test(rest) && ways.down.test(rest)) ||
          (ways.up.test(lead) && ways.down.test(lead)) ||
          /\bnot?\b/i.test(lead)
        )
          return []
        const [a, b] = [both[0].amount, both[1].amount]
        if (meets(a, b) || (isUp ? b.least > a.most : b.most < a.least)) return []
        const [first = nowhere, last = nowhere] = [match.indices?.[f], match.indices?.[t]]
        return [{ start: sentence.start + Math.min(start, first[0], last[0]), end: sentence.start + Math.max(until, first[1], last[1]), from, to, isUp }]
      }),
    )
  })
}
