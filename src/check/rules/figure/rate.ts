import { itemsOf } from '../../../model/agenda.ts'
import type { MeetingFolder } from '../../../model/records.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { type AtRate, ratesSaid } from '../../figures/products.ts'
import { stemsOf } from '../../figures/stems.ts'
import { takenBy } from '../../papers.ts'
import { rule } from '../../rule.ts'
import { type Amount, isSlip, meets, moneyAmount } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

const meeting =
  'items:\n  - title: Growth\n    sub_items:\n      - title: Criteria\n        papers: [report]\n      - title: Application\n        papers: [bid]'
const bid = 'requested: £71,100\nservices:\n  - name: Places\n    amount: £71,100\n    purpose: Thirty places at £2,370.'

interface Rate {
  readonly text: Text
  readonly amount: Amount
  readonly words: string
  readonly start: number
  /** What it is the rate of, without its ending. */
  readonly of: string
}

const perThing = /^ (?:per|an?|for (?:each|every)) ((?!year\b|annum\b|total\b|sum\b|further\b)[a-z-]{4,})/i
const stem = (word: string): string => [...stemsOf(word)][0] ?? ''

const fromNumber = (text: Text, said: string, { start, end, rateWords, rate }: AtRate): Rate => {
  const thing = /([a-z-]+) at\b[^£]*£/i.exec(said.slice(start, end))?.[1] ?? ''
  return { text, amount: rate, words: rateWords, start: said.indexOf(rateWords, start), of: stem(thing) }
}

const ratesIn = (text: Text): readonly Rate[] => {
  const said = spoken(text.words)
  const perOne = text.sums.flatMap(({ start, end, words, money }): Rate[] => {
    const of = stem(perThing.exec(said.slice(end, end + 30))?.[1] ?? '')
    return of === '' ? [] : [{ text, amount: moneyAmount(money), words, start, of }]
  })
  return [...perOne, ...ratesSaid(said).map(at => fromNumber(text, said, at))].filter(({ of }) => of !== '')
}

/** The one rate of a thing that a paper says; undefined where it says several, as for two phases. */
const onlyRates = (texts: readonly Text[]): ReadonlyMap<string, Rate> => {
  const rates = new Map<string, Rate | undefined>()
  for (const rate of texts.flatMap(ratesIn)) {
    const before = rates.get(rate.of)
    rates.set(rate.of, !rates.has(rate.of) || (before && meets(before.amount, rate.amount)) ? rate : undefined)
  }
  return new Map([...rates].flatMap(([of, rate]) => (rate ? [[of, rate]] : [])))
}

/** The papers of each item with those of its parts. */
const together = (folder: MeetingFolder): readonly (readonly string[])[] => {
  const files = new Map([...folder.reports, ...folder.bids].map(({ id, file }) => [id, file]))
  const items = new Map<number, Set<string>>()
  for (const { item, index } of folder.meeting ? itemsOf(folder.meeting) : []) {
    const papers = items.get(index) ?? new Set()
    for (const id of takenBy(item, folder)) papers.add(files.get(id) ?? '')
    items.set(index, papers)
  }
  return [...items.values()].map(papers => [...papers])
}

export default rule({
  code: 'figure/rate',
  severity: 'warning',
  summary: 'The papers of one item give the same rate for the same thing.',
  why: 'The criteria of a growth fund set the rate of a place, and each application is worked out from it. A digit off, and the school is paid what nobody agreed.',
  good: [
    { meeting, bid, report: 'proposal: The rate is £2,370 a place, with £6,000 for a new class.' },
    { meeting, bid, report: 'proposal: The rate is £1,950 a place in nurseries and £2,730 a place in schools.' },
  ],
  bad: [{ meeting, bid: bid.replace('at £2,370', 'at «£2,370»'), report: 'proposal: The rate is £2,730 a place.' }],
  subject: 'meeting',
  *run(_, { folder }) {
    const rates = new Map([...ledgerOf(folder).byFile].map(([file, texts]) => [file, onlyRates(texts)]))
    for (const papers of together(folder)) {
      const first = new Map<string, Rate>()
      for (const rate of papers.flatMap(file => [...(rates.get(file)?.values() ?? [])])) {
        const before = first.get(rate.of)
        if (!before) first.set(rate.of, rate)
        else if (isSlip(before.amount, rate.amount)) {
          const { words } = rate.text
          yield {
            at: words.at,
            find: pointing(words.text, rate.start, rate.start + rate.words.length),
            message: `The rate is ${rate.words} here, one digit off the ${before.words} of another paper of this item.`,
            hint: 'Correct whichever of the two is wrong.',
            related: [{ at: { ...before.text.words.at, find: before.words }, message: before.words }],
          }
        }
      }
    }
  },
})
