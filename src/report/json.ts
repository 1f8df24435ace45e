/** Answers for faults as a program reads them: one JSON array, an object a fault, lines and columns from 1. */
import type { Fault, Faults, Style } from './style.ts'

const fixOf = (edit: ReturnType<Fault['edit']>) =>
  edit && { fix: { line: edit.at.from.line, column: edit.at.from.column, endLine: edit.at.to.line, endColumn: edit.at.to.column, text: edit.text } }

export const json = (faults: Faults, style: Style): string => {
  const objects = faults.map(({ diagnostic, at, related, edit }) => ({
    code: diagnostic.code,
    severity: diagnostic.severity,
    file: style.relative(at.file),
    line: at.from.line,
    column: at.from.column,
    endLine: at.to.line,
    endColumn: at.to.column,
    message: diagnostic.message,
    ...(diagnostic.hint !== undefined && { hint: diagnostic.hint }),
    ...(related.length > 0 && {
      related: related.map(note => ({ file: style.relative(note.at.file), line: note.at.from.line, column: note.at.from.column, message: note.message })),
    }),
    ...fixOf(edit()),
  }))
  return `${JSON.stringify(objects, null, 2)}\n`
}
