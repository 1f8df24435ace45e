import type { Place } from '../../../base/diagnostic.ts'
import type { MeetingFolder } from '../../../model/records.ts'
import { type Change, changesIn } from '../../figures/changes.ts'
import { type Ledger, ledgerOf } from '../../figures/ledger.ts'
import { rule } from '../../rule.ts'
import { amountLike, amountText, less, meets, moneyAmount, size } from '../../sums.ts'
import { pointing } from '../../words.ts'

const bid = (introduction: string) =>
  `status: continue\nprevious:\n  decided: 2025-01-16\n  amount: £0.3m\n  change: increased\nrequested: £1.5m\nintroduction: ${introduction}\nservices:\n  - name: Advice\n    amount: £1.5m`
const item = (body: string) => `items:\n  - title: Early Help\n    papers: [bid]\n    body: ${body}`

/** What a change is otherwise said to be: the sum it leads to, and the sum it is by. */
interface Whole {
  readonly at: Place
  readonly to: string
  readonly isTo: (change: Change) => boolean
  readonly by: string
}

const ofBids = ({ bids }: MeetingFolder): readonly Whole[] =>
  bids.flatMap(({ file, record: { previous, requested } }) => {
    if (!previous || previous.amount.pence === 0) return []
    const difference = size(less(moneyAmount(requested), moneyAmount(previous.amount)))
    const isTo = ({ by }: Change): boolean => by !== undefined && meets(by.amount, moneyAmount(requested)) && !meets(by.amount, difference)
    return [{ at: { file, path: ['requested'] }, to: amountText(moneyAmount(requested)), isTo, by: amountLike(difference, requested) }]
  })

const ofTexts = (changes: readonly Change[]): readonly Whole[] =>
  changes.flatMap(({ text, by, to }) =>
    by && to
      ? [
          {
            at: { ...text.words.at, find: to.words },
            to: to.words,
            isTo: (change: Change) =>
              change.by !== undefined && change.by.sentence !== by.sentence && meets(change.by.amount, to.amount) && !meets(change.by.amount, by.amount),
            by: by.words,
          },
        ]
      : [],
  )

const wholes = (folder: MeetingFolder, ledger: Ledger): { readonly changes: readonly Change[]; readonly wholes: readonly Whole[] } => {
  const changes = ledger.texts.flatMap(text => (text.sums.length > 0 ? changesIn(text) : []))
  return { changes, wholes: [...ofBids(folder), ...ofTexts(changes).slice(0, 200)] }
}

export default rule({
  code: 'figure/increase-of-total',
  severity: 'error',
  summary: 'An increase or a reduction is said to be by the difference, not by the sum it leads to.',
  why: 'A decision recorded an increase of £1.5m; what had been proposed was an increase by £1.2m to £1.5m. As minuted, it gave four fifths more than was asked for.',
  good: [
    { bid: bid('The sum increases by £1.2m to £1.5m.'), meeting: item('Members agreed to the increase of £1.2m.') },
    { bid: bid('The team helps.'), meeting: item('Members agreed to an increase to £1.5m.') },
  ],
  bad: [
    { bid: bid('The team helps.'), meeting: item('Members agreed to an increase of «£1.5m».') },
    {
      meeting:
        'items:\n  - title: Early Help\n    body: Officers asked to increase the fund by £1.2m to £1.5m.\n  - title: Growth\n    body: Members agreed to the increase of «£1.5m».',
    },
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    const ledger = ledgerOf(folder)
    const { changes, wholes: known } = wholes(folder, ledger)
    for (const change of changes) {
      const { by, text } = change
      const whole = by && known.find(one => one.isTo(change) && (ledger.isKin(text.matter, one.at) || one.at.find !== undefined))
      if (!by || !whole) continue
      yield {
        at: text.words.at,
        find: pointing(text.words.text, by.start, by.start + by.words.length),
        message: `The change is said to be by ${by.words}, but ${whole.to} is the whole sum; the change is ${whole.by}.`,
        hint: `Write by ${whole.by}, or to ${whole.to}.`,
        related: [{ at: whole.at, message: whole.to }],
      }
    }
  },
})
