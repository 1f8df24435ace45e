/** Answers for the figures of a meeting together: those in fields, those said in texts, and which of its files speak of the same matter. */

import type { Place } from '../../base/diagnostic.ts'
import { once } from '../../base/once.ts'
import { financialYearOf } from '../../base/years.ts'
import { itemsOf } from '../../model/agenda.ts'
import { filedIn, type MeetingFolder, type Records } from '../../model/records.ts'
import { replacedIn, takenBy } from '../papers.ts'
import { sumOf } from '../sums.ts'
import { type Words, wordsOf } from '../words.ts'
import { type Known, knownIn } from './known.ts'
import { Figures } from './near.ts'
import { type SaidSum, sumsSaid } from './said.ts'

/** A text of a record, and the sums it says. */
export interface Text {
  readonly words: Words
  readonly sums: readonly SaidSum[]
  /** The matter it belongs to: its file, or the item of the meeting. */
  readonly matter: string
}

export interface Ledger {
  readonly known: readonly Known[]
  readonly texts: readonly Text[]
  /** The texts that say sums, file by file. */
  readonly byFile: ReadonlyMap<string, readonly Text[]>
  /** Files of papers that others have taken the place of: what those say otherwise was meant. */
  readonly replaced: ReadonlySet<string>
  /** The years that the meeting and its papers are about. */
  readonly years: ReadonlySet<number>
  /** Whether what is said in a text and a place are about the same matter: in one file, or an item and its papers, or a report and its appendices. */
  readonly isKin: (matter: string, at: Place) => boolean
}

/** A file is a matter; of the meeting’s own file, each item is one. */
const matterOf = ({ file, path }: Place, own: string): string => (file === own && path[0] === 'items' ? `${file}#${path[1]}` : file)

/** Which matters belong together, both ways. */
const kinships = (folder: MeetingFolder): ReadonlyMap<string, ReadonlySet<string>> => {
  const kin = new Map<string, Set<string>>()
  const fileOf = new Map([...folder.reports, ...folder.bids].map(({ id, file }) => [id, file]))
  const link = (matter: string, papers: Iterable<string>): void => {
    for (const paper of papers) {
      const file = fileOf.get(paper)
      if (file === undefined) continue
      kin.set(matter, (kin.get(matter) ?? new Set()).add(file))
      kin.set(file, (kin.get(file) ?? new Set()).add(matter))
    }
  }
  for (const { item, index } of folder.meeting ? itemsOf(folder.meeting) : []) link(`${folder.file}#${index}`, takenBy(item, folder))
  for (const { file, record } of folder.reports) link(file, record.appendices ?? [])
  return kin
}

const knownOf = (record: unknown, file: string): readonly Known[] => {
  const known = knownIn(record, { file, path: [] })
  const posts = known.filter(({ unit, at }) => unit === 'fte' && at.path.at(-1) === 'fte')
  const [first] = posts
  return first && posts.length > 1 ? [...known, { ...first, amount: sumOf(posts.map(({ amount }) => amount)), label: 'all posts' }] : known
}

/** Cells of a table are figures of fields: what they say is not said in words. */
const isCell = ({ at }: Words): boolean => at.path.includes('values')

const open = (folder: MeetingFolder): Ledger => {
  const { meeting, file, reports, bids } = folder
  const filed = filedIn(folder)
  const kin = kinships(folder)
  const gone = replacedIn(folder)
  const textsOf = (record: unknown, of: string): readonly Text[] =>
    wordsOf(record, { file: of, path: [] })
      .filter(words => !isCell(words))
      .map(words => ({ words, sums: sumsSaid(words), matter: matterOf(words.at, file) }))
  const texts = filed.map(({ file, record }) => [file, textsOf(record, file)] as const)
  return {
    known: filed.flatMap(({ file, record }) => knownOf(record, file)),
    texts: texts.flatMap(([, own]) => own),
    byFile: new Map(texts.map(([file, own]) => [file, own.filter(({ sums }) => sums.length > 0)])),
    replaced: new Set([...reports, ...bids].flatMap(({ id, file }) => (gone.has(id) ? [file] : []))),
    years: new Set([
      ...(meeting ? [financialYearOf(meeting.date).start] : []),
      ...[...reports, ...bids].flatMap(({ record }) => (record.year ? [record.year.start] : [])),
    ]),
    isKin: (matter, at) => {
      const other = matterOf(at, file)
      return matter === other || (kin.get(matter)?.has(other) ?? false)
    },
  }
}

/** The ledger of a meeting, opened when first asked for. */
export const ledgerOf = once(open)

/** Every sum that a field of the workspace holds: an earlier meeting’s figure is no slip for this one’s. */
export const workspaceFigures = once(
  (records: Records): Figures => new Figures(records.meetings.flatMap(folder => ledgerOf(folder).known.filter(({ unit }) => unit === 'money'))),
)
