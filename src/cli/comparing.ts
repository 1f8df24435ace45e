/** Answers for what two paths on a command line mean that are to be compared: two bids, two reports or two meetings, as they are typed. */
import { dayText } from '../base/dates.ts'
import { type Diagnostic, isError } from '../base/diagnostic.ts'
import type { Host } from '../base/host.ts'
import { money, pence } from '../base/money.ts'
import type { Audience } from '../make.ts'
import { decisionsOn } from '../model/agenda.ts'
import type { MeetingFolder, Records } from '../model/records.ts'
import { publicView, read } from '../read/index.ts'
import { disk } from './host.ts'
import { Usage } from './io.ts'
import { fromHere, isUnder, seenFrom } from './paths.ts'
import { workspaceAbove } from './workspaces.ts'

/** One side of a comparison. */
export interface Side {
  readonly kind: 'bid' | 'report' | 'meeting'
  readonly title: string
  /** What it is and of when, in a few words. */
  readonly named: string
  /** The record, with what the forum decided on it and what its papers come to. */
  readonly record: unknown
  readonly folder: MeetingFolder
  readonly records: Records
}

/** A side, or the errors that stop it. */
export type Found = { readonly side: Side; readonly errors: readonly [] } | { readonly records: Records | undefined; readonly errors: readonly Diagnostic[] }

/** What a path means, as far as those may see it for whom the comparison is. */
export const sideOf = (typed: string, { host, cwd, audience }: { readonly host: Host; readonly cwd: string; readonly audience: Audience }): Found => {
  const path = fromHere(cwd, typed)
  const seen = seenFrom(cwd, path)
  if (disk.beyond(path) === undefined) throw new Usage(`there is no file or folder “${seen}”. Check how it is spelt, and from which folder you ask.`)
  const workspace = workspaceAbove(path)
  const { value: typedRecords, diagnostics } = workspace === undefined ? {} : read(host, workspace)
  const records = typedRecords && audience === 'public' ? publicView(typedRecords) : typedRecords
  const folder = records?.meetings.find(one => isUnder(path, one.folder))
  const errors = (diagnostics ?? []).filter(fault => isError(fault) && isUnder(fault.at.file, path))
  if (errors.length > 0) return { records, errors }
  const side = records && folder && found(records, folder, path)
  if (!side)
    throw new Usage(
      `“${seen}” is neither a bid, nor a report, nor a meeting. Name its file in a workspace, or the folder of the meeting; of what is not public, with --restricted.`,
    )
  return { side, errors: [] }
}

const found = (records: Records, folder: MeetingFolder, path: string): Side | undefined => {
  const { meeting } = folder
  const bid = folder.bids.find(({ file }) => file === path)
  const report = folder.reports.find(({ file }) => file === path)
  const day = meeting ? dayText(meeting.date) : folder.name
  const common = { folder, records }
  if (bid) return { ...common, kind: 'bid', title: bid.record.title, named: `${bid.record.title}, ${day}`, record: withDecisions(bid, folder) }
  if (report) return { ...common, kind: 'report', title: report.record.title, named: `${report.record.title}, ${day}`, record: report.record }
  if (!meeting || (path !== folder.folder && path !== folder.file)) return undefined
  const requested = folder.bids.reduce((sum, { record }) => sum + record.requested.pence, 0)
  const papers = {
    ...(folder.bids.length > 0 && { requested_in_all: money(pence(requested)) }),
    bids: folder.bids.map(({ id, record }) => ({ ...record, id })),
    reports: folder.reports.map(({ id, record }) => ({ ...record, id })),
  }
  return { ...common, kind: 'meeting', title: 'Meeting', named: `Meeting of ${day}`, record: { ...papers, ...meeting } }
}

/** A bid with its posts added up, and what the forum made of it. */
const withDecisions = ({ id, record }: MeetingFolder['bids'][number], folder: MeetingFolder) => {
  const posts = record.services.flatMap(({ staff }) => staff ?? [])
  const hundredths = posts.reduce((sum, { fte }) => sum + fte.hundredths, 0)
  const decisions = decisionsOn(folder, id).map(({ clause, resolution }) => ({ ...clause, outcome: resolution.outcome }))
  const { services, ...rest } = record
  return { ...rest, ...(hundredths > 0 && { posts_in_all: { kind: 'fte', hundredths, places: 2 } }), services, decisions }
}
