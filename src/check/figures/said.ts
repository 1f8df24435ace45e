/** Answers for the sums that a text says: how exactly each is meant, and the sentence it stands in. */
import { once } from '../../base/once.ts'
import { yearsSaid } from '../../base/years.ts'
import { type Amount, moneyAmount } from '../sums.ts'
import { type MoneySaid, moneySaid, spoken, type Words } from '../words.ts'

/** A stretch of text that is read as one: a sentence, a point, a cell. */
export interface Sentence {
  readonly text: string
  readonly start: number
}

/** A sum as a sentence says it. */
export interface SaidSum extends MoneySaid {
  readonly amount: Amount
  readonly end: number
  readonly sentence: Sentence
  /** The only sum of its sentence. */
  readonly isOnly: boolean
  /** Meant as a bound, rounded or roughly, as in “up to £70,000”, or as a rate, as in “£9.20 per pupil”: no figure needs to be the same. */
  readonly isLoose: boolean
}

/** The sentences of a text, each with its place. */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const found: Sentence[] = []
  let start = 0
  for (const end of [...text.matchAll(/[.!?][”’"')\]]*\s+(?=[^a-z])|\n\s*\n|\n(?=\s*(?:[-*+>|]|\(?\w{1,3}[.)]\s))|\|/g)]) {
    const until = end.index + end[0].length
    if (until > start) found.push({ text: text.slice(start, until), start })
    start = until
  }
  if (start < text.length) found.push({ text: text.slice(start), start })
  return found
}

/** The place in a list, in the order of the text, of the first that starts at or after a letter. */
export const firstFrom = (list: readonly { readonly start: number }[], start: number): number => {
  let [from, until] = [0, list.length]
  while (from < until) {
    const middle = (from + until) >> 1
    if ((list[middle]?.start ?? 0) < start) from = middle + 1
    else until = middle
  }
  return from
}

/** The sentence, of those of a text, that a letter stands in. */
export const sentenceAt = (sentences: readonly Sentence[], place: number): Sentence | undefined => sentences[firstFrom(sentences, place + 1) - 1]

const looselyBefore =
  /(?:\b(?:about|around|approximately|approx|roughly|nearly|almost|some|over|under|up to|more than|less than|at least|at most|below|above|circa|c|in excess of|between|maximum of|minimum of|no more than|close to|near(?:ly)?|limit of|threshold of)(?: the| a)?\.?|~)\s*[*_(]*$/i
/** A year is no unit of a rate: “£60,000 a year” is a sum of the bid. */
const rateAfter =
  /^\s*(?:(?:per|a|an)\s+(?!year|annum|total|sum|further|result)[a-z]|\/\s?[a-z]|each\b|for (?:each|every)\b|or (?:so|more|less)\b|[-–]\s?[£\d])/i

/** What a sentence says where its sums are rounded on purpose. */
const rounded = /\bto the nearest\b|\brounded\b|\bin round (?:figures|numbers|terms)\b|\bor thereabouts\b/i

/** Asked of every sum of a sentence. */
const isRounded = once(({ text }: Sentence): boolean => rounded.test(text))

/** Whether a sum in a text is a rate, as in “£9.20 per pupil”. */
export const isRate = (text: string, { end }: Pick<SaidSum, 'end'>): boolean => rateAfter.test(text.slice(end, end + 20))

/** The sums said in a text, in order. */
export const sumsSaid = (words: Words): readonly SaidSum[] => {
  const text = spoken(words)
  const said = moneySaid(text)
  if (said.length === 0) return []
  const sentences = sentencesOf(text)
  let at = 0
  const within = said.map(sum => {
    while (at < sentences.length - 1 && (sentences[at + 1]?.start ?? 0) <= sum.start) at++
    return sentences[at] ?? { text, start: 0 }
  })
  return said.map((sum, i) => {
    const sentence = within[i] ?? { text, start: 0 }
    const end = sum.start + sum.words.length
    const isLoose = looselyBefore.test(text.slice(Math.max(0, sum.start - 20), sum.start)) || rateAfter.test(text.slice(end, end + 20)) || isRounded(sentence)
    return {
      words: sum.words,
      start: sum.start,
      money: sum.money,
      end,
      sentence,
      isOnly: within[i - 1] !== sentence && within[i + 1] !== sentence,
      isLoose,
      amount: moneyAmount(sum.money),
    }
  })
}

/** The sums of a text, sentence by sentence. */
export const bySentence = once((sums: readonly SaidSum[]): readonly (readonly SaidSum[])[] => {
  const found: SaidSum[][] = []
  for (const sum of sums) {
    const last = found.at(-1)
    if (last?.[0]?.sentence === sum.sentence) last.push(sum)
    else found.push([sum])
  }
  return found
})

const comparison =
  /\b(?:last year|years? (?:ago|before)|previous(?:ly)?|earlier|former(?:ly)?|original(?:ly)?|initial(?:ly)?|estimated?|forecast|compared|instead of|rather than|in place of|against|(?:up|down) (?:from|on)|reduc(?:e[sd]?|ing|tion)|increas(?:e[sd]?|ing)|ris(?:e[sn]?|ing)|rose|f[ae]ll(?:s|en|ing)?(?! rolls?\b)|gr[eo]w(?:s|n|ing|th)?(?! (?:and falling rolls )?(?:fund|criteria|policy|allocation|class))|cut|sav(?:e[sd]?|ings?)|(?:under|over)spen[dt]|difference|variance|revised|balance|remaining|would have|nationally|England)\b/i

/** Whether a sentence compares; the growth fund and that for falling rolls are only names: what is said there may well be near to a figure and not the same. */
export const compares = ({ text }: Sentence): boolean => comparison.test(text)

/** Whether a sentence speaks of a year that is none of these. */
export const isOfAnotherYear = ({ text }: Sentence, years: ReadonlySet<number>): boolean =>
  yearsSaid(text).some(({ year }) => year !== undefined && !years.has(year.start))
