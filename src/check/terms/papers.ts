/** Answers for the acronyms of every paper of a meeting, looked up once for all rules. */
import type { MeetingFolder } from '../../model/records.ts'
import { type Acronyms, acronymsOf } from './acronyms.ts'
import { type Term, terms } from './list.ts'

const known = new WeakMap<MeetingFolder, readonly Acronyms[]>()

/** The acronyms of the meeting’s own file, and of each report and bid. */
export const acronymsIn = (folder: MeetingFolder): readonly Acronyms[] => {
  const { meeting, file, reports, bids } = folder
  const filed = [...(meeting ? [{ file, record: meeting as unknown }] : []), ...reports, ...bids]
  const found = known.get(folder) ?? filed.map(one => acronymsOf(one.record, one.file))
  known.set(folder, found)
  return found
}

const byShort: ReadonlyMap<string, Term> = new Map(terms.map(term => [term.short, term]))

export const termOf = (short: string): Term | undefined => byShort.get(short)
