/** Answers for percentages of what a bid asks for: “£62,300 is 42% of the bid”, and “Salaries take 96% of it” where the bid has a line of salaries. */
import type { Bid } from '../../model/bid.ts'
import type { Filed, MeetingFolder } from '../../model/records.ts'
import { type Amount, moneyAmount, sumOf } from '../sums.ts'
import { spoken } from '../words.ts'
import { isShare, percentsSaid, type SaidPercent } from './changes.ts'
import type { Ledger, Text } from './ledger.ts'
import { firstFrom, type SaidSum, type Sentence, sentenceAt, sentencesOf } from './said.ts'

/** A part of a bid’s sum that is not the percentage it is said to be. */
export interface OddPortion {
  readonly text: Text
  readonly percent: SaidPercent
  /** What is said to be the part: a sum, or the name of a line. */
  readonly part: string
  readonly amount: Amount
  readonly whole: Amount
  readonly bid: Filed<Bid>
}

/** The names of what is asked for, and of what it costs, which may be one service’s. */
const asked =
  /^(?:%| ?per ?cent) of (?:the |this |our |its )?(?:whole |total |entire |full )?(?:bid|request|(?:sum|amount|funding|money|total) (?:requested|asked for|of the bid)|(?:costs? )?of (?:the|this) bid)\b(?! (?:of|for|in) (?:20|last|the year before|previous))/i
const cost = /^(?:%| ?per ?cent) of (?:the |its )?(?:whole |total |full )?(?:costs?|sum)\b(?! of| for)/i

const verbs =
  '(?:is|are|was|were|(?:will|would) be|takes?(?: up)?|makes? up|made up|accounts? for|amounts? to|represents?|comes? to|costs?|uses?|equals?|(?:will|would) (?:take|make up|use|cost))'
const about = '(?:about|around|roughly|approximately|some|nearly|almost|over|under|more than|less than|up to|at least|at most)'
const isAbout = new RegExp(`\\b${about} $`, 'i')
const before = new RegExp(`(?:^|[.;:(] ?|, )([^.;:()£%]{3,80}?),?(?: ${verbs}|,? which ${verbs}|,| \\(|:| [–—-])? ?(${about} )?$`, 'i')
const after = /^[^.;]*?\b(?:is|are|goes|go|pays?|spent)(?: (?:spent|used))?(?: (?:on|for|to|towards))? ([^.;()£%]{3,60})/i

/** What a sentence says of others, or of other years, this bid does not bear out. */
const elsewhere =
  /\b(?:national(?:ly)?|England|elsewhere|other (?:councils|authorities|bids|services)|on average|usually|typically|last year|years? (?:ago|before)|previous(?:ly)?|used to)\b/i

/** The words for pay, whichever of them a line has. */
const pay = /\b(?:staff(?:ing)?|salar(?:y|ies)|wages?|pay)\b/i

interface Line {
  readonly label: string
  /** What a sentence would call it. */
  readonly name: string
  readonly amount: Amount
}

