/**
 * Answers for what counts as an action, and what it is called. An action is what somebody was asked to do and a later meeting hears of:
 * everything under `actions` of an item; every clause that tells somebody to act (direct, request, programme-add), whether or not it says whom;
 * and every other clause with an owner. A clause that only leads into parts that are actions is none itself, and what was lost, or was
 * itself put off or taken back, binds nobody.
 */
import type { LooseDate } from '../base/dates.ts'
import type { Place } from '../base/diagnostic.ts'
import { letterOf } from '../base/letters.ts'
import type { Access, Prose } from '../base/value.ts'
import { isRestricted } from '../model/access.ts'
import { type ClauseAt, clausesOf, type ItemAt, itemsOf } from '../model/agenda.ts'
import type { Clause, Resolution } from '../model/meeting.ts'
import type { Held } from './order.ts'

/** An action as it was agreed. */
export interface Agreed {
  /** Its `id`, or its place: meeting, item and clause, as in `2026-01-15/3.d`; of an action without a resolution, as in `2026-01-15/3.1`. */
  readonly id: string
  readonly isNamed: boolean
  /** The number it has in a log of the council’s own. */
  readonly ref?: string
  readonly text: Prose
  readonly owner: readonly string[]
  readonly due?: LooseDate
  readonly held: Held
  readonly at: ItemAt
  /** Undefined of an action without a resolution. */
  readonly clause?: ClauseAt
  readonly place: Place
  /** Whether it, or what it stands in, is kept from the public. */
  readonly isRestricted: boolean
}

const acting: ReadonlySet<Clause['kind']> = new Set(['direct', 'request', 'programme-add'])
/** Clauses that still hold where the recommendations were put off: they say what is to follow. */
const following: ReadonlySet<Clause['kind']> = new Set([...acting, 'defer'])

/** Whether what a clause says was resolved, and not itself put off, taken back or lost. */
export const isBinding = (resolution: Resolution, { clause, above }: ClauseAt): boolean => {
  const own = [clause, ...above.toReversed()].find(({ outcome }) => outcome)?.outcome
  switch (own ?? resolution.outcome) {
    case 'lost':
      return false
    case 'deferred':
    case 'withdrawn':
    case 'not-put':
      return own === undefined && following.has(clause.kind)
    default:
      return true
  }
}

const asks = ({ kind, owner }: Clause): boolean => acting.has(kind) || (owner ?? []).length > 0

const isAction = ({ clause }: ClauseAt): boolean => {
  const partsAsk = (one: Clause): boolean => (one.children ?? []).some(part => asks(part) || partsAsk(part))
  return asks(clause) && ((clause.owner ?? []).length > 0 || !partsAsk(clause))
}

/** The place of an item by itself, as in `3` or `3b`: the same whatever the house style. */
const itemPlace = ({ index, sub }: ItemAt): string => `${index + 1}${sub === undefined ? '' : letterOf(sub + 1)}`

/** The name of a clause by its place, as in `2026-01-15/3.d`, of a part of it `2026-01-15/3.d.2`. */
export const clausePlace = (held: Held, at: ItemAt, { trail: [first = 0, ...rest] }: ClauseAt): string =>
  [`${held.name}/${itemPlace(at)}`, letterOf(first + 1), ...rest.map(part => part + 1)].join('.')

/** The words of an action: its clause with those that lead into it, and with its parts that are no actions themselves. */
const wordsOf = ({ clause, above }: ClauseAt): Prose => {
  const parts = (one: Clause): readonly string[] => (one.children ?? []).filter(part => !asks(part)).flatMap(part => [part.text.markdown, ...parts(part)])
  const words = [...above.map(outer => outer.text.markdown), clause.text.markdown, ...parts(clause)]
  // A part that reads on in small letters does so behind no full stop.
  return {
    kind: 'prose',
    markdown: words.map(text => text.trim()).reduce((said, next) => `${/^\p{Ll}/u.test(next) ? said.replace(/\.$/, ',') : said} ${next}`),
  }
}

/** The name of an action without a resolution by its place in the list of its item, as in `2026-01-15/3.1`. */
export const listedPlace = (meeting: string, at: ItemAt, index: number): string => `${meeting}/${itemPlace(at)}.${index + 1}`

/** Whether a part of a meeting is kept from the public: the item, that of which it is a part, or what stands in it. */
export const isHidden = (...parts: Parameters<typeof accessIn>): boolean => accessIn(...parts) !== undefined

/** Who may see a part of a meeting that is kept from the public, as what stands nearest to it says; undefined of what is public. */
export const accessIn = ({ meeting }: Held, { item, index }: ItemAt, ...within: readonly Parameters<typeof isRestricted>[0][]): Access | undefined =>
  [meeting.items[index] ?? item, item, ...within].findLast(isRestricted)?.access

const fromClauses = (held: Held, at: ItemAt): readonly Agreed[] => {
  const { resolution } = at.item
  return clausesOf(resolution)
    .filter(found => resolution && isBinding(resolution, found) && isAction(found))
    .map(found => {
      const { clause, above, path } = found
      return {
        id: clause.id ?? clausePlace(held, at, found),
        isNamed: clause.id !== undefined,
        text: wordsOf(found),
        owner: clause.owner ?? [],
        ...(clause.due && { due: clause.due }),
        held,
        at,
        clause: found,
        place: { file: held.file, path: [...at.path, 'resolution', ...path] },
        isRestricted: isHidden(held, at, ...above, clause),
      }
    })
}

const fromList = (held: Held, at: ItemAt): readonly Agreed[] =>
  (at.item.actions ?? []).map((action, i) => ({
    id: action.id ?? listedPlace(held.name, at, i),
    isNamed: action.id !== undefined,
    ...(action.ref !== undefined && { ref: action.ref }),
    text: action.text,
    owner: action.owner ?? [],
    ...(action.due && { due: action.due }),
    held,
    at,
    place: { file: held.file, path: [...at.path, 'actions', i] },
    isRestricted: isHidden(held, at, action),
  }))

/** The actions that a meeting agreed, in the order of its items; under an item, those of its resolution first. */
export const agreedAt = (held: Held): readonly Agreed[] => itemsOf(held.meeting).flatMap(at => [...fromClauses(held, at), ...fromList(held, at)])
