/**
 * Answers for what the program remembers of workspaces, while it runs and from one run to the next: their bids and reports as they were read, if there
 * was nothing wrong with them. It stands in the user's own cache folder; missing, damaged, or of another version, it is done without.
 */
import { hash } from 'node:crypto'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Memory } from '../model/memory.ts'
import { disk } from './host.ts'
import type { Io } from './io.ts'

export interface LongMemory extends Memory {
  /** Brings back what is known of a workspace from an earlier run. */
  open(folder: string): void
  /** Puts by what is known of it for the next run, where that is worth a file. */
  close(folder: string): void
}

/** A record, and the text it was read from: itself, or as a digest. */
interface Known {
  readonly text?: string
  readonly digest?: string
  readonly record: object
  /** As it stands in the cache. */
  readonly line?: string
}

/** Below so many papers, reading them again takes no longer than bringing them back. */
const few = 30
/** More files than a country's workspaces: then the cache starts afresh. */
const most = 500

const digestOf = (text: string): string => hash('sha256', text, 'base64url')

const isFiled = (file: string, folder: string): boolean => file.startsWith(`${folder}/meetings/`) && /\/(bids|reports)\/[^/]+$/.test(file)

/** The user's folder for what may be lost; none if the environment names none. */
const cacheFolder = ({ env }: Io): string | undefined => {
  const above = env.XDG_CACHE_HOME || env.LOCALAPPDATA?.replaceAll('\\', '/') || (env.HOME ? `${env.HOME}/.cache` : '')
  return above ? `${above}/forum-papers/read` : undefined
}

/** The memory of a run. `program` tells this version of the program from all others. */
export const openMemory = (io: Io, program: string): LongMemory => {
  const cache = cacheFolder(io)
  const known = new Map<string, Known>()
  const found = new WeakMap<object, { figures?: readonly Diagnostic[]; texts?: readonly Diagnostic[] }>()
  const isSound = (record: object): boolean => found.get(record)?.figures?.length === 0 && found.get(record)?.texts?.length === 0
  const placeOf = (folder: string): string => `${cache}/${digestOf(`${program} ${folder}`)}.json`
  return {
    recall: (file, text) => {
      const before = known.get(file)
      if (!before || (before.text ?? text) !== text || (before.digest !== undefined && before.digest !== digestOf(text))) return undefined
      return before.record
    },
    keep: (file, text, record) => void known.set(file, { text, record }),
    faults: (kind, record, find) => {
      const said = found.get(record) ?? {}
      found.set(record, said)
      said[kind] ??= find()
      return said[kind]
    },
    open: folder => {
      if (!cache) return
      for (const [file, one] of linesOf(placeOf(folder))) {
        if (known.has(`${folder}/${file}`)) continue
        known.set(`${folder}/${file}`, one)
        found.set(one.record, { figures: [], texts: [] })
      }
    },
    close: folder => {
      const sound = [...known].filter(([file, { record }]) => isFiled(file, folder) && isSound(record))
      if (!cache || sound.length < few || sound.every(([, { line }]) => line !== undefined)) return
      const lines = sound.map(([file, { text = '', record, line }]) => line ?? lineFor(file.slice(folder.length + 1), text, record))
      const body = lines.join('\n')
      disk.cache(placeOf(folder), `${digestOf(body)}\n${body}`, most)
    },
  }
}

const lineFor = (file: string, text: string, record: object): string => JSON.stringify([file, digestOf(text), record])

/** What stands in a file of the cache; nothing unless it is whole. */
const linesOf = (place: string): readonly (readonly [file: string, known: Known])[] => {
  const [digest, body] = cutAtLine(Buffer.from(disk.read(place) ?? '').toString())
  if (body === '' || digestOf(body) !== digest) return []
  return body.split('\n').map(line => {
    const [file, digest, record] = JSON.parse(line) as [string, string, object]
    return [file, { digest, record, line }]
  })
}

const cutAtLine = (text: string): readonly [string, string] => {
  const end = text.indexOf('\n')
  return end === -1 ? ['', ''] : [text.slice(0, end), text.slice(end + 1)]
}
