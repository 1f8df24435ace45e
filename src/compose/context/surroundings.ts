/** Answers for what every fact of a paper is seen from: the forum, the meeting's folder, and the workspace round it. */
import type { Forum } from '../../model/forum.ts'
import type { MeetingFolder, Records } from '../../model/records.ts'

export interface Surroundings {
  /** The workspace, for what other meetings say. */
  readonly records: Records
  readonly forum: Forum
  readonly folder: MeetingFolder
  /** Pages of the meeting's papers in its pack, by short name, as in `12 to 15`; undefined while there is no pack. */
  readonly ranges?: ReadonlyMap<string, string>
}
