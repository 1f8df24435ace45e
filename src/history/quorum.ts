/**
 * Answers for the quorum: how many members make a meeting quorate, of how many. Two fifths of the total membership unless the forum says otherwise:
 * regulation 8(3) of the Schools Forums (England) Regulations 2012 (SI 2012/2261). Councils count differently, so the basis is the forum’s to state.
 */
import type { Forum } from '../model/forum.ts'
import { seated } from './people.ts'
import { seatsOf } from './seats.ts'

export interface Quorum {
  /** How many must be there. */
  readonly needed: number
  /** Of how many. */
  readonly of: number
  /** Which seats are counted: all; those that are held; or those of groups that vote. */
  readonly basis: NonNullable<NonNullable<Forum['quorum']>['basis']>
}

/** What the law says, where the forum says nothing. */
const twoFifths = { part: 2, whole: 5 }

const countOf = (forum: Forum, basis: Quorum['basis']): number => {
  if (basis === 'filled-seats') return seated(forum).length
  const groups = seatsOf(forum).filter(({ group }) => basis === 'total-seats' || group.votes !== false)
  return groups.reduce((sum, { seats }) => sum + seats, 0)
}

/** The quorum of a forum; undefined where no seats have been typed. */
export const quorumOf = (forum: Forum): Quorum | undefined => {
  const { fraction = twoFifths, basis = 'total-seats' } = forum.quorum ?? {}
  const of = countOf(forum, basis)
  return of === 0 ? undefined : { needed: Math.ceil((of * fraction.part) / fraction.whole), of, basis }
}
