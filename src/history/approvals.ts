/**
 * Answers for whether the minutes of a meeting are approved, by which later meeting, and with which corrections.
 * A carried clause of the kind approve-minutes approves the minutes of the meetings whose days it or its item names; where it names none,
 * those that its item brings.
 * One that ratifies what a meeting without a quorum agreed approves what that meeting would have approved.
 */
import { type DateStyle, type Day, dayText } from '../base/dates.ts'
import { clausesOf, type ItemAt, itemId, itemsOf } from '../model/agenda.ts'
import type { Resolution, SubItem } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { type Held, meetingsAfter, meetingsBefore } from './order.ts'
import { minutesBrought } from './standing.ts'

/** How minutes came to be approved. */
export interface Approval {
  /** The day they were approved. */
  readonly day: Day
  /** The meeting that approved them, if it is in the workspace. */
  readonly by?: Held
  /** The corrections that were accepted. */
  readonly corrections: NonNullable<SubItem['corrections']>
}

const styles: readonly DateStyle[] = ['3 July 2018', '3rd July 2018', '03/07/2018', '3 Jul 2018']

/** Whether a text says a day, in any style. */
const says = (text: string, day: Day): boolean => styles.some(style => new RegExp(`(?<!\\d)${dayText(day, false, style)}(?!\\d)`, 'i').test(text))

/** An item with the meeting that has it. */
interface Heard {
  readonly held: Held
  readonly at: ItemAt
}

/** The words of an item that approves minutes, if it came to this: its title, and its clauses that approve; undefined if it approves none. */
const approving = ({ item }: ItemAt, came: Resolution['outcome']): string | undefined => {
  const { resolution } = item
  const clauses = clausesOf(resolution).filter(({ clause }) => clause.kind === 'approve-minutes' && (clause.outcome ?? resolution?.outcome) === came)
  return clauses.length === 0 ? undefined : [item.title, ...clauses.map(({ clause }) => clause.text.markdown)].join('\n')
}

/** What an item ratifies: the item of the same short name at the meeting that had no quorum. */
const ratifiedBy = (records: Records, { held, at }: Heard): Heard | undefined => {
  const { outcome, ratifies } = at.item.resolution ?? {}
  const then = outcome === 'carried' ? meetingsBefore(records, held).find(({ name }) => name === ratifies) : undefined
  const same = then && itemsOf(then.meeting).find(({ item }) => itemId(item) === itemId(at.item))
  return then && same && { held: then, at: same }
}

/** The corrections with which a later meeting approves the minutes of an earlier one; undefined if it does not. */
const approvedWith = (records: Records, later: Held, { meeting, name }: Held): Approval['corrections'] | undefined => {
  for (const at of itemsOf(later.meeting)) {
    const ratified = ratifiedBy(records, { held: later, at })
    const words = ratified ? approving(ratified.at, 'subject-to-ratification') : approving(at, 'carried')
    if (words === undefined) continue
    const { held, at: brought } = ratified ?? { held: later, at }
    const isNamed = meetingsBefore(records, held).some(one => says(words, one.meeting.date))
    if (isNamed ? says(words, meeting.date) : minutesBrought(records, held, brought).some(one => one.name === name))
      return [ratified?.at, at].flatMap(each => each?.item.corrections ?? [])
  }
  return undefined
}

/** How the minutes of a meeting were approved; undefined while they are a draft. */
export const approvalOf = (records: Records, folder: MeetingFolder): Approval | undefined => {
  const { meeting } = folder
  if (!meeting) return undefined
  for (const by of meetingsAfter(records, folder)) {
    const corrections = approvedWith(records, by, { ...folder, meeting })
    if (corrections) return { day: by.meeting.date, by, corrections }
  }
  return meeting.minutes_approved && { day: meeting.minutes_approved, corrections: [] }
}
