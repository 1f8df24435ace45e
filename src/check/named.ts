/** Answers for who is named in the fields of a meeting: in its attendance, as presenters, movers, voters and owners, each with the place. */
import { clausesOf, itemsOf } from '../model/agenda.ts'
import type { Meeting, SubItem } from '../model/meeting.ts'
import type { Vote } from '../model/votes.ts'
import type { Path } from './rule.ts'

/** Somebody named in a field. */
export interface Named {
  readonly person: string
  /** From the meeting. */
  readonly path: Path
  /** Whether only a person can be meant: an owner may also be a post or a group, as in officers. */
  readonly isPerson: boolean
}

const inVote = (vote: Vote | undefined, path: Path): readonly Named[] => {
  if (!vote) return []
  const one = (person: string | undefined, ...rest: Path): readonly Named[] =>
    person === undefined ? [] : [{ person, path: [...path, ...rest], isPerson: true }]
  return [
    ...one(vote.proposer, 'proposer'),
    ...one(vote.seconder, 'seconder'),
    ...one(vote.casting?.person, 'casting', 'person'),
    ...(vote.names ?? []).flatMap(({ person }, i) => one(person, 'names', i, 'person')),
  ]
}

const inItem = (item: SubItem, at: Path): readonly Named[] => {
  const list = (people: readonly string[] | undefined, ...rest: Path): readonly Named[] =>
    (people ?? []).map((person, i) => ({ person, path: [...at, ...rest, i], isPerson: false }))
  const one = (person: string | undefined, ...rest: Path): readonly Named[] =>
    person === undefined ? [] : [{ person, path: [...at, ...rest], isPerson: true }]
  return [
    ...list(item.presenters, 'presenters'),
    ...(item.interests ?? []).flatMap(({ person }, i) => one(person, 'interests', i, 'person')),
    ...(item.elections ?? []).flatMap(({ elected, candidates }, i) => [
      ...one(elected, 'elections', i, 'elected'),
      ...(candidates ?? []).flatMap((candidate, j) =>
        (['person', 'proposer', 'seconder'] as const).flatMap(field => one(candidate[field], 'elections', i, 'candidates', j, field)),
      ),
    ]),
    ...inVote(item.resolution?.vote, [...at, 'resolution', 'vote']),
    ...clausesOf(item.resolution).flatMap(({ clause, path }) => [
      ...list(clause.owner, 'resolution', ...path, 'owner'),
      ...inVote(clause.vote, [...at, 'resolution', ...path, 'vote']),
      ...(clause.lines ?? []).flatMap(({ vote }, i) => inVote(vote, [...at, 'resolution', ...path, 'lines', i, 'vote'])),
    ]),
    ...(item.actions ?? []).flatMap(({ owner }, i) => list(owner, 'actions', i, 'owner')),
    ...(item.updates ?? []).flatMap(({ owner }, i) => list(owner, 'updates', i, 'owner')),
  ]
}

/** Everybody named in the fields of a meeting. */
export const namedIn = (meeting: Meeting): readonly Named[] => [
  ...(meeting.attendance ?? []).flatMap(({ person, substitute_for }, i) => [
    { person, path: ['attendance', i, 'person'], isPerson: true },
    ...(substitute_for === undefined ? [] : [{ person: substitute_for, path: ['attendance', i, 'substitute_for'], isPerson: true }]),
  ]),
  ...(meeting.chair === undefined ? [] : [{ person: meeting.chair, path: ['chair'], isPerson: true }]),
  ...itemsOf(meeting).flatMap(({ item, path }) => inItem(item, path)),
]
