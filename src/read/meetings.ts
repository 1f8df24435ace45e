/** Answers for the folders of `meetings/`: which files are records, what their short names are, and which files lie in the wrong place. */
import type * as z from 'zod'
import { readDay } from '../base/dates.ts'
import type { Place } from '../base/diagnostic.ts'
import { join } from '../base/host.ts'
import { nearest, slug } from '../base/text.ts'
import { bid } from '../model/bid.ts'
import { issued } from '../model/issued.ts'
import { type Meeting, meeting } from '../model/meeting.ts'
import type { Filed, MeetingFolder } from '../model/records.ts'
import { report as reportSchema } from '../model/report.ts'
import { isYaml, misnamed, stem, strays, yamlFilesIn } from './folders.ts'
import { type Reading, report } from './open-file.ts'
import { openYaml, readRecord } from './record.ts'
import type { MapNode } from './yaml/tree.ts'

/** A folder that is missing or closed is told, so that nobody takes its papers for gone. */
const checkOpen = (reading: Reading, folder: string): void => {
  const { host } = reading
  const at: Place = { file: folder, path: [] }
  const name = folder.split('/').at(-1) ?? folder
  if (host.isClosed(folder))
    report(reading, 'file/unreadable', at, {
      message: `The folder “${name}” cannot be opened.`,
      hint: 'Check that you may read it. Papers made from it earlier stay as they are.',
    })
  else if (name === 'meetings' && !host.list(join(folder, '..')).some(entry => entry.name === name && entry.kind === 'folder'))
    report(reading, 'workspace/no-meetings', at, {
      message: 'The workspace has no folder “meetings”.',
      hint: 'Make one, with a folder for each meeting, named by its date. Papers made earlier stay as they are.',
    })
}

/** Every folder of `meetings/`, in order of their names. */
export const readMeetings = (reading: Reading): readonly MeetingFolder[] => {
  const top = join(reading.folder, 'meetings')
  const elsewhere = misnamed(reading, reading.folder, ['meetings'])
  if (elsewhere.length === 0) checkOpen(reading, top)
  strays(reading, reading.folder, ['forum.yaml', 'work-programme.yaml'], 'Papers belong in the reports or bids folder of a meeting.')
  strays(reading, top, [], 'Each meeting has a folder of its own in meetings, with a meeting.yaml in it.')
  return reading.host
    .list(top)
    .filter(entry => entry.kind === 'folder' && !entry.name.startsWith('.'))
    .map(entry => readFolder(reading, join(top, entry.name), entry.name))
}

const readFolder = (reading: Reading, folder: string, name: string): MeetingFolder => {
  const file = join(folder, 'meeting.yaml')
  if (reading.host.isClosed(folder)) {
    checkOpen(reading, folder)
    return { folder, name, file, reports: [], bids: [], unreadable: new Set() }
  }
  const entries = reading.host.list(folder)
  const there = entries.some(entry => entry.name === 'meeting.yaml' && entry.kind !== 'folder')
  const meant = entries.map(entry => entry.name).find(one => isYaml(one) && nearest(stem(one), ['meeting']))
  if (!there)
    report(
      reading,
      'workspace/no-meeting',
      { file, path: [] },
      {
        message: `The folder “${name}” has no meeting.yaml.`,
        hint: meant ? `Rename ${meant} to meeting.yaml.` : 'Every folder in meetings is a meeting: add a meeting.yaml, or move the folder.',
      },
    )
  checkName(reading, file, name, 'folder')
  strays(reading, folder, ['meeting.yaml', 'issued.yaml', ...(meant ? [meant] : [])], 'Move it into the reports or bids folder beside it.')
  const names: Names = { places: new Map(), unreadable: new Set() }
  const elsewhere = misnamed(reading, folder, ['reports', 'bids', 'documents'])
  for (const file of elsewhere.flatMap(name => yamlFilesIn(reading, join(folder, name)))) nameUnread(reading, file, names)
  for (const entry of entries)
    if (entry.kind === 'folder' && !['reports', 'bids', 'documents', ...elsewhere].includes(entry.name))
      strays(reading, join(folder, entry.name), [], 'Papers belong in the folders reports and bids of the meeting.')
  const record = there ? datedMeeting(reading, file, name) : undefined
  const reports = readFiled(reading, join(folder, 'reports'), reportSchema, names)
  const bids = readFiled(reading, join(folder, 'bids'), bid, names)
  const published = readIssued(reading, folder)
  const isClosed = ['reports', 'bids'].some(part => reading.host.isClosed(join(folder, part)))
  return {
    folder,
    name,
    file,
    ...(record && { meeting: record }),
    reports,
    bids,
    ...(published && { issued: published }),
    unreadable: names.unreadable,
    ...(isClosed && { isClosed }),
  }
}

/** What was published of the meeting’s pack, if anything was. */
const readIssued = (reading: Reading, folder: string): MeetingFolder['issued'] => {
  const file = join(folder, 'issued.yaml')
  if (reading.host.bytes(file) === undefined) return undefined
  const { record } = readRecord(reading, file, issued)
  return record && { id: 'issued', file, record }
}

/** The meeting with its day: that of its own field, else that of its folder's name. */
const datedMeeting = (reading: Reading, file: string, name: string): Meeting | undefined => {
  const { record } = readRecord(reading, file, meeting)
  if (!record) return undefined
  const named = readDay(name.slice(0, 10))
  const date = record.date ?? (named.ok ? named.value : undefined)
  // The record stays the same object: what is remembered of it is found by it.
  if (date) return Object.assign(record, { date })
  report(
    reading,
    'field/missing',
    { file, path: ['date'] },
    {
      message: 'The field “date” is missing.',
      hint: 'Add “date: …”, or name the folder by the date, such as 2026-01-15.',
    },
  )
  return undefined
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
  checkOpen(reading, folder)
  const entries = reading.host.list(folder)
  for (const entry of entries) if (entry.kind === 'folder') strays(reading, join(folder, entry.name), [], 'Move it one folder up.')
  return entries
    .filter(entry => entry.kind !== 'folder' && isYaml(entry.name))
    .flatMap(entry => {
      const file = join(folder, entry.name)
      const { record, root } = readRecord(reading, file, schema)
      const typed = root ? typedId(root) : record?.id
      const good = typed !== undefined && slug(typed) === typed
      const id = good ? typed : stem(entry.name)
      const named = typed !== undefined || checkName(reading, file, entry.name, 'file')
      const unique = isFree(reading, names, id, { file, path: good ? ['id'] : [] })
      if (typed !== undefined && !good) names.unreadable.add(typed)
      if (record && named && unique) return [{ id, file, record }]
      if (unique)
        names.unreadable
          .add(id)
          .add(stem(entry.name))
          .add(slug(stem(entry.name)))
      return []
    })
}

/** Notes whatever a paper may be called that lies where it is not read. */
const nameUnread = (reading: Reading, file: string, { unreadable }: Names): void => {
  const name = stem(file.slice(file.lastIndexOf('/') + 1))
  const typed = typedId(openYaml({ ...reading, sources: new Map(), diagnostics: [] }, file)?.root)
  unreadable.add(name).add(slug(name))
  if (typed !== undefined) unreadable.add(typed)
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
