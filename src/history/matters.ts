/**
 * Answers for what a meeting adds to the work programme: what a clause puts there (programme-add), what it defers, what was not put to the vote or is
 * still to be ratified, whole or line by line, and items that a meeting without a quorum could not decide. Each has a name by which a later item takes it.
 */
import type { LooseDate } from '../base/dates.ts'
import type { Place } from '../base/diagnostic.ts'
import { slug } from '../base/text.ts'
import type { Access } from '../base/value.ts'
import { type ClauseAt, clausesOf, type ItemAt, itemId, itemsOf } from '../model/agenda.ts'
import type { Forum } from '../model/forum.ts'
import type { Clause, Resolution } from '../model/meeting.ts'
import { accessIn, clausePlace, isBinding } from './agreed.ts'
import { fateOf, isStanding, type PutOff, putOffBy } from './fates.ts'
import type { Held } from './order.ts'

/** Why a matter is in the work programme; `ordered` by a clause that puts it there. */
export type Reason = PutOff | 'ordered'

/** What one meeting says of a matter that is to come back. */
export interface Matter {
  readonly id: string
  readonly topic: string
  readonly reason: Reason
  readonly held: Held
  readonly at: ItemAt
  /** When it is to come back, as typed; undefined where nothing was said. */
  readonly due?: LooseDate
  /** Its papers, by whose short names a later item takes it too. */
  readonly papers: readonly string[]
  /** The clause that says so, and the name of the action that it is as well. */
  readonly clause?: Clause
  readonly action?: string
  /** Whether it had to be named after its own words, because nothing says what it is about. */
  readonly isUnnamed: boolean
  readonly place: Place
  /** Who may see it, where it, or what it stands in, is kept from the public. */
  readonly access: Access | undefined
}

/** What an item is called in the programme: itself, or the entry that it deals with. */
export type Name = Pick<Matter, 'id' | 'topic'>

interface Under {
  readonly held: Held
  readonly at: ItemAt
  readonly name: Name
  readonly resolution: Resolution
}

const lined = (text: string): string =>
  text
    .replace(/[*_`#]/g, '')
    .trim()
    .replace(/\s+/g, ' ')

const placed = ({ held, at }: Under, found: ClauseAt): Place => ({
  file: held.file,
  path: [...at.path, 'resolution', ...found.path],
})

const titleOf = ({ bids, reports }: Held, paper: string): string | undefined => [...bids, ...reports].find(({ id }) => id === paper)?.record.title

/** What a clause is called: its topic, else the one paper it is about, else its item, else its own words. */
const named = ({ held, at, name }: Under, found: ClauseAt, isTaken: (id: string) => boolean): Pick<Matter, 'id' | 'topic' | 'isUnnamed'> => {
  const { clause } = found
  const own = slug(clausePlace(held, at, found))
  const [paper, another] = clause.papers ?? []
  const title = paper !== undefined && another === undefined ? titleOf(held, paper) : undefined
  const byWords = { id: clause.id ?? own, topic: lined(clause.text.markdown), isUnnamed: true }
  if (clause.topic !== undefined) return { id: clause.id ?? (slug(clause.topic) || own), topic: clause.topic, isUnnamed: false }
  if (paper !== undefined && title !== undefined) return { id: clause.id ?? paper, topic: title, isUnnamed: false }
  if (isStanding(at.item) || isTaken(clause.id ?? name.id)) return byWords
  return { id: clause.id ?? name.id, topic: name.topic, isUnnamed: false }
}

const reasonOf = (under: Under, found: ClauseAt): Reason | undefined => {
  const own = putOffBy(found.clause.outcome)
  if (own) return own === 'withdrawn' ? undefined : own
  if (!isBinding(under.resolution, found)) return undefined
  return found.clause.kind === 'programme-add' ? 'ordered' : found.clause.kind === 'defer' ? 'deferred' : undefined
}

const ofLines = ({ held, at }: Under, found: ClauseAt, topic: string): readonly Matter[] =>
  (found.clause.lines ?? []).flatMap((line, i) => {
    const reason = putOffBy(line.outcome)
    if (!reason || reason === 'withdrawn') return []
    const path = [...at.path, 'resolution', ...found.path, 'lines', i]
    return [
      {
        id: slug(`${itemId(at.item)} ${line.label}`)
          .slice(0, 60)
          .replace(/-$/, ''),
        topic: `${topic}: ${line.label}`,
        reason,
        held,
        at,
        papers: [],
        isUnnamed: false,
        place: { file: held.file, path },
        access: accessIn(held, at, ...found.above, found.clause),
      },
    ]
  })

const ofClause = (under: Under, found: ClauseAt, before: readonly Matter[]): readonly Matter[] => {
  const { clause } = found
  const reason = reasonOf(under, found)
  // Two clauses of one kind are two matters, though neither says what it is about.
  const isTaken = (id: string): boolean => before.some(other => other.id === id && other.reason === reason)
  const { id, topic, isUnnamed } = named(under, found, isTaken)
  const lines = ofLines(under, found, clause.topic ?? under.name.topic)
  if (!reason) return lines
  return [
    {
      id,
      topic,
      reason,
      held: under.held,
      at: under.at,
      ...(clause.due && { due: clause.due }),
      papers: clause.papers ?? [],
      clause,
      action: clause.id ?? clausePlace(under.held, under.at, found),
      isUnnamed,
      place: placed(under, found),
      access: accessIn(under.held, under.at, ...found.above, clause),
    },
    ...lines,
  ]
}

/** What an item leaves to later meetings. */
const ofItem = (forum: Forum, under: Omit<Under, 'resolution'>): readonly Matter[] => {
  const { held, at, name } = under
  const { resolution } = at.item
  const fromClauses: Matter[] = []
  for (const found of clausesOf(resolution)) if (resolution) fromClauses.push(...ofClause({ ...under, resolution }, found, fromClauses))
  const fate = fateOf(forum, held, at.item)
  const isWhole = fate !== 'taken' && fate !== 'untouched' && fate !== 'withdrawn'
  // What was put off is said by the clauses that put it off; what an item with parts left undone, by its parts.
  const isSaid = fromClauses.some(({ reason }) => reason === fate || reason === 'deferred') || (!resolution && 'sub_items' in at.item)
  if (!isWhole || isSaid || isStanding(at.item)) return fromClauses
  const place = { file: held.file, path: [...at.path, ...(resolution ? ['resolution'] : [])] }
  return [{ ...name, reason: fate, held, at, papers: at.item.papers ?? [], isUnnamed: false, place, access: accessIn(held, at) }, ...fromClauses]
}

/** What a meeting adds to the work programme, in the order of its items. */
export const mattersOf = (forum: Forum, held: Held, nameOf: (at: ItemAt) => Name): readonly Matter[] =>
  itemsOf(held.meeting).flatMap(at => ofItem(forum, { held, at, name: nameOf(at) }))
