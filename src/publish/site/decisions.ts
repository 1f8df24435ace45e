/** Answers for `decisions.json`: every decision of a forum as open data, in the form of src/model/open-data.ts. */
import { iso, type LooseDate } from '../../base/dates.ts'
import { type Money, moneyAsWritten, moneyInFull } from '../../base/money.ts'
import { type Year, yearInWords } from '../../base/years.ts'
import type { Action } from '../../history/actions.ts'
import { approvalOf } from '../../history/approvals.ts'
import { actionsByClause } from '../../history/closures.ts'
import { type Decision, decisionsOf } from '../../history/decisions.ts'
import { electorateOf } from '../../history/electorates.ts'
import { itemNumber, minuteNumber } from '../../history/numbers.ts'
import { personOf } from '../../history/people.ts'
import type { SiteMeeting, SitePaper } from '../../history/site.ts'
import { titleOf } from '../../history/standing.ts'
import { itemId } from '../../model/agenda.ts'
import type { Forum } from '../../model/forum.ts'
import type { Clause } from '../../model/meeting.ts'
import type { OpenData, OpenDecision } from '../../model/open-data.ts'
import type { Paper } from '../../model/paper.ts'
import type { Records } from '../../model/records.ts'
import type { Vote } from '../../model/votes.ts'

/** A record with only the fields that hold something. */
const known = <T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const sumOf = (forum: Forum, sum: Money | undefined): OpenDecision['amount'] =>
  sum && {
    text: forum.house_style?.money === 'in full' ? moneyInFull(sum) : moneyAsWritten(sum),
    pence: sum.pence,
    ...(sum.per !== undefined && { per: sum.per }),
    ...(sum.approx && { approximate: true as const }),
  }

const yearOf = (year: Year | undefined): string | undefined => year && yearInWords(year, '2020/21')

const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

const dueOf = (due: LooseDate): string => {
  switch (due.kind) {
    case 'day':
      return iso(due)
    case 'month':
      return monthOf(due.year, due.month)
    case 'months':
      return `${monthOf(due.year, due.month)}/${monthOf(due.year, due.until)}`
    case 'term':
      return `${due.term} ${due.year}`
    case 'next':
      return 'next meeting'
    case 'tbc':
      return 'tbc'
  }
}

const voteOf = (forum: Forum, vote: Vote | undefined): OpenDecision['vote'] => {
  if (!vote) return undefined
  const name = (person: string): string => personOf(forum, person).name
  type Open = NonNullable<OpenDecision['vote']>
  return known<Open>({
    method: vote.method,
    proposer: vote.proposer === undefined ? undefined : name(vote.proposer),
    seconder: vote.seconder === undefined ? undefined : name(vote.seconder),
    tallies: vote.tallies?.map(tally =>
      known<NonNullable<Open['tallies']>[number]>({
        ...tally,
        electorate: electorateOf(forum, tally.electorate)?.name,
        for: tally.for?.count,
        against: tally.against?.count,
        abstain: tally.abstain?.count,
      }),
    ),
    casting: vote.casting && { ...vote.casting, person: name(vote.casting.person) },
    names: vote.names?.map(one => ({ ...one, person: name(one.person) })),
    note: vote.note,
  })
}

/** A meeting, and what every decision of it is told with. */
interface Around {
  readonly records: Records
  readonly forum: Forum
  readonly site: SiteMeeting
  readonly actions: ReadonlyMap<Clause, Action>
  readonly minutes: OpenDecision['minutes']
}

type OpenPaper = NonNullable<OpenDecision['papers']>[number]

const pathsOf = (papers: readonly SitePaper[], isMeant: (paper: Paper) => boolean): string[] =>
  papers.filter(({ paper }) => isMeant(paper)).flatMap(({ files }) => files.map(({ path }) => path))

/** The papers that a clause names, or the clause it is part of, or its item. */
const namedBy = ({ at, clause }: Decision): readonly string[] =>
  [clause?.clause, ...(clause?.above ?? []).toReversed()].find(one => one?.papers)?.papers ?? at.item.papers ?? []

/** A paper that stands; one that does not may be one with an error. */
const paperOf = ({ forum, site: { held, papers } }: Around, id: string): readonly OpenPaper[] => {
  const bid = held.bids.find(filed => filed.id === id)?.record
  const record = bid ?? held.reports.find(filed => filed.id === id)?.record
  const kind = bid ? 'bid' : 'report'
  const files = pathsOf(papers, paper => paper.id === id && paper.subject.kind === kind)
  if (!record || files.length === 0) return []
  const { title, label, year } = record
  return [known<OpenPaper>({ id, kind, title, label, requested: sumOf(forum, bid?.requested), year: yearOf(year), block: bid?.block, files })]
}

