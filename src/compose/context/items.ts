/** Answers for the facts of an agenda item: as typed, with people and papers by their names, its resolution labelled, and its parts. */
import { once } from '../../base/once.ts'
import { itemNumber, minuteNumber } from '../../history/numbers.ts'
import { meetingsBefore } from '../../history/order.ts'
import { introduced, personOf } from '../../history/people.ts'
import { electorateFor, rulingOn } from '../../history/powers.ts'
import { comingUnder, hearsActions, titleOf } from '../../history/standing.ts'
import { isRestricted } from '../../model/access.ts'
import { type ItemAt, itemId, itemsOf, papersNamedIn, partsOf } from '../../model/agenda.ts'
import type { HouseStyle } from '../../model/forum.ts'
import { item as itemSchema, type SubItem } from '../../model/meeting.ts'
import { purposeOf } from '../../model/powers.ts'
import type { Records } from '../../model/records.ts'
import type { FactGroup } from '../fact.ts'
import { actionText, openActions } from './actions.ts'
import { awayFrom } from './attendance.ts'
import { completeRecord } from './complete.ts'
import { paperFacts } from './papers.ts'
import { resolutionFacts } from './resolutions.ts'
import { keptBack, type Surroundings } from './surroundings.ts'
import { electionFacts } from './votes.ts'

/** A number and a title in one line, as in `5. Central services`; capitals where the house style has them. */
const headed = (number: string, title: string, capitals: boolean): string =>
  `${number}${/^\d+$/.test(number) ? '.' : ''} ${capitals ? title.toUpperCase() : title}`

/** Whether the paragraphs of minutes are numbered. */
const numbersParagraphs = (style: HouseStyle | undefined): boolean => style?.paragraph_numbers === 'minutes' || style?.paragraph_numbers === 'both'

/** What was declared, agreed and heard under an item, with people by their names. */
const minuted = (around: Surroundings, item: SubItem): FactGroup => {
  const { records, forum, folder } = around
  const name = (person: string): string => personOf(forum, person).name
  const left = new Set((item.interests ?? []).filter(one => one.left).map(({ person }) => name(person)))
  const acting = (one: { readonly owner?: readonly string[] | undefined; readonly due?: { readonly kind: string } | undefined }) => ({
    owner: one.owner?.map(name) ?? null,
    due_by: one.due?.kind ?? null,
  })
  const facts = completeRecord(itemSchema, item)
  const list = (field: string): readonly FactGroup[] => (facts[field] ?? []) as readonly FactGroup[]
  const earlierTitle = (id: string | undefined): string | null =>
    id === undefined
      ? null
      : (meetingsBefore(records, folder)
          .flatMap(({ meeting }) => itemsOf(meeting))
          .find(at => itemId(at.item) === id)?.item.title ?? id)
  return {
    interests: list('interests').map((interest, i) => ({ ...interest, person: name(item.interests?.[i]?.person ?? '') })),
    away: awayFrom(forum, folder.meeting, itemId(item)).filter(person => !left.has(person)),
    elections: (item.elections ?? []).map(election => electionFacts(around, election)),
    corrections: list('corrections').map((correction, i) => ({ ...correction, item: earlierTitle(item.corrections?.[i]?.item) })),
    updates: list('updates').map((update, i) => ({ ...update, ...acting(item.updates?.[i] ?? {}), text: actionText(around, item.updates?.[i]?.action) })),
    actions: list('actions').map((action, i) => ({ ...action, ...acting(item.actions?.[i] ?? {}) })),
  }
}

/** Of a workspace, the facts of items as no pack knows them: agenda, minutes and several records state the same ones. */
const remembered = once((_: Records) => new Map<string, FactGroup>())

/** The facts of an item, or of a part of one. */
export const itemFacts = (around: Surroundings, at: ItemAt): FactGroup => {
  if (around.ranges || around.asSent) return freshFacts(around, at)
  const known = remembered(around.records)
  const key = `${around.folder.name} ${at.index} ${at.sub ?? ''}`
  const facts = known.get(key) ?? freshFacts(around, at)
  known.set(key, facts)
  return facts
}

const freshFacts = (around: Surroundings, at: ItemAt): FactGroup => {
  const { records, folder, forum } = around
  const style = forum.house_style
  const { item } = at
  const facts = completeRecord(itemSchema, item)
  const papers = paperFacts(around, [...new Set(papersNamedIn(item))])
  const documents = item.documents ?? []
  const report = folder.reports.find(filed => item.papers?.includes(filed.id))?.record
  const minute = minuteNumber(records, folder, at)
  const ruling = folder.meeting && rulingOn(records, item.matter, folder.meeting.date)
  const parts = at.sub === undefined ? partsOf(at) : []
  const title = titleOf(records, folder, at)
  return {
    ...facts,
    ...minuted(around, item),
    id: itemId(item),
    title,
    number: itemNumber(at, style),
    minute,
    heading: headed(minute, title, style?.headings === 'CAPITALS'),
    is_closed: isRestricted(item),
    kept_back: keptBack(around, item),
    paragraphs: numbersParagraphs(style) ? (/^\d[\d.()a-z]*$/.test(minute) ? minute : itemNumber(at, style)) : null,
    presenters: item.presenters?.map(presenter => introduced(forum, presenter)) ?? null,
    purpose: item.purpose ?? (ruling ? [purposeOf[ruling.role]] : null),
    electorate: electorateFor(records, folder.meeting?.date, item)?.name ?? null,
    report_of: item.report_of ?? report?.report_of ?? null,
    papers,
    documents: documents.map((document, i) => ({ ...(facts.documents as readonly FactGroup[])[i], several_pages: /\D/.test(document.pages ?? '') })),
    coming: comingUnder(records, folder, at),
    open_actions: hearsActions(item) ? openActions(around) : null,
    has_supporting: papers.length + documents.length > 0,
    resolution: resolutionFacts(around, at),
    has_actions: (item.actions ?? []).length + (item.updates ?? []).length > 0,
    minuted: [item, ...parts.map(part => part.item)].some(({ body, resolution, elections }) => body ?? resolution ?? elections),
    sub_items: at.sub === undefined ? parts.map(part => itemFacts(around, part)) : null,
  }
}
