/** Answers for the facts of the work programme as it is known for a meeting: by meeting, by month, and what has changed. */
import { type LooseDate, looseDateText } from '../../base/dates.ts'
import { itemNumber } from '../../history/numbers.ts'
import { introduced } from '../../history/people.ts'
import { isOver, returns } from '../../history/planned.ts'
import type { Entry, Step } from '../../history/programme.ts'
import { type Issue, issueFor, type Planned, type Slot } from '../../history/schedule.ts'
import type { Forum } from '../../model/forum.ts'
import type { FactGroup } from '../fact.ts'
import type { Surroundings } from './surroundings.ts'

/** The facts of one entry: what was typed, and what the last meeting that said something of it did. */
const entryFact = ({ forum, folder }: Surroundings, entry: Entry): FactGroup => {
  const { id, topic, plan, matters, when, putOff } = entry
  const matter = matters.at(-1)
  const { meeting } = folder
  return {
    id,
    topic,
    purpose: plan?.purpose ?? (matter && matter.reason !== 'ordered' ? matter.at.item.purpose : undefined) ?? null,
    lead: leadOf(forum, entry),
    year: plan?.year ?? null,
    deadline: plan?.deadline ?? null,
    when: when ?? null,
    when_by: when?.kind ?? null,
    is_late: meeting !== undefined && isOver(when, meeting.date),
    reason: matter?.reason ?? null,
    said: matter ? { date: matter.held.meeting.date, number: itemNumber(matter.at, forum.house_style), title: matter.at.item.title } : null,
    put_off: putOff.map(({ meeting: held }) => held.date),
    origin: plan?.origin ?? null,
    returns: plan ? (returns(plan) ?? null) : null,
    moved_from: plan?.moved_from ?? null,
    note: plan?.reason ?? null,
  }
}

const leadOf = (forum: Forum, { plan, matters }: Entry): readonly string[] | null => {
  const { clause } = matters.at(-1) ?? {}
  const lead = plan?.lead ?? clause?.owner
  return lead ? lead.map(one => introduced(forum, one)) : null
}

const slotFact = (slot: Slot): FactGroup => ({
  at: slot.kind,
  date: slot.kind === 'meeting' ? slot.date : null,
  when: slot.kind === 'time' ? slot.when : null,
})

/** The months of the year to come, each with its topics; a term is told by its name. */
const monthsOf = (planned: readonly Planned[]): readonly FactGroup[] => {
  const months = new Map<string, { readonly when: LooseDate; readonly topics: string[] }>()
  for (const { slot, entries } of planned) {
    if (slot.kind !== 'meeting' && slot.kind !== 'time') continue
    const date = slot.kind === 'meeting' ? slot.date : slot.when
    const when: LooseDate = date.kind === 'day' ? { kind: 'month', year: date.year, month: date.month } : date
    const key = looseDateText(when)
    const month = months.get(key) ?? { when, topics: [] }
    month.topics.push(...entries.map(({ topic }) => topic))
    months.set(key, month)
  }
  return [...months.values()].map(({ when, topics }) => ({ when, topics }))
}

const changesOf = (around: Surroundings, { held, added, moved, heard, dropped }: Step): FactGroup | null => {
  const facts = (entries: readonly Entry[]): readonly FactGroup[] => entries.map(entry => entryFact(around, entry))
  if (added.length + moved.length + heard.length + dropped.length === 0) return null
  return { date: held.meeting.date, added: facts(added), moved: facts(moved), heard: facts(heard.map(({ entry }) => entry)), dropped: facts(dropped) }
}

const factsOf = (around: Surroundings, { isAfter, planned, last }: Issue): FactGroup => ({
  is_after: isAfter,
  slots: planned.map(({ slot, entries }) => ({ ...slotFact(slot), entries: entries.map(entry => entryFact(around, entry)) })),
  months: monthsOf(planned),
  dropped: (around.records.programme?.record.entries ?? [])
    .filter(({ status }) => status === 'dropped')
    .map(({ topic, reason }) => ({ topic, reason: reason ?? null })),
  changes: last ? changesOf(around, last) : null,
})

/** The work programme as it is known for a meeting; null where nothing is planned and nothing has changed. */
export const programmeFacts = (around: Surroundings): FactGroup | null => {
  const issue = issueFor(around.records, around.folder)
  const facts = issue && factsOf(around, issue)
  return facts && (issue.planned.length > 0 || facts.changes !== null) ? facts : null
}