/** The one bid that a clause agrees: its sum and year are those decided, unless others were said. */
const bidAgreed = ({ site: { held, papers } }: Around, { clause, kind, outcome }: Decision) => {
  const [id, another] = clause?.clause.papers ?? []
  const isAgreed = kind === 'decide' && (outcome === 'carried' || outcome === 'subject-to-ratification')
  const stands = papers.some(({ paper }) => paper.subject.kind === 'bid' && paper.id === id)
  return isAgreed && stands && another === undefined && !clause?.clause.lines ? held.bids.find(bid => bid.id === id)?.record : undefined
}

const clauseFields = (around: Around, decision: Decision): Partial<OpenDecision> => {
  const { clause, id } = decision
  if (!clause) return {}
  const { forum } = around
  const { amount, year, lines, condition, reason, owner, due, refs } = clause.clause
  const bid = bidAgreed(around, decision)
  const action = around.actions.get(clause.clause)
  const acting = action?.owner ?? owner
  const by = action?.due ?? due
  return known<Partial<OpenDecision>>({
    ...(clause.above.length > 0 && { part_of: id.replace(/\.\d+$/, '') }),
    amount: sumOf(forum, amount ?? bid?.requested),
    year: yearOf(year ?? bid?.year),
    lines: lines?.map(line =>
      known<NonNullable<OpenDecision['lines']>[number]>({
        ...line,
        amount: sumOf(forum, line.amount),
        year: yearOf(line.year),
        vote: voteOf(forum, line.vote),
      }),
    ),
    paragraphs: refs?.map(({ paper, paragraph }) => (paragraph === undefined ? paper : `${paper}#${paragraph}`)),
    condition,
    reason,
    owner: acting && acting.length > 0 ? acting.map(person => personOf(forum, person).name) : undefined,
    due: by && dueOf(by),
    status: action && (action.closed?.how ?? 'open'),
    closed: action?.closed?.held.name,
  })
}

const resolutionFields = ({ resolution, ratified }: Decision): Partial<OpenDecision> =>
  known<Partial<OpenDecision>>({
    paragraphs: resolution?.resolves?.map(({ paper, paragraph }) => (paragraph === undefined ? paper : `${paper}#${paragraph}`)),
    reason: resolution?.reason,
    to: resolution?.to,
    effective: resolution?.effective && iso(resolution.effective),
    call_in: resolution?.call_in && iso(resolution.call_in),
    ratifies: resolution?.ratifies,
    ratified,
  })

const electionFields = (forum: Forum, { election }: Decision): Partial<OpenDecision> =>
  election
    ? known<Partial<OpenDecision>>({
        post: election.post,
        elected: election.elected === undefined ? undefined : personOf(forum, election.elected).name,
        term_until: election.term_until,
        candidates: election.candidates?.map(({ person, votes }) => ({ person: personOf(forum, person).name, ...(votes && { votes: votes.count }) })),
      })
    : {}

const openOf = (around: Around, decision: Decision): OpenDecision => {
  const { records, forum, site } = around
  const { held, papers } = site
  const { at, kind, outcome, text, electorate } = decision
  const about = namedBy(decision).flatMap(id => paperOf(around, id))
  const item = {
    id: itemId(at.item),
    number: itemNumber(at, forum.house_style),
    minute: minuteNumber(records, held, at),
    title: titleOf(records, held, at),
    files: pathsOf(papers, ({ subject }) => subject.kind === 'item' && subject.item === at.item),
  }
  return known<OpenDecision>({
    id: decision.id,
    meeting: decision.meeting,
    meeting_date: iso(held.meeting.date),
    decided: iso(decision.decided),
    taken: decision.taken,
    minutes: around.minutes,
    item,
    type: decision.election ? 'election' : decision.clause ? 'clause' : 'resolution',
    kind,
    outcome,
    text: text?.markdown,
    electorate,
    vote: voteOf(forum, decision.vote),
    papers: about.length > 0 ? about : undefined,
    ...resolutionFields(decision),
    ...electionFields(forum, decision),
    ...clauseFields(around, decision),
  })
}

/** Every decision of a workspace, in the order in which they were minuted. */
export const openDataOf = (
  records: Records,
  forum: Forum,
  { meetings, isRestricted }: { meetings: readonly SiteMeeting[]; isRestricted: boolean },
): OpenData => {
  const actions = actionsByClause(records)
  return {
    about: 'Decisions of the forum. Paths of files are relative to this file; amounts are in pence.',
    version: 1,
    council: forum.council,
    forum: forum.forum_name,
    ...(isRestricted && { restricted: true as const }),
    decisions: meetings.flatMap(site => {
      const around: Around = { records, forum, site, actions, minutes: approvalOf(records, site.held) ? 'approved' : 'draft' }
      return decisionsOf(records, site.held).map(decision => openOf(around, decision))
    }),
  }
}
