/** Answers for a workspace as it was read: plain records, and where each came from. */
import type { Place } from '../base/diagnostic.ts'
import { join } from '../base/host.ts'
import type { Sources } from '../base/source.ts'
import type { Bid } from './bid.ts'
import type { Forum } from './forum.ts'
import type { Issued } from './issued.ts'
import type { Meeting } from './meeting.ts'
import type { PaperType, TemplateText } from './paper-type.ts'
import type { Powers } from './powers.ts'
import type { Report } from './report.ts'
import type { Theme } from './theme.ts'
import type { WorkProgramme } from './work-programme.ts'

/** A record that has a file of its own. */
export interface Filed<T> {
  /** The short name: the record's `id`, or the file's name without its ending. */
  readonly id: string
  readonly file: string
  readonly record: T
}

/** One folder of `meetings/`. What could not be read is left out, and named in `unreadable`. */
export interface MeetingFolder {
  /** The folder's path. */
  readonly folder: string
  /** The folder's name, by custom the date. */
  readonly name: string
  /** `meeting.yaml`, whether or not it could be read. */
  readonly file: string
  readonly meeting?: Meeting
  readonly reports: readonly Filed<Report>[]
  readonly bids: readonly Filed<Bid>[]
  /** What was published of its pack; undefined if nothing was. */
  readonly issued?: Filed<Issued>
  /** Short names of the papers whose files have errors, so that nobody complains that they do not exist. */
  readonly unreadable: ReadonlySet<string>
  /** Its reports or bids may not be looked into, so nobody knows which there are. */
  readonly isClosed?: true
}

export interface Records {
  /** The workspace's folder. */
  readonly folder: string
  /** The folder's name: the first part of the papers' path under `out/`. */
  readonly name: string
  readonly forumFile: string
  /** Undefined if `forum.yaml` could not be read: then nothing can be made. */
  readonly forum?: Forum
  /** `work-programme.yaml`, if there is one that could be read. */
  readonly programme?: Filed<WorkProgramme>
  /** In order of their folders' names. */
  readonly meetings: readonly MeetingFolder[]
  readonly templates: Templates
  /** The table of powers that the package carries. */
  readonly powers?: Powers
  /** Every YAML file that was read, by path. */
  readonly sources: Sources
  /** Fields that are wrong, and hold stand-ins so that the rest can be checked: whatever is found to disagree with one of them is not said. */
  readonly unsound: readonly Place[]
  /** Of a workspace as the public may see it, the one that it was made from: only for counting what is numbered, never for words. */
  readonly whole?: Records
  /** Files that papers may show or attach, below the workspace: path to contents. Read when first asked for. */
  readonly asset: (file: string) => Uint8Array | undefined
}

/** The records of a meeting, each with its file: its own, then its papers. */
export const filedIn = ({ meeting, file, reports, bids }: MeetingFolder): readonly { readonly file: string; readonly record: object }[] => [
  ...(meeting ? [{ file, record: meeting }] : []),
  ...reports,
  ...bids,
]

/** Every record of a workspace, with its file: the forum, the work programme, then each meeting and its papers. */
export const everyRecord = ({ forum, forumFile, meetings, programme }: Records): readonly { readonly file: string; readonly record: object }[] => [
  ...(forum ? [{ file: forumFile, record: forum }] : []),
  ...(programme ? [programme] : []),
  ...meetings.flatMap(filedIn),
]

/** The templates of a workspace: the package's own, with the workspace's in front of them, file by file. */
export interface Templates {
  readonly types: readonly PaperType[]
  /** By name. */
  readonly partials: ReadonlyMap<string, TemplateText>
  /** By name; `extends` already followed. */
  readonly themes: ReadonlyMap<string, Theme>
  /** Names of the themes that have faults of their own, so that nobody complains that they do not exist. */
  readonly brokenThemes: ReadonlySet<string>
}

/** The path of a file that a YAML file names, from that YAML file's own folder. */
export const besides = (file: string, named: string): string => join(file, '..', named)
