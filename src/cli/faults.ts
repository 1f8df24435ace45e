/** Answers for gathering faults before they are shown: one cause is told once, however many papers and editions it was met in. */
import type { Diagnostic } from '../base/diagnostic.ts'
import { report } from '../report/index.ts'
import type { Io } from './io.ts'
import { seenFrom } from './paths.ts'
import type { Opened } from './workspaces.ts'

/** The faults, each once. */
export const once = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [...new Map(diagnostics.map(one => [JSON.stringify(one), one])).values()]

/** The faults as text, ready for a stream. */
export const shown = (diagnostics: readonly Diagnostic[], opened: readonly Opened[], style: { io: Io; format: 'human' | 'json'; colour: boolean }): string => {
  const sources = new Map(opened.flatMap(one => [...one.sources]))
  return report(diagnostics, sources, { format: style.format, colour: style.colour, relative: file => seenFrom(style.io.cwd, file) })
}
