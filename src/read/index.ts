/** Answers for the first stage: a workspace's files become records, and every fault in how they are typed is known. Nothing is judged that needs two fields. */
import { type Checked, good } from '../base/checked.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { type Host, isInside, join } from '../base/host.ts'
import { forum } from '../model/forum.ts'
import { type Memory, noMemory } from '../model/memory.ts'
import type { Records } from '../model/records.ts'
import { workProgramme } from '../model/work-programme.ts'
import { readMeetings } from './meetings.ts'
import { type Reading, report } from './open-file.ts'
import { readRecord } from './record.ts'
import { readPowers, readTemplates } from './templates.ts'

export { readDocuments } from './documents.ts'
export { faults } from './faults/index.ts'
export { newMeeting, standingOf } from './new-meeting.ts'
export { prefilled } from './prefill.ts'
export { packData, publicData } from './public-data.ts'
export { publicView } from './public-view.ts'
export { findWorkspaces } from './workspaces.ts'

/** Reads a workspace; the value is there whenever its folder has a forum.yaml, however broken the rest. */
export const read = (host: Host, folder: string, memory: Memory = noMemory): Checked<Records> => {
  const forumFile = join(folder, 'forum.yaml')
  const reading: Reading = { host, folder: join(folder), sources: new Map(), diagnostics: [], unsound: [], memory }
  if (!host.list(folder).some(entry => entry.name === 'forum.yaml' && entry.kind !== 'folder')) {
    report(
      reading,
      'workspace/none',
      { file: forumFile, path: [] },
      { message: 'This folder has no forum.yaml, so it is not a workspace.', hint: 'forum-papers init makes a workspace.' },
    )
    return { diagnostics: reading.diagnostics }
  }
  const { record } = readRecord(reading, forumFile, forum)
  const programme = readProgramme(reading)
  const meetings = readMeetings(reading)
  const templates = readTemplates(reading)
  const powers = readPowers(reading)
  const records: Records = {
    folder: reading.folder,
    name: host.real(folder).split('/').filter(Boolean).at(-1) ?? 'workspace',
    forumFile,
    ...(record && { forum: record }),
    ...(programme && { programme }),
    meetings,
    templates,
    ...(powers && { powers }),
    sources: reading.sources,
    unsound: reading.unsound,
    asset: assetsOf(host, reading.folder),
  }
  return good(records, inOrder(reading.diagnostics))
}

/** The work programme, if the workspace has one. */
const readProgramme = (reading: Reading): Records['programme'] => {
  const file = join(reading.folder, 'work-programme.yaml')
  if (reading.host.bytes(file) === undefined) return undefined
  const { record } = readRecord(reading, file, workProgramme)
  return record && { id: 'work-programme', file, record }
}

/** By file; within a file in the order of finding. */
const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted((a, b) => (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0))

/** Opens files below the workspace when first asked for; undefined for what is not there or lies outside. */
const assetsOf = (host: Host, folder: string): Records['asset'] => {
  const opened = new Map<string, Uint8Array | undefined>()
  return file => {
    if (!opened.has(file)) opened.set(file, host.bytes(file) !== undefined && isInside(host, file, folder) ? host.read(file) : undefined)
    return opened.get(file)
  }
}
