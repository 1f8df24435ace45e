/** Answers for the facts of a pack or of a supplement to it: its parts with their pages, what it takes the place of, and the documents that go with it. */
import { pagesText } from '../../base/page-labels.ts'
import { itemNumber } from '../../history/numbers.ts'
import { agendaPart, type PackPaper, packDocuments, packPapers, paperPart, publishedIn, publishedTitle } from '../../history/pack.ts'
import { unused } from '../../history/page-labels.ts'
import { titleOf as itemTitle } from '../../history/standing.ts'
import type { ItemAt } from '../../model/agenda.ts'
import type { Bid } from '../../model/bid.ts'
import type { MeetingFolder } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import { type Fact, type FactGroup, markdown } from '../fact.ts'
import type { PackKnown, Surroundings } from './surroundings.ts'

/** The pages of each paper of a pack, by its short name, in words. */
export const rangesIn = ({ labels }: PackKnown, folder: MeetingFolder): ReadonlyMap<string, string> =>
  new Map(packPapers(folder).flatMap(({ id, key }): [string, string][] => (labels.has(key) ? [[id, pagesText(labels.get(key) ?? [])]] : [])))

const recordOf = (folder: MeetingFolder, id: string): Report | Bid | undefined => [...folder.reports, ...folder.bids].find(filed => filed.id === id)?.record

const titleOf = ({ folder, pack }: Surroundings, key: string, id: string): string =>
  pack?.titles.get(key) ?? recordOf(folder, id)?.title ?? publishedTitle(folder, key) ?? id

const pagesOf = ({ folder, pack }: Surroundings, key: string): Fact => {
  const labels = pack?.labels.get(key) ?? publishedIn(folder).get(key)
  return labels ? pagesText(labels) : null
}

/** The pages that something had or has, and whether there are several. */
const namedPages = (prefix: '' | 'old_', pages: Fact): FactGroup => ({
  [`${prefix}pages`]: pages,
  [`${prefix}several`]: typeof pages === 'string' && !/^\w+$/.test(pages),
})

const itemOf = ({ records, folder, forum }: Surroundings, at: ItemAt): FactGroup => ({
  number: itemNumber(at, forum.house_style),
  title: itemTitle(records, folder, at),
})

const partFacts = (around: Surroundings, { id, key, at }: PackPaper): FactGroup => ({
  anchor: markdown(key),
  label: recordOf(around.folder, id)?.label ?? null,
  title: titleOf(around, key, id),
  pages: pagesOf(around, key),
  item: itemOf(around, at),
})

const agendaFacts = (around: Surroundings): FactGroup | null => {
  const title = around.pack?.titles.get(agendaPart)
  return title === undefined ? null : { anchor: markdown(agendaPart), title, pages: pagesOf(around, agendaPart) }
}

/** What papers take the place of: as the supplement says, or as the paper itself does. */
const replacedFacts = (around: Surroundings, papers: readonly PackPaper[]): readonly FactGroup[] => {
  const { folder } = around
  const said = (folder.meeting?.supplements ?? []).flatMap(({ replaces }) => replaces ?? [])
  return papers.flatMap(({ id, key }): readonly FactGroup[] => {
    const own = recordOf(folder, id)?.replaces
    const old = [...said.filter(({ by }) => by === id).map(({ paper }) => paper), ...(own === undefined ? [] : [own])].slice(0, 1)
    return old.map(paper => ({
      old: titleOf(around, paperPart(paper), paper),
      ...namedPages('old_', pagesOf(around, paperPart(paper))),
      title: titleOf(around, key, id),
      ...namedPages('', pagesOf(around, key)),
    }))
  })
}

/** Pages that were published and are there no more. */
const unusedFacts = ({ folder, pack }: Surroundings): readonly FactGroup[] =>
  pack === undefined
    ? []
    : [...unused(pack.labels, publishedIn(folder))].map(([key, labels]) => ({
        title: pack.titles.get(key) ?? publishedTitle(folder, key) ?? key,
        pages: pagesText(labels),
        several: labels.length > 1,
        withdrawn: !pack.labels.has(key),
      }))

const documentFacts = (around: Surroundings, issue: number): readonly FactGroup[] =>
  packDocuments(around.folder, issue).map(({ at, document: { label, title, status }, name }) => ({
    label: label ?? null,
    title,
    file: name ?? null,
    status: status ?? 'attached',
    item: itemOf(around, at),
  }))

/** The facts of the pack (0), or of the supplement of this number. */
export const packFacts = (around: Surroundings, issue: number): FactGroup => {
  const all = packPapers(around.folder)
  const papers = issue === 0 ? all : all.filter(paper => paper.issue === issue)
  const supplement = issue === 0 ? undefined : around.folder.meeting?.supplements?.[issue - 1]
  return {
    number: issue === 0 ? null : String(issue),
    issued: supplement?.issued ?? null,
    reason: supplement?.reason ?? null,
    agenda: issue === 0 ? agendaFacts(around) : null,
    parts: papers.map(paper => partFacts(around, paper)),
    replaced: replacedFacts(around, papers),
    unused: issue === 0 ? unusedFacts(around) : [],
    documents: documentFacts(around, issue),
  }
}
