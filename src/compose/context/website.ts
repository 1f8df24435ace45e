/** Answers for the facts of a forum’s website: the meetings to come, and every meeting with its papers, documents and decisions, the latest first. */
import { dayText } from '../../base/dates.ts'
import { meetingsToCome, type ToCome } from '../../history/coming.ts'
import { nextMeeting } from '../../history/next.ts'
import { contactFor } from '../../history/people.ts'
import { addressOf, type SiteMeeting, type SitePaper } from '../../history/site.ts'
import { type Forum, forum as forumSchema } from '../../model/forum.ts'
import { subjectLabel } from '../../model/paper.ts'
import type { Records } from '../../model/records.ts'
import { type Fact, type FactGroup, markdown } from '../fact.ts'
import { completeRecord } from './complete.ts'
import { decisionRecordFacts } from './decision-record.ts'
import { membershipFacts } from './membership.ts'

/** What a website is made of. */
export interface SiteMaking {
  readonly records: Records
  /** The meetings in the order in which they were held. */
  readonly meetings: readonly SiteMeeting[]
  /** Whether it holds what is exempt or confidential. */
  readonly isRestricted: boolean
}

const address = (path: string): Fact => markdown(addressOf(path))

/** A paper with the address of its web page, if there is one, and its other files. */
const paperFacts = ({ paper, files }: SitePaper): FactGroup => {
  const page = files.find(({ format, isLargePrint }) => format === 'html' && !isLargePrint)
  return {
    label: subjectLabel(paper.subject) ?? null,
    title: paper.title,
    state: paper.state ?? null,
    page: page ? address(page.path) : null,
    files: files.filter(file => file !== page).map(({ path, format, isLargePrint }) => ({ format, large_print: isLargePrint, address: address(path) })),
  }
}

const toComeFacts = (forum: Forum, { date, start, venue, online, kind }: ToCome): FactGroup => ({
  day: dayText(date, true, forum.house_style?.date),
  start: start ?? null,
  end: null,
  venue: venue ?? null,
  online: online ?? null,
  kind: kind ?? null,
})

/** The papers that a decision was taken on: those that stand, by their short names. */
const takenOn = (papers: readonly SitePaper[], facts: Fact | undefined): readonly FactGroup[] =>
  ((facts ?? []) as readonly FactGroup[]).flatMap(({ id }) =>
    papers.filter(({ paper }) => paper.id === id && (paper.subject.kind === 'bid' || paper.subject.kind === 'report')).map(paperFacts),
  )

const decisionsOf = (records: Records, forum: Forum, { held, papers }: SiteMeeting): readonly FactGroup[] => {
  const seen = decisionRecordFacts({ records, forum, folder: held, meeting: held.meeting }).filter(({ outcomes }) => (outcomes as readonly string[]).length > 0)
  return seen.map(decision => {
    const item = decision.item as FactGroup
    const minute = papers.find(({ paper: { subject, id } }) => subject.kind === 'item' && id === item.id)
    return { ...decision, minute: minute ? (paperFacts(minute).page ?? null) : null, item: { ...item, papers: takenOn(papers, item.papers) } }
  })
}

const meetingFacts = (records: Records, forum: Forum, site: SiteMeeting): FactGroup => {
  const { held, papers, documents } = site
  const { date, kind, start, end, venue, online } = held.meeting
  const isItem = ({ paper }: SitePaper): boolean => paper.subject.kind === 'item'
  return {
    day: dayText(date, true, forum.house_style?.date),
    kind: kind ?? null,
    start: start ?? null,
    end: end ?? null,
    venue: venue ?? null,
    online: online ?? null,
    papers: papers.filter(one => !isItem(one)).map(paperFacts),
    items: papers.filter(isItem).map(paperFacts),
    documents: documents.map(({ document: { label, title, status }, copy }) => ({
      label: label ?? null,
      title,
      status: status ?? null,
      address: copy ? address(copy.to) : null,
    })),
    decisions: decisionsOf(records, forum, site),
  }
}

/** All facts of a website. */
export const websiteContext = ({ records, meetings, isRestricted }: SiteMaking, forum: Forum): FactGroup => {
  const latest = meetings.at(-1)?.held
  const toCome = meetingsToCome(records)
  const next = latest && toCome.length === 0 ? nextMeeting(records, latest) : undefined
  const facts = meetings.toReversed().map(meeting => meetingFacts(records, forum, meeting))
  return {
    council: forum.council,
    forum: { ...completeRecord(forumSchema, forum), name: forum.forum_name, membership: membershipFacts(forum) },
    website: {
      restricted: isRestricted,
      contact: contactFor(forum, latest?.meeting ?? {}) ?? null,
      to_come: toCome.map(one => toComeFacts(forum, one)),
      next: next && 'words' in next ? next.words : null,
      meetings: facts,
      has_decisions: facts.some(({ decisions }) => (decisions as readonly Fact[]).length > 0),
    },
  }
}
