/** Answers for the supporting documents of a meeting as files to enclose with its pack: as they were received, never looked into. */
import type { PackDocument } from '../history/pack.ts'
import { besides, type MeetingFolder, type Records } from '../model/records.ts'
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

/** The documents that go with a pack or a supplement to it, each file once. */
export const readDocuments = (records: Records, folder: MeetingFolder, documents: readonly PackDocument[]): readonly Enclosure[] => {
  const seen = new Set<string>()
  return documents.flatMap(({ document: { title, file }, name }): Enclosure[] => {
    if (file === undefined || name === undefined || seen.has(name)) return []
    const bytes = records.asset(besides(folder.file, file))
    seen.add(name)
    return bytes ? [{ name, title, mime: mimeOf(name), bytes }] : []
  })
}
