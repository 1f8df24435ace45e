/** Answers for the facts of an agenda: its items in the layout of the house style. */
import { nextUnsaid } from '../../history/standing.ts'
import { type ItemAt, itemsOf, partsOf } from '../../model/agenda.ts'
import { type Purpose, purposes } from '../../model/purposes.ts'
import type { FactGroup } from '../fact.ts'
import { type Agenda, codeOf, layoutOf, notNone, purposesOf, rowFacts, showsCodes } from './agenda-items.ts'

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

/** The facts of the agenda of a meeting. */
export const agendaFacts = (agenda: Agenda): FactGroup => {
  const { forum, meeting } = agenda
  const items = itemsOf(meeting).filter(({ sub }) => sub === undefined)
  const layout = layoutOf(forum)
  const rows = items.map(at => rowFacts(agenda, at))
  const times = layout === 'timed' ? rows.flatMap(row => [row, ...(row.sub_items as readonly FactGroup[])]) : []
  return {
    layout,
    sections: layout === 'grouped' ? grouped(agenda, items) : [{ heading: null, items: rows }],
    next: nextUnsaid(agenda.records, agenda.folder) ?? null,
    key: showsCodes(agenda.forum) ? notNone(keyOf(agenda, items)) : null,
    times: notNone(times),
  }
}
