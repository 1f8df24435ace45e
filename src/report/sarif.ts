/**
 * Answers for faults as SARIF 2.1.0 (OASIS), which code hosts and editors read: one run, its rules explained, every place from the current folder.
 * Holds no path or time of the machine, so the same faults give the same bytes.
 */
import type { Explanation, Severity } from '../base/diagnostic.ts'
import type { Stretch } from './place.ts'
import { type Fault, type Faults, type Style, sentences } from './style.ts'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', advice: 'note' }

/** The address of a file: below the current folder by its way from there, elsewhere in full. Each part is percent-encoded. */
const addressOf = (file: string): { readonly uri: string; readonly uriBaseId?: string } => {
  const path = file.split('/').map(encodeURIComponent).join('/')
  if (/^(\/|[A-Za-z]:\/)/.test(file)) return { uri: `file://${file.startsWith('/') ? '' : '/'}${path.replace(/^([A-Za-z])%3A/, '$1:')}` }
  return { uri: path, uriBaseId: '%SRCROOT%' }
}

const regionOf = ({ from, to }: Pick<Stretch, 'from' | 'to'>) => ({ startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column })

/** A place; of a file that was never read, the file. */
const physical = ({ file, from, to, line }: Stretch, style: Style) => ({
  artifactLocation: addressOf(style.relative(file)),
  ...(line !== undefined && { region: regionOf({ from, to }) }),
})

const ruleOf = (code: string, explained: Explanation | undefined) => {
  if (!explained) return { id: code }
  const { summary, why, source, severity } = explained
  const paragraphs = [summary, why, ...(source === undefined ? [] : [`Source: ${source}`])]
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: paragraphs.join('\n\n') },
    defaultConfiguration: { level: levels[severity] },
  }
}

const fixesOf = (edit: ReturnType<Fault['edit']>, style: Style) =>
  edit && {
    fixes: [
      {
        description: { text: `Write ${edit.text}` },
        artifactChanges: [
          {
            artifactLocation: addressOf(style.relative(edit.at.file)),
            replacements: [{ deletedRegion: regionOf(edit.at), insertedContent: { text: edit.text } }],
          },
        ],
      },
    ],
  }

const resultOf = ({ diagnostic, at, related, edit }: Fault, ruleIndex: number, style: Style) => ({
  ruleId: diagnostic.code,
  ruleIndex,
  level: levels[diagnostic.severity],
  message: { text: sentences(diagnostic) },
  locations: [{ physicalLocation: physical(at, style) }],
  ...(related.length > 0 && {
    relatedLocations: related.map((other, id) => ({
      id,
      physicalLocation: physical(other.at, style),
      ...(other.message !== '' && { message: { text: other.message } }),
    })),
  }),
  ...fixesOf(edit(), style),
})

/** One log with one run; its rules are those of the faults in it. */
export const sarif = (faults: Faults, style: Style): string => {
  const codes = [...new Set(faults.map(({ diagnostic }) => diagnostic.code))].sort()
  const explained = new Map(style.program?.explanations.map(one => [one.code, one]))
  const driver = {
    name: 'forum-papers',
    ...(style.program && { version: style.program.version }),
    rules: codes.map(code => ruleOf(code, explained.get(code))),
  }
  const results = faults.map(fault => resultOf(fault, codes.indexOf(fault.diagnostic.code), style))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
