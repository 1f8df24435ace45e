/** Answers for showing faults, to people and to programs. Must never judge: what is a fault was decided elsewhere. */
import type { Diagnostic, Severity } from '../base/diagnostic.ts'
import type { Sources } from '../base/source.ts'
import { github } from './github.ts'
import { human } from './human.ts'
import { json } from './json.ts'
import { stretchOf } from './place.ts'
import { sarif } from './sarif.ts'
import type { Style } from './style.ts'

export { unified } from './unified.ts'

/** The formats there are, one file each. */
const formats = { human, json, sarif, github } as const

export type ReportFormat = keyof typeof formats
export const reportFormats = Object.keys(formats) as readonly ReportFormat[]

/** The faults as text that ends in a line end. If there are none: for people and workflows empty, for programs an empty list. */
export const report = (diagnostics: readonly Diagnostic[], sources: Sources, style: Style & { readonly format: ReportFormat }): string => {
  const faults = diagnostics.map(diagnostic => ({
    diagnostic,
    at: stretchOf(sources, diagnostic.at),
    related: (diagnostic.related ?? []).map(note => ({ at: stretchOf(sources, note.at), message: note.message })),
    edit: () => {
      const edit = diagnostic.fix && sources.get(diagnostic.at.file)?.edit(diagnostic.at, diagnostic.fix)
      return edit && { at: stretchOf(sources, { ...diagnostic.at, span: edit.span }), text: edit.text }
    },
  }))
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  const sorted = faults.toSorted(
    (a, b) =>
      order(a.at.file, b.at.file) || a.at.from.line - b.at.from.line || a.at.from.column - b.at.from.column || order(a.diagnostic.code, b.diagnostic.code),
  )
  return formats[style.format](sorted, style)
}

const nouns: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  advice: ['piece of advice', 'pieces of advice'],
}

/** As in `2 errors and 1 warning in 2 files`; `no faults` if there are none. */
export const summary = (diagnostics: readonly Diagnostic[]): string => {
  const counts = (['error', 'warning', 'advice'] as const).flatMap(severity => {
    const count = diagnostics.filter(diagnostic => diagnostic.severity === severity).length
    return count === 0 ? [] : [`${count} ${nouns[severity][count === 1 ? 0 : 1]}`]
  })
  if (counts.length === 0) return 'no faults'
  const files = new Set(diagnostics.map(diagnostic => diagnostic.at.file)).size
  return `${counts.join(', ').replace(/, ([^,]*)$/, ' and $1')} in ${files} ${files === 1 ? 'file' : 'files'}`
}
