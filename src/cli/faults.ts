/** Answers for gathering faults before they are shown: one cause is told once, however many papers and editions it was met in. */
import type { Diagnostic } from '../base/diagnostic.ts'
import { paperFaults, type Workspace } from '../make.ts'
import { touches } from '../model/origins.ts'
import type { Paper } from '../model/paper.ts'
import { type ReportFormat, report } from '../report/index.ts'
import { explanations } from './explanations.ts'
import type { Io } from './io.ts'
import { seenFrom } from './paths.ts'
import { versionOf } from './version.ts'
import type { Opened } from './workspaces.ts'

/** The faults, each once. */
export const once = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [...new Map(diagnostics.map(one => [JSON.stringify(one), one])).values()]

/**
 * The faults that come to light when a paper is laid out, as far as they are news: not those that a stand-in for a wrong field may have caused,
 * nor those that were found in a text of the paper by itself.
 */
export const laidFaults = (workspace: Workspace, paper: Paper): readonly Diagnostic[] => {
  const files = new Set(paper.origins.map(origin => origin.file))
  const known = new Set(workspace.said.flatMap(fault => (files.has(fault.at.file) ? [fault.code] : [])))
  return paperFaults(workspace, paper).filter(fault => !known.has(fault.code) && !workspace.records.unsound.some(place => touches(place, fault.at)))
}

/** The faults as text, ready for a stream. */
export const shown = (diagnostics: readonly Diagnostic[], opened: readonly Opened[], style: { io: Io; format: ReportFormat; colour: boolean }): string => {
  const sources = new Map(opened.flatMap(one => [...one.sources]))
  const { io, format, colour } = style
  const program = format === 'sarif' && { program: { version: versionOf(io), explanations } }
  return report(diagnostics, sources, { format, colour, relative: file => seenFrom(io.cwd, file), ...program })
}
