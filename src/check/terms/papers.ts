/** Answers for the acronyms of every paper of a meeting, looked up once for all rules. */
import { once } from '../../base/once.ts'
import { filedIn, type MeetingFolder } from '../../model/records.ts'
import { type Acronyms, acronymsOf } from './acronyms.ts'
import { type Term, terms } from './list.ts'

/** The acronyms of the meeting’s own file, and of each report and bid. */
export const acronymsIn = once((folder: MeetingFolder): readonly Acronyms[] => filedIn(folder).map(one => acronymsOf(one.record, one.file)))

const byShort: ReadonlyMap<string, Term> = new Map(terms.map(term => [term.short, term]))

export const termOf = (short: string): Term | undefined => byShort.get(short)
