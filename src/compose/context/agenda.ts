/** Answers for the facts of an agenda: its items in the layout of the house style, the quorum, the seats, and the meeting to come. */
import { dayText } from '../../base/dates.ts'
import { electorateOf } from '../../history/electorates.ts'
import { subNumber } from '../../history/numbers.ts'
import { itemPapers, packPapers } from '../../history/pack.ts'
import { recommendationNumbers } from '../../history/paragraph-numbers.ts'
import { quorumOf } from '../../history/quorum.ts'
import { seatsOf } from '../../history/seats.ts'
import { minutesFor, timetable } from '../../history/timetable.ts'
import { type ItemAt, itemsOf, partsOf } from '../../model/agenda.ts'
import type { Forum } from '../../model/forum.ts'
import type { Item, Meeting } from '../../model/meeting.ts'
import { type Purpose, purposes } from '../../model/purposes.ts'
import type { Filed } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import { type FactGroup, markdown } from '../fact.ts'
import { itemFacts } from './items.ts'
import { paperFacts } from './papers.ts'
import { recommendationFacts } from './recommendations.ts'
import type { Surroundings } from './surroundings.ts'

interface Agenda extends Surroundings {
  readonly meeting: Meeting
}

const layoutOf = ({ house_style }: Forum) => house_style?.agenda ?? 'plain'

const defaultCodes: Readonly<Record<Purpose, string>> = { decision: 'D', consultation: 'C', discussion: 'V', noting: 'N', information: 'I', admin: 'A' }

const codeOf = ({ house_style }: Forum, purpose: Purpose): string => house_style?.purpose_codes?.[purpose] ?? defaultCodes[purpose]

const reportsOf = ({ folder }: Agenda, { item }: ItemAt): readonly Filed<Report>[] => folder.reports.filter(({ id }) => item.papers?.includes(id))

/** What an item is brought for: typed, or what its reports are brought for. */
const purposesOf = (agenda: Agenda, at: ItemAt): readonly Purpose[] => {
  const typed = at.item.purpose ?? reportsOf(agenda, at).flatMap(({ record }) => record.purpose)
  return purposes.filter(purpose => typed.includes(purpose))
}

/** The papers of an item in the order of the pack, with how they reach members. */
const paperRows = (agenda: Agenda, at: ItemAt): readonly FactGroup[] => {
  const { folder, meeting } = agenda
  const sent = packPapers(folder)
  return paperFacts(agenda, itemPapers(at.item, folder)).map(paper => {
    const issue = sent.find(({ id }) => id === paper.id)?.issue ?? 0
    const issued = meeting.supplements?.[issue - 1]?.issued ?? null
    const pages = typeof paper.pages === 'string' ? paper.pages : null
    return { ...paper, several_pages: pages !== null && !/^\w+$/.test(pages), is_supplement: issue > 0, issued }
  })
}

