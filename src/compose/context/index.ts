/** Answers for the facts that a template is given: the same names for every paper type, everything worked out that needs working out. */
import { dayText } from '../../base/dates.ts'
import { chairOf, contactFor } from '../../history/people.ts'
import { itemId, itemsOf } from '../../model/agenda.ts'
import { forum as forumSchema } from '../../model/forum.ts'
import type { Meeting } from '../../model/meeting.ts'
import { meeting as meetingSchema } from '../../model/meeting.ts'
import { type PaperSubject, subjectLabel } from '../../model/paper.ts'
import type { PaperType } from '../../model/paper-type.ts'
import type { MeetingFolder } from '../../model/records.ts'
import { type FactGroup, withLater } from '../fact.ts'
import { actionLog } from './actions.ts'
import { agendaFacts } from './agenda.ts'
import { bidFacts } from './bids.ts'
import { completeRecord } from './complete.ts'
import { decisionRecordFacts } from './decision-record.ts'
import { itemFacts } from './items.ts'
import { membershipFacts, quorumFacts } from './membership.ts'
import { minutesFacts } from './minutes.ts'
import { packFacts } from './pack.ts'
import { programmeFacts } from './programme.ts'
import { reportFacts } from './reports.ts'
import type { Surroundings } from './surroundings.ts'

/** What a paper is to be made of. */
export interface Making extends Surroundings {
  readonly meeting: Meeting
  readonly type: PaperType
  readonly subject: PaperSubject
}

/** The short name of a subject: of a meeting, its folder's name. */
export const subjectId = (folder: MeetingFolder, subject: PaperSubject): string => {
  switch (subject.kind) {
    case 'bid':
      return subject.bid.id
    case 'report':
      return subject.report.id
    case 'item':
      return itemId(subject.item)
    case 'meeting':
      return folder.name
  }
}

/** How members take part: typed, or by what was typed of place and address; null where neither was. */
const takingPart = ({ mode, venue, online }: Meeting): string | null => mode ?? (venue && online ? 'hybrid' : online ? 'remote' : venue ? 'in-person' : null)

const meetingFacts = (making: Making): FactGroup => {
  const { forum, meeting, subject, asSent } = making
  return withLater(
    {
      ...completeRecord(meetingSchema, meeting),
      ...(asSent && { end: null }),
      day: dayText(meeting.date, true, forum.house_style?.date),
      chair: chairOf(forum, meeting) ?? null,
      contact: contactFor(forum, meeting) ?? null,
      guidance: (meeting.guidance ?? forum.guidance ?? []).map(note => ({ ...note })),
      taking_part: takingPart(meeting),
      quorum: quorumFacts(forum),
    },
    {
      minutes: () => (subject.kind === 'meeting' || subject.kind === 'item' ? minutesFacts(making) : null),
      decisions: () => (subject.kind === 'meeting' ? decisionRecordFacts(making) : null),
      items: () => (subject.kind === 'meeting' ? itemsOf(meeting).flatMap(at => (at.sub === undefined ? [itemFacts(making, at)] : [])) : null),
      agenda: () => (subject.kind === 'meeting' ? agendaFacts(making) : null),
    },
  )
}

/** All facts of one paper; its title is made of the others by a template. */
export const paperContext = (making: Making, title: string | null = null): FactGroup => {
  const { forum, folder, type, subject } = making
  return withLater(
    {
      council: forum.council,
      paper: { id: subjectId(folder, subject), type: type.title, label: subjectLabel(subject) ?? null, title },
    },
    {
      forum: () => withLater({ ...completeRecord(forumSchema, forum), name: forum.forum_name }, { membership: () => membershipFacts(forum) }),
      meeting: () => meetingFacts(making),
      bid: () => (subject.kind === 'bid' ? bidFacts(making, subject.bid) : null),
      report: () => (subject.kind === 'report' ? reportFacts(making, subject.report) : null),
      item: () => (subject.kind === 'item' ? itemFacts(making, subject) : null),
      actions: () => (subject.kind === 'meeting' ? actionLog(making) : null),
      programme: () => (subject.kind === 'meeting' ? programmeFacts(making) : null),
      pack: () => (subject.kind === 'meeting' && (type.pack === 'cover' || type.pack === 'supplement') ? packFacts(making, subject.supplement ?? 0) : null),
    },
  )
}
