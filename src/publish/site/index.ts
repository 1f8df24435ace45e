/** Answers for the files that a build writes for a workspace as a whole, as bytes: its website, its decisions as open data, its meetings as a calendar, and the documents. */
import type { Document } from '../../document/document.ts'
import type { Images } from '../../document/images.ts'
import type { SiteMeeting } from '../../history/site.ts'
import type { Forum } from '../../model/forum.ts'
import type { Records } from '../../model/records.ts'
import type { Theme } from '../../model/theme.ts'
import { website } from '../html/website.ts'
import { calendar } from './calendar.ts'
import { openDataOf } from './decisions.ts'

/** A file below the folder of a workspace’s papers. */
export interface SiteFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A workspace as a whole, on its way. */
export interface SiteParts {
  readonly records: Records
  readonly forum: Forum
  readonly meetings: readonly SiteMeeting[]
  readonly document: Document
  readonly theme: Theme
  readonly images: Images
  readonly isRestricted: boolean
  readonly created?: string
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const documentFiles = (records: Records, meetings: readonly SiteMeeting[]): readonly SiteFile[] => {
  const copies = new Map(meetings.flatMap(({ documents }) => documents.flatMap(({ copy }) => (copy ? [[copy.to, copy.from] as const] : []))))
  return [...copies].flatMap(([path, from]) => {
    const bytes = records.asset(from)
    return bytes ? [{ path, bytes }] : []
  })
}

/** The files in the order in which they are listed. */
export const publishSite = (parts: SiteParts): readonly SiteFile[] => {
  const { records, forum, meetings, document, created } = parts
  return [
    { path: 'index.html', bytes: bytesOf(website(document, parts)) },
    { path: 'decisions.json', bytes: bytesOf(`${JSON.stringify(openDataOf(records, forum, parts), null, 2)}\n`) },
    { path: 'meetings.ics', bytes: bytesOf(calendar(records, forum, created)) },
    ...documentFiles(records, meetings),
  ]
}
