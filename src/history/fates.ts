/**
 * Answers for what became of an item at its meeting: taken, put off, or left untouched. Put off is what was deferred, not put to the vote, taken back,
 * agreed only until it is ratified, or not decided because there was no quorum.
 */
import type { Forum } from '../model/forum.ts'
import type { Item, Resolution, SubItem } from '../model/meeting.ts'
import { type Held, isMinuted } from './order.ts'
import { quorumAt } from './presence.ts'

/** Why something is still to come back. */
export type PutOff = 'deferred' | 'not-put' | 'withdrawn' | 'to-ratify' | 'inquorate'

export type Fate = PutOff | 'taken' | 'untouched'

const byOutcome: Partial<Readonly<Record<Resolution['outcome'], PutOff>>> = {
  deferred: 'deferred',
  'not-put': 'not-put',
  withdrawn: 'withdrawn',
  'subject-to-ratification': 'to-ratify',
}

/** What an outcome puts off; undefined if nothing. */
export const putOffBy = (outcome: Resolution['outcome'] | undefined): PutOff | undefined => (outcome ? byOutcome[outcome] : undefined)

/** Items that every agenda has anyway, so that they never come back by themselves. */
const recurring: ReadonlySet<string | undefined> = new Set([
  'welcome',
  'apologies',
  'membership',
  'declarations',
  'previous-minutes',
  'matters-arising',
  'programme',
  'aob',
  'next-meeting',
  'exclusion',
])

export const isStanding = ({ template }: SubItem): boolean => recurring.has(template)

/** Whether the forum only hears of it: that needs no quorum. */
const isOnlyHeard = ({ purpose = [] }: SubItem): boolean => purpose.length > 0 && !purpose.some(one => one === 'decision' || one === 'consultation')

const ofResolution = ({ outcome, clauses = [] }: Resolution): Fate => {
  const isDeferral = clauses.length > 0 && clauses.every(({ kind }) => kind === 'defer')
  return putOffBy(outcome) ?? (isDeferral ? 'deferred' : 'taken')
}

const fateOfOne = (item: SubItem, quorate: boolean): Fate => {
  const { resolution, elections = [], actions, updates, corrections, body } = item
  if (resolution) return ofResolution(resolution)
  if (elections.some(({ elected }) => elected !== undefined) || actions || updates || corrections) return 'taken'
  if (body && (quorate || isOnlyHeard(item))) return 'taken'
  return quorate || isStanding(item) ? 'untouched' : 'inquorate'
}

/** What became of an item; of one with parts, what became of them. A meeting of which nothing is minuted has left everything untouched. */
export const fateOf = (forum: Forum, { meeting }: Held, item: SubItem | Item): Fate => {
  if (!isMinuted(meeting) && meeting.quorate !== 'no') return 'untouched'
  const quorate = quorumAt(forum, meeting).quorate !== false
  const own = fateOfOne(item, quorate)
  const parts = 'sub_items' in item ? (item.sub_items ?? []).map(part => fateOfOne(part, quorate)) : []
  if (parts.length === 0 || own === 'taken' || item.resolution) return own
  return parts.includes('taken') ? 'taken' : (parts.find(fate => fate !== 'untouched') ?? 'untouched')
}
