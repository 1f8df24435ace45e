/**
 * Answers for whether the minutes of a meeting are approved, by which later meeting, and with which corrections.
 * A carried clause of the kind approve-minutes approves the minutes of the meetings whose days it or its item names; where it names none,
 * those that its item brings.
 */
import { type DateStyle, type Day, dayText } from '../base/dates.ts'
import { clausesOf, type ItemAt, itemsOf } from '../model/agenda.ts'
import type { SubItem } from '../model/meeting.ts'
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

/** The words of an item that approves minutes: its title, and its clauses that approve; undefined if it approves none. */
const approving = ({ item }: ItemAt): string | undefined => {
  const { resolution } = item
  const clauses = clausesOf(resolution).filter(({ clause }) => clause.kind === 'approve-minutes' && (clause.outcome ?? resolution?.outcome) === 'carried')
  return clauses.length === 0 ? undefined : [item.title, ...clauses.map(({ clause }) => clause.text.markdown)].join('\n')
}

/** The item of a later meeting that approves the minutes of an earlier one. */
const approvingItem = (records: Records, later: Held, { meeting, name }: Held): SubItem | undefined => {
  const earlier = meetingsBefore(records, later)
  return itemsOf(later.meeting).find(at => {
    const words = approving(at)
    if (words === undefined) return false
    if (earlier.some(one => says(words, one.meeting.date))) return says(words, meeting.date)
    return minutesBrought(records, later, at).some(one => one.name === name)
  })?.item
}

/** How the minutes of a meeting were approved; undefined while they are a draft. */
export const approvalOf = (records: Records, folder: MeetingFolder): Approval | undefined => {
  const { meeting } = folder
  if (!meeting) return undefined
  for (const by of meetingsAfter(records, folder)) {
    const item = approvingItem(records, by, { ...folder, meeting })
    if (item) return { day: by.meeting.date, by, corrections: item.corrections ?? [] }
  }
  return meeting.minutes_approved && { day: meeting.minutes_approved, corrections: [] }
}
