/** Answers for where a paper's facts were typed, so that an error there stops the paper, and only there. */
import type { Place } from '../base/diagnostic.ts'
import { decisionsOn, itemTaking, papersNamedIn } from '../model/agenda.ts'
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
      ]
  }
}

/** The places of a paper's facts: its own first, then the forum, the meeting's header, what it quotes, and its template. */
export const originsOf = (making: Making): readonly Place[] => [
  ...ownOf(making.folder, making.subject),
  { file: making.records.forumFile, path: [] },
  ...header.map((field): Place => ({ file: making.folder.file, path: [field] })),
  ...historyOrigins(making),
  { file: making.type.definition, path: [] },
  { file: making.type.template.file, path: [] },
]
