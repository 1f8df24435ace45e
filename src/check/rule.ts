/**
 * Answers for what a rule is: an explanation, the thing it looks at, and what it finds there.
 * A rule reads records only; it must never open a file, and never ask where else a finding is shown.
 */
import type { Diagnostic, Explanation, Fix, Place } from '../base/diagnostic.ts'
import type { Locate } from '../base/locate.ts'
import type { Document, Passage } from '../document/document.ts'
import type { Bid } from '../model/bid.ts'
import type { Forum } from '../model/forum.ts'
import type { Meeting, SubItem } from '../model/meeting.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import type { Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import type { Words } from './words.ts'

/** What stands round a meeting or an item: its folder with the papers, and the workspace. */
export interface Around {
  readonly folder: MeetingFolder
  readonly records: Records
}

/** What a rule is handed, by its subject. */
export interface Handed {
  readonly forum: [forum: Forum]
  readonly bid: [bid: Bid]
  readonly report: [report: Report]
  readonly table: [table: Table]
  /** Rules that compare a paper with its meeting look at the meeting: so they rest when it cannot be read. */
  readonly meeting: [meeting: Meeting, around: Around]
  readonly item: [item: SubItem, around: Around]
  /** Every text of every record. */
  readonly text: [words: Words]
  /** The workspace as a whole. */
  readonly records: [records: Records]
  /** Some Markdown as a tree: a field of prose by itself, and then the whole paper. */
  readonly passage: [passage: Passage, locate: Locate]
  /** A finished paper, before it is laid out. */
  readonly document: [document: Document, locate: Locate]
}

export type Subject = keyof Handed

/** Keys and indexes from the top of what the rule was handed. */
export type Path = readonly (string | number)[]

/** What a rule has to say: the place, and the words; its code and severity are filled in. */
export interface Finding {
  readonly at: Path | Place
  /** Words within the value at a path, where not the whole value is meant. */
  readonly find?: string
  /** Where in the value those words begin, where it may say them more than once. */
  readonly offset?: number
  readonly message: string
  readonly hint?: string
  readonly related?: readonly { readonly at: Path | Place; readonly message: string }[]
  /** What puts it right, where that is safe: `check --fix` does it. */
  readonly fix?: Fix
}

export interface RuleOn<S extends Subject> extends Explanation {
  readonly subject: S
  /** No comment can allow what breaks it: such a paper could not be made, or not be read by everybody. */
  readonly binding?: true
  readonly run: (...handed: Handed[S]) => Iterable<Finding>
}

export type Rule = { [S in Subject]: RuleOn<S> }[Subject]

/** Names a rule, so that `run` knows what its subject is made of. */
export const rule = <S extends Subject>(definition: RuleOn<S>): RuleOn<S> => definition

const isPath = (at: Path | Place): at is Path => Array.isArray(at)

/** A finding as a fault; its paths begin at `base`, where the rule's subject stands. */
export const diagnose = (by: Explanation, finding: Finding, base: Place): Diagnostic => {
  const placed = (at: Path | Place): Place => (isPath(at) ? { file: base.file, path: [...base.path, ...at] } : at)
  const { at, find, offset, message, hint, related, fix } = finding
  return {
    code: by.code,
    severity: by.severity,
    at: { ...placed(at), ...(find !== undefined && { find }), ...(offset !== undefined && { offset }) },
    message,
    ...(hint !== undefined && { hint }),
    ...(related && related.length > 0 && { related: related.map(other => ({ at: placed(other.at), message: other.message })) }),
    ...(fix && { fix }),
  }
}
