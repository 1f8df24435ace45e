/** Answers for the facts of votes and elections: people by name, and the counts that were recorded in words, so that what was not recorded leaves no gap. */
import { electorateOf } from '../../history/electorates.ts'
import { personOf } from '../../history/people.ts'
import { isNobodyOf, presentAt } from '../../history/presence.ts'
import { type Election, election as electionSchema, type Tally, type Vote, vote as voteSchema } from '../../model/votes.ts'
import type { FactGroup } from '../fact.ts'
import { completeRecord } from './complete.ts'
import type { Surroundings } from './surroundings.ts'

type Counts = Pick<Tally, 'for' | 'against' | 'abstain'>

/** The counts that were recorded, each in words: `10 for`, `1 abstention`. */
const countsOf = (counts: Counts): readonly string[] => [
  ...(counts.for ? [`${counts.for.count} for`] : []),
  ...(counts.against ? [`${counts.against.count} against`] : []),
  ...(counts.abstain ? [`${counts.abstain.count} ${counts.abstain.count === 1 ? 'abstention' : 'abstentions'}`] : []),
]

const tallyFacts = ({ forum, folder }: Surroundings, tally: Tally): FactGroup => {
  const electorate = electorateOf(forum, tally.electorate)
  const isEmpty = electorate?.groups !== undefined && folder.meeting !== undefined && isNobodyOf(presentAt(forum, folder.meeting), electorate.groups)
  return {
    electorate: electorate?.name ?? null,
    counts: countsOf(tally),
    unanimous: tally.unanimous ?? false,
    has_more: countsOf(tally).length > 0 || tally.unanimous === true,
    outcome: tally.outcome ?? null,
    reason: tally.reason ?? (tally.outcome === 'not-put' && isEmpty ? 'no member who could vote was present' : null),
  }
}

/** The facts of a vote; null if there is nothing to say of it. */
export const voteFacts = (around: Surroundings, vote: Vote | undefined): FactGroup | null => {
  if (!vote) return null
  const { forum } = around
  const name = (person: string): string => personOf(forum, person).name
  const ballots = (vote.names ?? []).map(one => ({ ...one, person: name(one.person) }))
  return {
    ...completeRecord(voteSchema, vote),
    proposer: vote.proposer === undefined ? null : name(vote.proposer),
    seconder: vote.seconder === undefined ? null : name(vote.seconder),
    tallies: (vote.tallies ?? []).map(tally => tallyFacts(around, tally)),
    several: (vote.tallies ?? []).length > 1,
    casting: vote.casting ? { person: name(vote.casting.person), vote: vote.casting.vote } : null,
    names: (['for', 'against', 'abstain'] as const)
      .map(way => ({ vote: way, people: ballots.filter(one => one.vote === way).map(one => one.person) }))
      .filter(({ people }) => people.length > 0),
  }
}

/** The facts of an election. */
export const electionFacts = ({ forum }: Surroundings, election: Election): FactGroup => {
  const name = (person: string | undefined): string | null => (person === undefined ? null : personOf(forum, person).name)
  return {
    ...completeRecord(electionSchema, election),
    elected: name(election.elected),
    candidates: (election.candidates ?? []).map(one => ({
      person: name(one.person),
      proposer: name(one.proposer),
      seconder: name(one.seconder),
      votes: one.votes ? `${one.votes.count} ${one.votes.count === 1 ? 'vote' : 'votes'}` : null,
    })),
  }
}
