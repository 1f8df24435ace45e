/** Answers for what every fact of a paper is seen from: the forum, the meeting's folder, and the workspace round it. */
import type { Access } from '../../base/value.ts'
import type { Forum } from '../../model/forum.ts'
import type { MeetingFolder, Records } from '../../model/records.ts'

export interface Surroundings {
  /** The workspace, for what other meetings say. */
  readonly records: Records
  readonly forum: Forum
  readonly folder: MeetingFolder
  /** Pages of the meeting's papers in its pack, by short name, as in `12 to 15`; undefined while there is no pack. */
  readonly ranges?: ReadonlyMap<string, string>
  /** What is known of the pack as it is laid out. */
  readonly pack?: PackKnown
  /** As it was sent out before the meeting: nothing of what the meeting resolved is said. */
  readonly asSent?: true
}

/** Why a part of a paper is not for the public, in a paper that holds it all the same; null in every other. */
export const keptBack = ({ records }: Surroundings, { access }: { readonly access?: Access | undefined }): Access | null =>
  records.whole === undefined && access !== undefined && access.level !== 'public' ? access : null

/** The parts of a pack that is laid out, by their keys. */
export interface PackKnown {
  readonly titles: ReadonlyMap<string, string>
  /** The labels of the pages of each part. */
  readonly labels: ReadonlyMap<string, readonly string[]>
}
