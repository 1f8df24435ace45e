/** Answers for the folders of `meetings/`: which files are records, what their short names are, and which files lie in the wrong place. */
import type * as z from 'zod'
import type { Place } from '../base/diagnostic.ts'
import { join } from '../base/host.ts'
import { slug } from '../base/text.ts'
import { bid } from '../model/bid.ts'
import { meeting } from '../model/meeting.ts'
import type { Filed, MeetingFolder } from '../model/records.ts'
import { report as reportSchema } from '../model/report.ts'
import { type Reading, report } from './open-file.ts'
import { readRecord } from './record.ts'
import type { MapNode } from './yaml/tree.ts'

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name)
const stem = (name: string): string => name.replace(/\.[^.]*$/, '')

/** Every folder of `meetings/`, in order of their names. */
export const readMeetings = (reading: Reading): readonly MeetingFolder[] => {
  const top = join(reading.folder, 'meetings')
  strays(reading, reading.folder, ['forum.yaml', 'work-programme.yaml'], 'Papers belong in the reports or bids folder of a meeting.')
  strays(reading, top, [], 'Each meeting has a folder of its own in meetings, with a meeting.yaml in it.')
  return reading.host
    .list(top)
    .filter(entry => entry.kind === 'folder' && !entry.name.startsWith('.'))
    .map(entry => readFolder(reading, join(top, entry.name), entry.name))
}

/** Warns of YAML files that nobody will read where they are. */
const strays = (reading: Reading, folder: string, known: readonly string[], hint: string): void => {
  for (const entry of reading.host.list(folder))
    if (entry.kind !== 'folder' && isYaml(entry.name) && !known.includes(entry.name))
      reading.diagnostics.push({
        code: 'workspace/stray-file',
        severity: 'warning',
        at: { file: join(folder, entry.name), path: [] },
        message: `“${entry.name}” is not read where it is.`,
        hint,
      })
}

const readFolder = (reading: Reading, folder: string, name: string): MeetingFolder => {
  const file = join(folder, 'meeting.yaml')
  const entries = reading.host.list(folder)
  const there = entries.some(entry => entry.name === 'meeting.yaml' && entry.kind !== 'folder')
  if (!there)
    report(
      reading,
      'workspace/no-meeting',
      { file, path: [] },
      {
        message: `The folder “${name}” has no meeting.yaml.`,
        hint: entries.some(entry => entry.name === 'meeting.yml')
          ? 'Rename meeting.yml to meeting.yaml.'
          : 'Every folder in meetings is a meeting: add a meeting.yaml, or move the folder.',
      },
    )
  checkName(reading, file, name, 'folder')
  strays(reading, folder, ['meeting.yaml', 'meeting.yml'], 'Move it into the reports or bids folder beside it.')
  for (const entry of entries)
    if (entry.kind === 'folder' && !['reports', 'bids', 'documents'].includes(entry.name))
      strays(reading, join(folder, entry.name), [], 'Papers belong in the folders reports and bids of the meeting.')
  const record = there ? readRecord(reading, file, meeting).record : undefined
  const names: Names = { places: new Map(), unreadable: new Set() }
  const reports = readFiled(reading, join(folder, 'reports'), reportSchema, names)
  const bids = readFiled(reading, join(folder, 'bids'), bid, names)
  return { folder, name, file, ...(record && { meeting: record }), reports, bids, unreadable: names.unreadable }
}

/** The short names of a meeting's papers, as far as they are known. */
interface Names {
  readonly places: Map<string, Place>
  readonly unreadable: Set<string>
}

const readFiled = <T extends { readonly id?: string | undefined }>(
  reading: Reading,
  folder: string,
  schema: z.ZodType<T>,
  names: Names,
): readonly Filed<T>[] => {
  const entries = reading.host.list(folder)
  for (const entry of entries) if (entry.kind === 'folder') strays(reading, join(folder, entry.name), [], 'Move it one folder up.')
  return entries
    .filter(entry => entry.kind !== 'folder' && isYaml(entry.name))
    .flatMap(entry => {
      const file = join(folder, entry.name)
      const { record, root } = readRecord(reading, file, schema)
      const typed = typedId(root)
      const good = typed !== undefined && slug(typed) === typed
      const id = good ? typed : stem(entry.name)
      const named = typed !== undefined || checkName(reading, file, entry.name, 'file')
      const unique = isFree(reading, names, id, { file, path: good ? ['id'] : [] })
      if (typed !== undefined && !good) names.unreadable.add(typed)
      if (record && named && unique) return [{ id, file, record }]
      if (unique) names.unreadable.add(id).add(stem(entry.name))
      return []
    })
}

const typedId = (root: MapNode | undefined): string | undefined => {
  const node = root?.entries.get('id')?.value
  return node?.kind === 'text' && node.text !== '' ? node.text : undefined
}

/** Whether a file or folder can lend its name to papers. */
const checkName = (reading: Reading, file: string, name: string, what: 'file' | 'folder'): boolean => {
  const bare = what === 'file' ? stem(name) : name
  const good = slug(bare).slice(0, 60).replace(/-$/, '')
  if (bare === good) return true
  report(
    reading,
    'file/name',
    { file, path: [] },
    {
      message: `The name of the ${what} “${name}” cannot be used as a short name.`,
      hint: `Rename it to ${good || 'early-help'}${what === 'file' ? '.yaml, or give it an id' : ''}: small letters, digits and hyphens.`,
    },
  )
  return false
}

const isFree = (reading: Reading, names: Names, id: string, at: Place): boolean => {
  const first = names.places.get(id)
  if (!first) {
    names.places.set(id, at)
    return true
  }
  report(reading, 'paper/duplicate-id', at, {
    message: `Two papers of this meeting have the short name “${id}”.`,
    hint: 'Give one of them another id, or rename its file.',
    related: [{ at: first, message: 'the other one' }],
  })
  return false
}
