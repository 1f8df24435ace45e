/** Answers for the facts of one item of an agenda: what is known of it before the meeting. */
import { dayText } from '../../base/dates.ts'
import { itemNumber, subNumber } from '../../history/numbers.ts'
import { itemPapers, packPapers } from '../../history/pack.ts'
import { recommendationNumbers } from '../../history/paragraph-numbers.ts'
import { electorateFor, rulingOn } from '../../history/powers.ts'
import { minutesFor, timetable } from '../../history/timetable.ts'
import { isRestricted } from '../../model/access.ts'
import { type ItemAt, itemId, itemsOf, partsOf } from '../../model/agenda.ts'
import type { Forum } from '../../model/forum.ts'
import type { Item, Meeting } from '../../model/meeting.ts'
import { purposeOf } from '../../model/powers.ts'
import { type Purpose, purposes } from '../../model/purposes.ts'
import type { Filed } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import { type FactGroup, markdown } from '../fact.ts'
import { itemFacts } from './items.ts'
import { paperFacts } from './papers.ts'
import { recommendationFacts } from './recommendations.ts'
import type { Surroundings } from './surroundings.ts'

export interface Agenda extends Surroundings {
  readonly meeting: Meeting
}

export const layoutOf = ({ house_style }: Forum) => house_style?.agenda ?? 'plain'

/** Whether the agenda has letters for purposes: a timed one only where the house style gives them. */
export const showsCodes = (forum: Forum): boolean =>
  layoutOf(forum) === 'coded' || (layoutOf(forum) === 'timed' && forum.house_style?.purpose_codes !== undefined)

const defaultCodes: Readonly<Record<Purpose, string>> = { decision: 'D', consultation: 'C', discussion: 'V', noting: 'N', information: 'I', admin: 'A' }

export const codeOf = ({ house_style }: Forum, purpose: Purpose): string => house_style?.purpose_codes?.[purpose] ?? defaultCodes[purpose]

const reportsOf = ({ folder }: Agenda, { item }: ItemAt): readonly Filed<Report>[] => folder.reports.filter(({ id }) => item.papers?.includes(id))

/** What an item is brought for: typed, or what its reports are brought for, or what its matter calls for. */
export const purposesOf = (agenda: Agenda, at: ItemAt): readonly Purpose[] => {
  const typed = at.item.purpose ?? reportsOf(agenda, at).flatMap(({ record }) => record.purpose)
  const ruling = rulingOn(agenda.records, at.item.matter, agenda.meeting.date)
  const meant = typed.length > 0 || !ruling ? typed : [purposeOf[ruling.role]]
  return purposes.filter(purpose => meant.includes(purpose))
}

/** The paper that a supplement put in the place of one, by its short name. */
const replacementOf = ({ meeting }: Agenda, id: string): string | undefined =>
  meeting.supplements?.flatMap(({ replaces }) => replaces ?? []).find(({ paper }) => paper === id)?.by

/** The papers of an item in the order of the pack, with how they reach members. */
const paperRows = (agenda: Agenda, at: ItemAt): readonly FactGroup[] => {
  const { folder, meeting } = agenda
  const sent = packPapers(folder)
  return paperFacts(agenda, itemPapers(at.item, folder)).map(paper => {
    const issue = sent.find(({ id }) => id === paper.id)?.issue ?? 0
    const issued = meeting.supplements?.[issue - 1]?.issued ?? null
    const pages = typeof paper.pages === 'string' ? paper.pages : null
    const by = replacementOf(agenda, String(paper.id))
    const [instead] = paperFacts(agenda, by === undefined ? [] : [by])
    return {
      ...paper,
      several_pages: pages !== null && !/^\w+$/.test(pages),
      is_supplement: issue > 0,
      issued,
      replaced_by: instead ? (instead.label ?? instead.title ?? null) : null,
    }
  })
}

