/** Answers for where a paper's facts were typed, so that an error there stops the paper, and only there. */
import type { Place } from '../base/diagnostic.ts'
import { meetingsAfter } from '../history/order.ts'
import { minutesBrought } from '../history/standing.ts'
import { decisionsOn, itemsOf, itemTaking, papersNamedIn } from '../model/agenda.ts'
import type { PaperSubject } from '../model/paper.ts'
import type { MeetingFolder } from '../model/records.ts'
import type { Making } from './context/index.ts'
import { historyOrigins } from './history-origins.ts'

const header = ['date', 'start', 'end', 'kind', 'venue', 'online', 'chair', 'contact'] as const

const papersNamed = (folder: MeetingFolder, ids: readonly string[]): readonly Place[] =>
  [...folder.bids, ...folder.reports].filter(filed => ids.includes(filed.id)).map(filed => ({ file: filed.file, path: [] }))

/** What is said of a bid or report in the meeting's file: its item's title, and the clauses on it. */
const saidOf = (folder: MeetingFolder, id: string): readonly Place[] => {
  const taking = itemTaking(folder, id)
  const title: readonly Place[] = taking ? [{ file: folder.file, path: [...taking.path, 'title'] }] : []
  return [...title, ...decisionsOn(folder, id).map(decision => decision.at)]
}

const ownOf = (folder: MeetingFolder, subject: PaperSubject): readonly Place[] => {
  switch (subject.kind) {
    case 'bid':
      return [{ file: subject.bid.file, path: [] }, ...saidOf(folder, subject.bid.id)]
    case 'report': {
      const { file, id, record } = subject.report
      const named = [...(record.appendices ?? []), ...record.recommendations.flatMap(recommendation => recommendation.papers ?? [])]
      return [{ file, path: [] }, ...saidOf(folder, id), ...papersNamed(folder, named)]
    }
    case 'item': {
      const { item, path } = subject
      return [{ file: folder.file, path }, ...papersNamed(folder, papersNamedIn(item))]
    }
    case 'meeting':
      return [
        { file: folder.file, path: [] },
        ...papersNamed(
          folder,
          [...folder.bids, ...folder.reports].map(filed => filed.id),
        ),
        { file: `${folder.folder}/issued.yaml`, path: [] },
      ]
  }
}

/** The days of the other meetings that standing items speak of. */
const otherDays = ({ records, folder, subject }: Making): readonly Place[] => {
  if (subject.kind !== 'meeting' && subject.kind !== 'item') return []
  const items = subject.kind === 'item' ? [subject] : folder.meeting ? itemsOf(folder.meeting) : []
  const brought = items.filter(({ item }) => item.template === 'previous-minutes').flatMap(at => minutesBrought(records, folder, at))
  const later = items.some(({ item }) => item.template === 'next-meeting') ? meetingsAfter(records, folder).slice(0, 1) : []
  return [...brought, ...later].flatMap(({ file }) => (['date', 'start', 'venue', 'online', 'kind'] as const).map((field): Place => ({ file, path: [field] })))
}

/** The places of a paper's facts: its own first, then the forum, the meeting's header, what it quotes, and its template. */
export const originsOf = (making: Making): readonly Place[] => {
  const { records, folder, type, subject } = making
  return [
    ...ownOf(folder, subject),
    { file: records.forumFile, path: [] },
    ...header.map((field): Place => ({ file: folder.file, path: [field] })),
    ...otherDays(making),
    ...historyOrigins(making),
    { file: type.definition, path: [] },
    { file: type.template.file, path: [] },
  ]
}
