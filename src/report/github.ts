/**
 * Answers for faults as a workflow on GitHub shows them beside the changed lines: a workflow command a line.
 * Source: docs.github.com, “Workflow commands for GitHub Actions”. Nothing in a value can end its line or its property.
 */
import type { Severity } from '../base/diagnostic.ts'
import { type Fault, type Faults, type Style, sentences } from './style.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' }

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const line = ({ diagnostic, at, related }: Fault, style: Style): string => {
  const { from, to } = at
  const properties = {
    file: style.relative(at.file),
    line: from.line,
    // Columns of a stretch over several lines are refused.
    ...(from.line === to.line && { col: from.column }),
    endLine: to.line,
    ...(from.line === to.line && { endColumn: to.column }),
    title: diagnostic.code,
  }
  const others = related.map(other => `${style.relative(other.at.file)}:${other.at.from.line}: ${other.message}`)
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${commands[diagnostic.severity]} ${listed.join(',')}::${data([sentences(diagnostic), ...others].join('\n'))}\n`
}

/** A line a fault; empty if there are none. */
export const github = (faults: Faults, style: Style): string => faults.map(fault => line(fault, style)).join('')