/** What the forum is asked, by the item itself and by each of its reports. */
const askings = (agenda: Agenda, at: ItemAt): readonly FactGroup[] => {
  const style = agenda.forum.house_style
  const own = at.item.recommendations ?? []
  const forum = agenda.forum.forum_name
  const reports = reportsOf(agenda, at).map(({ record }) => ({
    forum,
    paper: reportsOf(agenda, at).length + own.length > 1 ? (record.label ?? record.title) : null,
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

/** The number of an item as a label; in a grouped agenda, where numbers do not follow each other, without its full stop. */
const labelFor = ({ index, sub }: ItemAt, forum: Forum): string =>
  sub === undefined ? `${index + 1}${layoutOf(forum) === 'grouped' ? '' : '.'}` : `${index + 1}${subNumber(sub, forum.house_style)}`

const rowFacts = (agenda: Agenda, at: ItemAt): FactGroup => {
  const { forum } = agenda
  const facts = itemFacts(agenda, at)
  const brought = purposesOf(agenda, at)
  const electorate = at.item.electorate ?? reportsOf(agenda, at).find(({ record }) => record.electorate)?.record.electorate
  const layout = layoutOf(forum)
  const title = String(facts.title)
  const papers = paperRows(agenda, at)
  const minutes = minutesFor(at.item as Item) ?? null
  const carried = carriedFrom(agenda, at)
  const isTimed = layout === 'timed'
  const purposesShown = layout === 'coded' ? null : notNone(brought.filter(purpose => purpose !== 'admin'))
  return {
    ...facts,
    label: markdown(labelFor(at, forum)),
    heading: forum.house_style?.headings === 'CAPITALS' ? title.toUpperCase() : title,
    codes: layout === 'coded' && brought.length > 0 ? brought.map(purpose => codeOf(forum, purpose)) : null,
    brought_for: purposesShown,
    electorate: electorateOf(forum, electorate)?.name ?? null,
    starts: timetable(agenda.meeting).get(at.item) ?? null,
    minutes,
    is_timed: isTimed,
    carried,
    papers,
    has_papers: papers.length + (at.item.documents ?? []).length > 0,
    has_details: [purposesShown, electorate, facts.presenters, facts.report_of, carried, !isTimed && (at.item.start ?? minutes)].some(Boolean),
    askings: askings(agenda, at),
    sub_items: partsOf(at).map(part => rowFacts(agenda, part)),
  }
}

const notNone = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null)

/** The headings of a grouped agenda; what opens and closes the meeting stands round them. */
const groupNames: Readonly<Record<Purpose, string>> = {
  decision: 'Items for decision',
  consultation: 'Items for consultation',
  discussion: 'Items for discussion',
  noting: 'Items for noting',
  information: 'Items for information',
  admin: 'Other business',
}

/** The items by purpose, each under the first of its own, or of its parts’. */
const grouped = (agenda: Agenda, items: readonly ItemAt[]): readonly FactGroup[] => {
  const mainOf = (at: ItemAt): Purpose => [at, ...partsOf(at)].flatMap(one => purposesOf(agenda, one)).find(purpose => purpose !== 'admin') ?? 'admin'
  const first = items.findIndex(at => mainOf(at) !== 'admin')
  const opening = items.slice(0, Math.max(0, first))
  const rest = items.slice(opening.length)
  const groups = purposes.map(purpose => ({ heading: groupNames[purpose], items: rest.filter(at => mainOf(at) === purpose) }))
  return [{ heading: 'Opening business', items: opening }, ...groups]
    .filter(group => group.items.length > 0)
    .map(group => ({ ...group, items: group.items.map(at => rowFacts(agenda, at)) }))
}

/** The letters that a coded agenda uses, each with what it means, as in D for decision. */
const keyOf = (agenda: Agenda, items: readonly ItemAt[]): readonly string[] => {
  const used = items.flatMap(at => [at, ...partsOf(at)]).flatMap(at => purposesOf(agenda, at))
  return purposes
    .filter(purpose => used.includes(purpose))
    .map(purpose => `${codeOf(agenda.forum, purpose)} for ${purpose === 'admin' ? 'the order of business' : purpose}`)
}

/** The seats of each group, as papers list them. */
export const membershipFacts = (forum: Forum): readonly FactGroup[] =>
  seatsOf(forum).map(({ group, seats, holders, vacancies }) => ({
    name: group.name,
    seats,
    vacant: vacancies.length,
    votes: group.votes !== false,
    members: holders.map(({ name, member }) => ({
      name,
      body: member?.body ?? null,
      capacity: member?.capacity ?? null,
      office: member?.office ?? null,
    })),
    vacancies: vacancies.map(({ formerly }) => ({ formerly: formerly ?? null })),
  }))

/** The quorum, as in 6 of 15; null where no seats have been typed. */
export const quorumFacts = (forum: Forum): FactGroup | null => {
  const quorum = quorumOf(forum)
  return quorum ? { ...quorum } : null
}

/** The facts of the agenda of a meeting. */
export const agendaFacts = (agenda: Agenda): FactGroup => {
  const { forum, meeting } = agenda
  const items = itemsOf(meeting).filter(({ sub }) => sub === undefined)
  const layout = layoutOf(forum)
  const rows = items.map(at => rowFacts(agenda, at))
  const times = layout === 'timed' ? rows.flatMap(row => [row, ...(row.sub_items as readonly FactGroup[]).filter(part => part.starts !== null)]) : []
  return {
    layout,
    sections: layout === 'grouped' ? grouped(agenda, items) : [{ heading: null, items: rows }],
    key: layout === 'coded' ? notNone(keyOf(agenda, items)) : null,
    times: notNone(times),
  }
}
