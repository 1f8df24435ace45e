/**
 * Answers for every decision of a meeting as plain data: each clause of each resolution with its parts, each resolution without clauses, each election,
 * those by e-mail and by the chair among them, and those that were refused, lost, put off or never put.
 * Their short names are made of places and not of labels, so that a new house style leaves them as they are.
 */
import type { Day } from '../base/dates.ts'
import { slug } from '../base/text.ts'
import type { Prose } from '../base/value.ts'
import { type ClauseAt, clausesOf, type ItemAt, itemId, itemsOf } from '../model/agenda.ts'
import type { Clause, Resolution } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import type { Election, Vote } from '../model/votes.ts'
import type { Held } from './order.ts'
import { electorateFor } from './powers.ts'
import { ratifiedBy } from './ratifications.ts'

/** One decision, or one part of one. */
export interface Decision {
  /** As in `2026-01-15/central-services/2`, of a part `…/2.1`, of a resolution without clauses `…/resolution`, of an election `…/chair`. */
  readonly id: string
  /** The folder’s name of the meeting whose minutes record it. */
  readonly meeting: string
  /** The day it was taken. */
  readonly decided: Day
  readonly at: ItemAt
  readonly taken: NonNullable<Resolution['taken']>
  /** What became of it: its own outcome, else that of its resolution. */
  readonly outcome: Resolution['outcome'] | 'elected' | 'not-elected'
  /** What it does; of a resolution without clauses and of an election there is none. */
  readonly kind?: Clause['kind']
  /** Its words; of a resolution without clauses there are none. */
  readonly text?: Prose
  /** Who may vote, in words. */
  readonly electorate?: string
  readonly vote?: Vote
  readonly resolution?: Resolution
  /** The clause, and where it stands. */
  readonly clause?: ClauseAt
  readonly election?: Election
  /** The folder’s name of the meeting that ratified it, if that was needed and has happened. */
  readonly ratified?: string
}

/** A meeting and one of its items. */
interface Under {
  readonly records: Records
  readonly folder: Held
  readonly at: ItemAt
}

const electorateUnder = ({ records, folder, at }: Under, clause?: Clause): { readonly electorate?: string } => {
  const found = electorateFor(records, folder.meeting.date, clause ?? at.item)
  return found ? { electorate: found.name } : {}
}

const ofResolution = (under: Under, resolution: Resolution): readonly Decision[] => {
  const { records, folder, at } = under
  const { taken = 'at-meeting', decided = folder.meeting.date, outcome, vote } = resolution
  const ratified = outcome === 'subject-to-ratification' ? ratifiedBy(records, folder, at.item)?.name : undefined
  const shared = { meeting: folder.name, decided, at, taken, resolution, ...(ratified !== undefined && { ratified }) }
  const id = `${folder.name}/${itemId(at.item)}`
  const clauses = clausesOf(resolution)
  if (clauses.length === 0) return [{ id: `${id}/resolution`, ...shared, outcome, ...electorateUnder(under), ...(vote && { vote }) }]
  return clauses.map(found => {
    const { clause, trail, above } = found
    const own = clause.vote ?? above.findLast(outer => outer.vote)?.vote ?? vote
    return {
      id: `${id}/${trail.map(place => place + 1).join('.')}`,
      ...shared,
      outcome: clause.outcome ?? above.findLast(outer => outer.outcome)?.outcome ?? outcome,
      kind: clause.kind,
      text: clause.text,
      ...electorateUnder(
        under,
        [...above, clause].findLast(one => one.electorate ?? one.matter),
      ),
      ...(own && { vote: own }),
      clause: found,
    }
  })
}

const ofElections = ({ folder, at }: Under): readonly Decision[] =>
  (at.item.elections ?? []).map((election, i, all) => {
    const same = all.slice(0, i).filter(({ post }) => slug(post) === slug(election.post)).length
    return {
      id: `${folder.name}/${itemId(at.item)}/${slug(election.post) || 'election'}${same > 0 ? `-${same + 1}` : ''}`,
      meeting: folder.name,
      decided: folder.meeting.date,
      at,
      taken: 'at-meeting',
      outcome: election.elected === undefined ? 'not-elected' : 'elected',
      election,
    }
  })

/** The decisions of a meeting, in the order of its items. */
export const decisionsOf = (records: Records, folder: MeetingFolder): readonly Decision[] => {
  const { forum } = records
  const { meeting } = folder
  if (!forum || !meeting) return []
  return itemsOf(meeting).flatMap(at => {
    const under: Under = { records, folder: { ...folder, meeting }, at }
    return [...ofElections(under), ...(at.item.resolution ? ofResolution(under, at.item.resolution) : [])]
  })
}

/** Whether an item belongs in the record of decisions: something was resolved or elected; of what was only noted, what has no clauses that say so. */
export const isDecided = ({ item }: ItemAt): boolean => {
  const { resolution, elections = [] } = item
  if (elections.length > 0) return true
  if (!resolution) return false
  const clauses = clausesOf(resolution)
  return clauses.length === 0 || (resolution.outcome !== 'noted' && clauses.some(({ clause }) => clause.kind !== 'note'))
}
