import type { Clause } from '../../../model/meeting.ts'
import { bidsOf, clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const meeting = (text: string, kind: string) =>
  `items:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n        - text: ${text}\n          kind: ${kind}\n          papers: [bid]`
const bid = 'id: bid'

type Fate = 'agree' | 'refuse' | 'defer' | 'withdraw'

/** From these words on, a clause gives a reason, a time or a condition. */
const aside = /\b(?:until|once|when|unless|before|after|if|subject to|provided|so that|in order|which|who|where|as|because|since|although)\b[^.;]*/gi
/** What is put to the vote, right before what becomes of it. Money or a service may be deferred or withdrawn by a decision that is agreed. */
const matter =
  /\b(?:(?:the|this|these|both|all) (?:\S+ ){0,3}(?:bids?|reports?|requests?|applications?|proposals?|recommendations?|papers?|items?|matter|decision)|consideration|it|they)\b(?:(?!\b(?:be|is|are)\b)[^.;,])*$/i

const sayings: readonly (readonly [Fate, RegExp])[] = [
  [
    'refuse',
    /\b(?:not be [*_]*(?:agreed|approved|accepted|supported)|(?:be|is|are) [*_]*(?:not [*_]*(?:agreed|approved|accepted|supported)|refused|rejected|declined|turned down))\b|^(?:refuse|reject|decline)\b/i,
  ],
  ['defer', /\b(?:be|is|are) [*_]*(?:deferred|postponed|adjourned)\b|^(?:defer|postpone)\b/i],
  ['withdraw', /\b(?:be|is|are) [*_]*withdrawn\b/i],
  [
    'agree',
    /(?<!\b(?:to|not) )\b(?:be|is|are) [*_]*(?:agreed|approved)\b(?! (?:by|with|between|in advance|at a)\b)|^(?:agree|approve)\b(?! (?:to|that|with)\b)/i,
  ],
]

const fateOf: Partial<Record<Clause['kind'], Fate>> = { decide: 'agree', recommend: 'agree', refuse: 'refuse', defer: 'defer' }
const kindOf: Readonly<Record<Fate, string>> = { agree: 'decide', refuse: 'refuse', defer: 'defer', withdraw: 'note' }

/** Words that show that what is agreed is a refusal or a deferral. */
const turned: Partial<Record<Fate, RegExp>> = {
  refuse: /refus|reject|declin|\bnot?\b|ceas|\bend|withdr|clos|stop|oppos/i,
  defer: /defer|postpon|adjourn|later|next|come back|return|brought|bring/i,
}

/** What the words of a clause make of its matter, where that is not what its kind says; and the words. */
const otherFate = ({ text, kind }: Omit<Clause, 'children'>, onBid: boolean): { readonly fate: Fate; readonly words: string } | undefined => {
  const meant = fateOf[kind]
  const main = spoken({ text: text.markdown, prose: true, at: { file: '', path: [] } }).replace(aside, '')
  const said = sayings.flatMap(([fate, pattern]) => {
    const match = pattern.exec(main)
    return match ? [{ fate, words: match[0], before: main.slice(0, match.index).slice(-200) }] : []
  })
  const [first] = said
  if (!meant || !first || said.some(({ fate }) => fate === meant) || turned[meant]?.test(main)) return undefined
  if (kind === 'recommend' && /\brecommend/i.test(main)) return undefined
  const isAbout = matter.test(first.before) || (onBid && (first.fate === 'agree' || first.fate === 'refuse' || first.before === ''))
  return isAbout ? first : undefined
}

export default rule({
  code: 'decision/kind-mismatch',
  severity: 'error',
  summary: 'The words of a clause do what its kind says: what is refused in words is not recorded as agreed.',
  why: 'The bid’s paper and the record of decisions go by the kind; the minutes go by the words. Both are published.',
  good: [
    { meeting: meeting('That the bid be agreed, on terms to be agreed by the Cabinet Member.', 'decide'), bid },
    { meeting: meeting('That it be deferred until its measure of success can be agreed.', 'defer'), bid },
    { meeting: meeting('That the recommendation to refuse the bid be agreed.', 'refuse'), bid },
    { meeting: meeting('That the bid be agreed, and late requests be refused.', 'decide'), bid },
    { meeting: meeting('That the report be noted, and payment be deferred', 'decide'), bid },
    {
      meeting:
        'items:\n  - title: Growth fund\n    resolution:\n      outcome: carried\n      clauses:\n        - text: That applications below £5,000 be refused.\n          kind: decide',
    },
    { meeting: meeting('That payment be deferred until schools have answered.', 'decide'), bid },
  ],
  bad: [
    { meeting: meeting('That the bid «be refused».', 'decide'), bid },
    { meeting: meeting('«Refuse» the bid.', 'decide'), bid },
    { meeting: meeting('That the bid «not be agreed».', 'decide'), bid },
    { meeting: meeting('That the bid for Early Help «be deferred» to the next meeting.', 'decide'), bid },
    { meeting: meeting('That the bid «be withdrawn».', 'decide'), bid },
    { meeting: meeting('That the bid «be agreed».', 'refuse'), bid },
    { meeting: meeting('That the sum «be approved».', 'defer'), bid },
  ],
  subject: 'item',
  *run(item, { folder }) {
    for (const { part, path } of clausePartsOf(item)) {
      const other = otherFate(part, bidsOf(part, folder).length > 0)
      if (!other) continue
      yield {
        at: [...path, 'text'],
        find: other.words,
        message: `The words say “${other.words}”, but the kind of the clause is ${part.kind}.`,
        hint: `Write kind: ${kindOf[other.fate]}, or correct the words.`,
        related: [{ at: [...path, 'kind'], message: part.kind }],
      }
    }
  },
})
