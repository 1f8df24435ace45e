/** Answers for what the website of a forum lists: its meetings, the papers of each that stand in the output folder, and where their files are. */
import type { Paper } from '../model/paper.ts'
import type { Records } from '../model/records.ts'
import type { Written } from '../model/written.ts'
import { documentsOf, type MeetingDocument } from './documents.ts'
import { type Held, meetingsOf } from './order.ts'
import { packPapers } from './pack.ts'

/** One file of a paper. */
export interface PaperFile {
  /** Below the folder of the workspace’s papers, as in `2026-01-15/agenda.large-print.pdf`. */
  readonly path: string
  /** Its ending, as in `pdf`. */
  readonly format: string
  readonly isLargePrint: boolean
}

/** A paper that stands in the output folder. */
export interface SitePaper {
  readonly paper: Paper
  readonly files: readonly PaperFile[]
}

export interface SiteMeeting {
  readonly held: Held
  /** In the order in which readers want them; single items are the last. */
  readonly papers: readonly SitePaper[]
  readonly documents: readonly MeetingDocument[]
}

/** The web page first, then what is printed, then the text; the paper’s own edition before the one in large print. */
const fileRank = ({ format, isLargePrint }: PaperFile): number => ['html', 'pdf', 'md'].indexOf(format) + (isLargePrint ? 10 : 0)

const filesOf = ({ path }: Paper, name: string, files: readonly string[]): readonly PaperFile[] =>
  files
    .map((file): PaperFile => {
      const ending = file.slice(path.length + 1)
      return { path: file.slice(name.length + 1), format: ending.split('.').at(-1) ?? '', isLargePrint: ending.includes('.') }
    })
    .toSorted((a, b) => fileRank(a) - fileRank(b))

/** The agenda and the pack, what else is made of the meeting, its reports and bids, and then single items. */
const paperRank = ({ type, subject }: Paper): number =>
  type.pack === 'agenda' ? 0 : type.pack === 'cover' ? 1 : type.pack === 'supplement' ? 2 : subject.kind === 'meeting' ? 3 : subject.kind === 'item' ? 5 : 4

const ordered = (held: Held, papers: readonly SitePaper[]): readonly SitePaper[] => {
  const places = packPapers(held).map(({ id }) => id)
  const place = ({ subject, id }: Paper): number =>
    subject.kind === 'report' || subject.kind === 'bid' ? (places.includes(id) ? places.indexOf(id) : places.length) : 0
  return papers.toSorted((a, b) => paperRank(a.paper) - paperRank(b.paper) || place(a.paper) - place(b.paper))
}

/** The meetings in the order in which they were held, each with its papers that stand. */
export const siteOf = (records: Records, papers: readonly Paper[], written: Written): readonly SiteMeeting[] =>
  meetingsOf(records).map(held => {
    const standing = papers
      .filter(paper => paper.folder.name === held.name)
      .map(paper => ({ paper, files: filesOf(paper, records.name, written.get(paper.path) ?? []) }))
      .filter(({ files }) => files.length > 0)
    return { held, papers: ordered(held, standing), documents: documentsOf(records, held) }
  })

/** A path as an address on the same website: what means something in an address or in Markdown is written as %28. */
export const addressOf = (path: string): string =>
  path
    .split('/')
    .map(part => encodeURIComponent(part).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/')