const named = (label: string): string =>
  label
    .replace(/[,(:;–].*$/, '')
    .trim()
    .toLowerCase()

const linesOf = ({ services }: Bid): readonly Line[] =>
  services.flatMap(({ name, amount, costs = [] }) => [
    { label: name, name: named(name), amount: moneyAmount(amount) },
    ...costs.map(({ label, amount }) => ({ label, name: named(label), amount: moneyAmount(amount) })),
  ])

/** The lines that some words name; words that name none, or more than lines, name nothing. */
const linesNamed = (words: string, lines: readonly Line[]): readonly Line[] => {
  const subject = words.toLowerCase()
  const found = lines.filter(({ name }) => name.length >= 4 && subject.includes(name))
  return found.length === 0 && pay.test(subject) ? lines.filter(({ name }) => pay.test(name)) : found
}

/** What lines may come to: all together, those of each name, and each. */
const amountsOf = (lines: readonly Line[]): readonly Amount[] => [
  sumOf(lines.map(({ amount }) => amount)),
  ...[...new Set(lines.map(({ name }) => name))].map(name => sumOf(lines.filter(line => line.name === name).map(({ amount }) => amount))),
  ...lines.map(({ amount }) => amount),
]

const bidOf = (text: Text, folder: MeetingFolder, ledger: Ledger): Filed<Bid> | undefined => {
  const kin = folder.bids.filter(({ file }) => ledger.isKin(text.matter, { file, path: [] }))
  const own = kin.find(({ file }) => file === text.words.at.file)
  return own ?? (kin.length === 1 ? kin[0] : undefined)
}

/** Words between a sum and the percentage that it is. */
const link = new RegExp(
  `^(?: (?!and\\b|or\\b|than\\b)[a-z’'-]+){0,5}(?:,| ${verbs}|,? (?:which|that) is|,? or|,? being| ?[–—:=]| \\()? ?\\(?(?:${about} )?$`,
  'i',
)

/** A sum that stands right before a percentage as its part, or right behind what it is of. */
const sumBeside = (text: string, sums: readonly SaidSum[], percent: SaidPercent): SaidSum | undefined => {
  const end = percent.start + percent.words.length
  const place = firstFrom(sums, percent.start)
  const left = sums[place - 1]
  if (
    left &&
    left.end + 100 > percent.start &&
    left.sentence.start + left.sentence.text.length > percent.start &&
    link.test(text.slice(left.end, percent.start))
  )
    return left
  const right = sums[firstFrom(sums, end)]
  return right && right.start < end + 60 && /^ of [a-z ]{3,40}(?: is| \(|, or| =|, which is) ?$/i.test(text.slice(end, right.start)) ? right : undefined
}

/** Longer sentences than this are lists. */
const reach = 600

/** The part, and what it may come to, that a text says is a percentage. */
const partOf = (
  text: string,
  sentences: readonly Sentence[],
  sums: readonly SaidSum[],
  percent: SaidPercent,
  bid: Bid,
): { readonly part: string; readonly amounts: readonly Amount[] } | undefined => {
  const sum = sumBeside(text, sums, percent)
  if (sum) return { part: sum.words, amounts: [sum.amount] }
  const sentence = sentenceAt(sentences, percent.start)
  if (!sentence || sentence.text.length > reach || sentence.text.includes('£') || elsewhere.test(sentence.text)) return undefined
  const lead = before.exec(text.slice(sentence.start, percent.start).replace(/\s/g, ' '))?.[1]
  const tail = after.exec(text.slice(percent.start + percent.words.length, sentence.start + sentence.text.length).replace(/\s/g, ' '))?.[1]
  const lines = [lead, tail].map(words => (words === undefined ? [] : linesNamed(words, linesOf(bid)))).find(found => found.length > 0)
  return lines && { part: [...new Map(lines.map(({ name, label }) => [name, `“${label}”`])).values()].join(' and '), amounts: amountsOf(lines) }
}

/** The percentages in the texts of a meeting’s bids, and of what goes with one, that the bid’s own sums do not bear out. */
export function* oddPortions(folder: MeetingFolder, ledger: Ledger): Iterable<OddPortion> {
  for (const text of folder.bids.length > 0 ? ledger.texts : []) {
    if (!/(?:%|per ?cent) of/i.test(text.words.text)) continue
    const bid = bidOf(text, folder, ledger)
    const said = spoken(text.words)
    const sentences = bid ? sentencesOf(said) : []
    for (const found of bid ? percentsSaid(said) : []) {
      const end = found.start + found.words.length
      const rest = said.slice(end - (/(?:%| ?per ?cent)$/i.exec(found.words)?.[0].length ?? 0), end + 80).replace(/\s/g, ' ')
      if (!bid || !(asked.test(rest) || (cost.test(rest) && bid.file === text.words.at.file))) continue
      const whole = moneyAmount(bid.record.requested)
      const part = partOf(said, sentences, text.sums, found, bid.record)
      const isLoose = isAbout.test(said.slice(Math.max(0, found.start - 20), found.start))
      const percent = isLoose ? { ...found, half: Math.max(found.half, found.hundredths / 10) } : found
      const wholes = asked.test(rest) ? [whole] : [whole, ...bid.record.services.map(({ amount }) => moneyAmount(amount))]
      if (!part || part.amounts.some(amount => wholes.some(one => isShare(percent, amount, one)))) continue
      const [amount] = part.amounts
      if (amount && amount.written > 0 && amount.least <= whole.most) yield { text, percent: found, part: part.part, amount, whole, bid }
    }
  }
}
