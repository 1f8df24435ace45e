/** Answers for the supporting documents of a meeting as files to enclose with its pack: as they were received, never looked into. */
import type { PackDocument } from '../history/pack.ts'
import { besides, type Records } from '../model/records.ts'
import type { Enclosure } from '../pages/publication.ts'

/** What files are, by their endings, as the web names it. Source: IANA media types. */
const kinds: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rtf: 'application/rtf',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
}

const mimeOf = (name: string): string => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? '') : 'application/octet-stream'
}

/** A name that no file before has: `survey.pdf`, `survey-2.pdf`. */
const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name.slice(0, dot)}-${n}${name.slice(dot)}`
  return free
}

/** The documents that go with a pack or a supplement to it, as files; `taken` are names that other files have. What was only said or handed out is none. */
export const readDocuments = (records: Records, documents: readonly PackDocument[], taken: readonly string[]): readonly Enclosure[] => {
  const names = new Set(taken)
  const seen = new Set<string>()
  return documents.flatMap(({ folder, document: { title, file, status } }): Enclosure[] => {
    const path = file === undefined ? undefined : besides(folder.file, file)
    if (path === undefined || seen.has(path) || status === 'tabled' || status === 'verbal') return []
    const bytes = records.asset(path)
    if (!bytes) return []
    seen.add(path)
    const name = freeName(path.slice(path.lastIndexOf('/') + 1), names)
    names.add(name)
    return [{ name, title, mime: mimeOf(name), bytes }]
  })
}
