/** Answers for what a meeting without a quorum agreed, and which later one ratified it: the two are the same item, by its short name. */
import { itemId, itemsOf } from '../model/agenda.ts'
import type { SubItem } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { type Held, meetingsAfter, meetingsOf } from './order.ts'

/** The later meeting that ratified what was agreed under an item; undefined while none has. */
export const ratifiedBy = (records: Records, folder: MeetingFolder, item: SubItem): Held | undefined =>
  meetingsAfter(records, folder).find(({ meeting }) =>
    itemsOf(meeting).some(
      ({ item: other }) => other.resolution?.ratifies === folder.name && other.resolution.outcome === 'carried' && itemId(other) === itemId(item),
    ),
  )

/** The meeting, and the item of it, that a resolution ratifies; undefined if it ratifies none, or none that is known. */
export const ratifiedIn = (records: Records, item: SubItem): { readonly held: Held; readonly item?: SubItem } | undefined => {
  const held = meetingsOf(records).find(({ name }) => name === item.resolution?.ratifies)
  const before = held && itemsOf(held.meeting).find(({ item: other }) => itemId(other) === itemId(item))?.item
  return held && { held, ...(before && { item: before }) }
}
