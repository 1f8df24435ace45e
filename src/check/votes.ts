/** Answers for the votes of an item: each with who may vote in it, what came of it, and who of them was there. */
import { type Electorate, electorateOf } from '../history/electorates.ts'
import { personOf, seated } from '../history/people.ts'
import { matterOf, rulingOn } from '../history/powers.ts'
import { type Present, presentAt } from '../history/presence.ts'
import { clausesOf, itemId } from '../model/agenda.ts'
import type { Clause, SubItem } from '../model/meeting.ts'
import type { Group } from '../model/people.ts'
import type { MeetingFolder } from '../model/records.ts'
import type { Tally, Vote } from '../model/votes.ts'
import { bidsOf } from './papers.ts'
import type { Around, Path } from './rule.ts'

/** A vote, where it stands in its item. */
export interface VoteAt {
  readonly vote: Vote
  readonly path: Path
  /** Who may vote, as typed or as the matter gives it; undefined where nothing says it. */
  readonly electorate: readonly string[] | undefined
  readonly outcome: string
  readonly outcomeAt: Path
  /** Of a clause, what it does. */
  readonly kind?: Clause['kind']
  /** Whether people voted without being at the meeting. */
  readonly isApart: boolean
}

type Voted = Pick<SubItem, 'electorate' | 'matter'>

/** Who may vote on something, in the words of `electorate`: its own, or those of its matter. */
export const votedBy = ({ folder, records }: Around, { electorate, matter }: Voted): readonly string[] | undefined =>
  electorate ?? (folder.meeting && rulingOn(records, matter, folder.meeting.date)?.electorate)

/** The votes of an item: of its resolution, of the clauses and of their lines. */
export const votesOf = (item: SubItem, around: Around): readonly VoteAt[] => {
  const { resolution } = item
  if (!resolution) return []
  const isEmail = (vote: Vote): boolean => resolution.taken === 'email' || resolution.taken === 'chair' || vote.method === 'email'
  const ofItem = votedBy(around, item)
  const outcomeAt: Path = ['resolution', 'outcome']
  const whole: readonly VoteAt[] = resolution.vote
    ? [
        {
          vote: resolution.vote,
          path: ['resolution', 'vote'],
          electorate: ofItem,
          outcome: resolution.outcome,
          outcomeAt,
          isApart: isEmail(resolution.vote),
        },
      ]
    : []
  const ofClauses = clausesOf(resolution).flatMap(({ clause, path, above }): readonly VoteAt[] => {
    const at: Path = ['resolution', ...path]
    const chain = [...above, clause]
    const [bid] = bidsOf(clause, around.folder)
    const voted = chain.findLast(one => one.electorate ?? one.matter) ?? (item.electorate || !bid ? undefined : { matter: matterOf(bid.record) })
    const electorate = voted ? votedBy(around, voted) : ofItem
    const own = clause.outcome !== undefined
    const shared = {
      electorate,
      outcome: chain.findLast(one => one.outcome)?.outcome ?? resolution.outcome,
      outcomeAt: own ? [...at, 'outcome'] : outcomeAt,
      kind: clause.kind,
    }
    const lines = (clause.lines ?? []).flatMap(({ vote, outcome }, i): readonly VoteAt[] => {
      if (!vote) return []
      const line: Path = [...at, 'lines', i]
      const said = outcome === undefined ? {} : { outcome, outcomeAt: [...line, 'outcome'] }
      return [{ vote, path: [...line, 'vote'], ...shared, ...said, isApart: isEmail(vote) }]
    })
    return clause.vote ? [{ vote: clause.vote, path: [...at, 'vote'], ...shared, isApart: isEmail(clause.vote) }, ...lines] : lines
  })
  return [...whole, ...ofClauses]
}

const presences = new WeakMap<MeetingFolder, readonly Present[]>()

/** Everybody in the attendance of the meeting. */
export const presence = ({ folder, records }: Around): readonly Present[] => {
  const known = presences.get(folder)
  if (known) return known
  const made = records.forum && folder.meeting ? presentAt(records.forum, folder.meeting) : []
  presences.set(folder, made)
  return made
}

/** Who may vote, in words and as groups; everybody, where nothing is said. */
export const votersOf = ({ records }: Around, words: readonly string[] | undefined): Electorate | undefined =>
  records.forum && electorateOf(records.forum, words ?? ['all'])

/** Whether somebody left the room for an item. */
export const isOut = ({ records }: Around, item: SubItem, { row, person }: Present): boolean => {
  const id = itemId(item)
  const left = (item.interests ?? []).filter(interest => interest.left)
  return row.out_for?.includes(id) === true || left.some(interest => records.forum && personOf(records.forum, interest.person).name === person.name)
}

/** How many can have voted: those of the electorate who were there and stayed; by e-mail, all who hold its seats. Undefined where that is not known. */
export const votersAt = (item: SubItem, around: Around, voteAt: VoteAt, tally?: Tally): number | undefined => {
  const { forum } = around.records
  const words = tally?.electorate ?? voteAt.electorate
  const groups = votersOf(around, words)?.groups
  const isAll = words === undefined || words.every(word => /^all(?: members)?$/.test(word))
  if (!forum || (!groups && !isAll)) return undefined
  const isOf = (group: Group | undefined): boolean => !groups || (group !== undefined && groups.includes(group))
  if (voteAt.isApart) {
    const holders = seated(forum).filter(({ group }) => isOf(group))
    return holders.length > 0 ? holders.length : undefined
  }
  const all = presence(around)
  if (all.length === 0) return undefined
  return all.filter(one => one.counts && (isOf(one.group) || one.group === undefined) && !isOut(around, item, one)).length
}

/** How a count went; undefined where it does not show. */
export const fateOf = (tally: Tally): 'carried' | 'lost' | 'tied' | undefined => {
  const [pro, contra] = [tally.for?.count, tally.against?.count]
  if (tally.unanimous) return 'carried'
  if (pro === undefined || pro + (contra ?? 0) === 0) return undefined
  return pro > (contra ?? 0) ? 'carried' : pro < (contra ?? 0) ? 'lost' : 'tied'
}

/** The votes counted in one electorate. */
export const countedIn = (tally: Tally): number => (tally.for?.count ?? 0) + (tally.against?.count ?? 0) + (tally.abstain?.count ?? 0)