/** What the forum is asked, by the item itself and by each of its reports that no other has replaced. */
const askings = (agenda: Agenda, at: ItemAt): readonly FactGroup[] => {
  const style = agenda.forum.house_style
  const own = at.item.recommendations ?? []
  const forum = agenda.forum.forum_name
  const standing = reportsOf(agenda, at).filter(({ id }) => replacementOf(agenda, id) === undefined)
  const reports = standing.map(({ record }) => ({
    forum,
    paper: standing.length + own.length > 1 ? (record.label ?? record.title) : null,
    recommendations: recommendationFacts(agenda, record.recommendations, recommendationNumbers(record, style)),
  }))
  const byItem =
    own.length > 0
      ? [
          {
            forum,
            paper: null,
            recommendations: recommendationFacts(
              agenda,
              own,
              own.map(({ ref }, i) => ref ?? `${i + 1}`),
            ),
          },
        ]
      : []
  return [...byItem, ...reports]
}

/** The meeting that an item was put off from: its day where the workspace has it, or as typed. */
const carriedFrom = ({ records, forum }: Agenda, { item }: ItemAt): string | null => {
  const from = records.meetings.find(({ name }) => name === item.carried_from)?.meeting
  return from ? dayText(from.date, false, forum.house_style?.date) : (item.carried_from ?? null)
}

/** Whether the meeting that an item comes from agreed it without a quorum. */
const isToRatify = ({ records }: Agenda, { item }: ItemAt): boolean => {
  const from = records.meetings.find(({ name }) => name === item.carried_from)?.meeting
  const before = from && itemsOf(from).find(({ item: other }) => itemId(other) === itemId(item))
  return before?.item.resolution?.outcome === 'subject-to-ratification'
}

/** The number of an item as a label; in a grouped agenda, where numbers do not follow each other, without its full stop. */
const labelFor = ({ index, sub }: ItemAt, forum: Forum): string =>
  sub === undefined ? `${index + 1}${layoutOf(forum) === 'grouped' ? '' : '.'}` : `${index + 1}${subNumber(sub, forum.house_style)}`

/** The numbers of the items that are not public. */
const closedItems = ({ forum, meeting }: Agenda): readonly string[] =>
  itemsOf(meeting)
    .filter(({ item, index, sub }) => isRestricted(item) && !(sub !== undefined && isRestricted(meeting.items[index] ?? {})))
    .map(at => itemNumber(at, forum.house_style))

export const rowFacts = (agenda: Agenda, at: ItemAt): FactGroup => {
  const { forum } = agenda
  const facts = itemFacts(agenda, at)
  const brought = purposesOf(agenda, at)
  const says = ({ electorate, matter }: Pick<Report, 'electorate' | 'matter'>): boolean => (electorate ?? matter) !== undefined
  const voted = says(at.item) ? at.item : reportsOf(agenda, at).find(({ record }) => says(record))?.record
  const electorate = voted && electorateFor(agenda.records, agenda.meeting.date, voted)?.name
  const layout = layoutOf(forum)
  const title = String(facts.title)
  const papers = paperRows(agenda, at)
  const closed = at.item.template === 'exclusion' ? notNone(closedItems(agenda)) : null
  const minutes = minutesFor(at.item as Item) ?? null
  const carried = carriedFrom(agenda, at)
  const isTimed = layout === 'timed'
  const isCoded = showsCodes(forum)
  const purposesShown = isCoded ? null : notNone(brought.filter(purpose => purpose !== 'admin'))
  return {
    ...facts,
    label: markdown(labelFor(at, forum)),
    heading: forum.house_style?.headings === 'CAPITALS' ? title.toUpperCase() : title,
    codes: isCoded && brought.length > 0 ? brought.map(purpose => codeOf(forum, purpose)) : null,
    brought_for: purposesShown,
    electorate: electorate ?? null,
    starts: timetable(agenda.meeting).get(at.item) ?? null,
    minutes,
    is_timed: isTimed,
    closed,
    several_closed: (closed ?? []).length > 1,
    carried,
    to_ratify: isToRatify(agenda, at),
    papers,
    has_papers: papers.length + (at.item.documents ?? []).length > 0,
    has_details: [
      isRestricted(at.item),
      closed,
      purposesShown,
      electorate,
      facts.presenters,
      facts.report_of,
      carried,
      !isTimed && (at.item.start ?? minutes),
    ].some(Boolean),
    askings: askings(agenda, at),
    sub_items: partsOf(at).map(part => rowFacts(agenda, part)),
  }
}

export const notNone = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null)
