/**
 * Answers for what the program remembers of workspaces, while it runs and from one run to the next: their bids and reports as they were read, if there
 * was nothing wrong with them; and which papers were laid out without a fault.
 */
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Memory } from '../model/memory.ts'
import { digestOf, type Notes } from './notes.ts'

export interface LongMemory extends Memory {
  /** Brings back what is known of a workspace from an earlier run. */
  open(folder: string): void
  /** Puts by what is known of it for the next run, where that is worth a file. */
  close(folder: string): void
  /**
   * Lays out those papers of a workspace that were not laid out before without a fault.
   * @param papers Each with a digest of all that it is made from.
   */
  laid<P extends { readonly digest: string }>(folder: string, papers: readonly P[], lay: (paper: P) => readonly Diagnostic[]): readonly Diagnostic[]
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
/** Papers of earlier states of a workspace that are still known. */
const mostLaid = 1000
const isFiled = (file: string, folder: string): boolean => file.startsWith(`${folder}/meetings/`) && /\/(bids|reports)\/[^/]+$/.test(file)

/** The memory of a run. */
export const openMemory = (notes: Notes): LongMemory => {
  const known = new Map<string, Known>()
  const found = new WeakMap<object, { figures?: readonly Diagnostic[]; texts?: readonly Diagnostic[] }>()
  const isSound = (record: object): boolean => found.get(record)?.figures?.length === 0 && found.get(record)?.texts?.length === 0
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
      for (const [file, one] of notes.read(folder).map(readLine)) {
        if (known.has(`${folder}/${file}`)) continue
        known.set(`${folder}/${file}`, one)
        found.set(one.record, { figures: [], texts: [] })
      }
    },
    laid: (folder, papers, lay) => {
      const name = `${folder} laid`
      const before = new Set(notes.read(name))
      const told = papers.map(paper => ({ ...paper, faults: before.has(paper.digest) ? [] : lay(paper) }))
      const sound = new Set(told.flatMap(({ digest, faults }) => (faults.length === 0 ? [digest] : [])))
      const left = [...sound, ...[...before].filter(digest => !sound.has(digest))].slice(0, Math.max(mostLaid, sound.size))
      if (left.length >= few && left.some(digest => !before.has(digest))) notes.write(name, left)
      return told.flatMap(({ faults }) => faults)
    },
    close: folder => {
      const sound = [...known].filter(([file, { record }]) => isFiled(file, folder) && isSound(record))
      if (sound.length < few || sound.every(([, { line }]) => line !== undefined)) return
      notes.write(
        folder,
        sound.map(([file, { text = '', record, line }]) => line ?? lineFor(file.slice(folder.length + 1), text, record)),
      )
    },
  }
}

const lineFor = (file: string, text: string, record: object): string => JSON.stringify([file, digestOf(text), record])

const readLine = (line: string): readonly [file: string, known: Known] => {
  const [file, digest, record] = JSON.parse(line) as [string, string, object]
  return [file, { digest, record, line }]
}
