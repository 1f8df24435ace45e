/** Answers for the facts of a forum’s seats and of its quorum. */
import { quorumOf } from '../../history/quorum.ts'
import { seatsOf } from '../../history/seats.ts'
import type { Forum } from '../../model/forum.ts'
import type { FactGroup } from '../fact.ts'

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
