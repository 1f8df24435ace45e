/** Answers for where the facts that a paper takes from other meetings were typed: its open actions, and the work programme. */
import type { Place } from '../base/diagnostic.ts'
import { join } from '../base/host.ts'
import { type Action, actionsAt } from '../history/actions.ts'
import type { Entry } from '../history/programme.ts'
import { issueFor } from '../history/schedule.ts'
import type { Making } from './context/index.ts'

const ofAction = ({ place, at, held, story }: Action): readonly Place[] => [
  place,
  { file: held.file, path: [...at.path, 'title'] },
  ...story.map(heard => heard.at),
]

const ofEntry = ({ matters, putOff }: Entry): readonly Place[] => [
  ...matters.map(({ place }) => place),
  ...putOff.map((held): Place => ({ file: held.file, path: ['date'] })),
]

const ofProgramme = ({ records, folder }: Making): readonly Place[] => {
  const { planned = [], last } = issueFor(records, folder) ?? {}
  const entries = [...planned.flatMap(group => group.entries), ...(last ? [...last.added, ...last.moved, ...last.dropped] : [])]
  const meetings = planned.flatMap(({ slot }) => (slot.kind === 'meeting' && slot.held ? [slot.held] : []))
  return [
    { file: join(records.folder, 'work-programme.yaml'), path: [] },
    ...entries.flatMap(ofEntry),
    ...[...meetings, ...(last ? [last.held] : [])].map((held): Place => ({ file: held.file, path: ['date'] })),
  ]
}

/** The places of what a paper says of other meetings. */
export const historyOrigins = (making: Making): readonly Place[] => {
  const { records, folder, type, subject } = making
  const needs = new Set((type.needs ?? []).map(fact => fact.split('.')[0]))
  const listsActions = subject.kind === 'meeting' || (subject.kind === 'item' && subject.item.template === 'matters-arising')
  const turn = listsActions ? actionsAt(records, folder) : undefined
  return [...(turn?.openBefore ?? []).flatMap(ofAction), ...(needs.has('programme') ? ofProgramme(making) : [])]
}
