/**
 * Answers for putting right what is safe to put right: the fixes that faults carry, made in the files as typed, round after round until none is left.
 * Only in files that were meant, and inside the workspace; what is not a fix stays byte for byte as it is.
 */
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Host } from '../base/host.ts'
import type { Edit, Source } from '../base/source.ts'
import { once } from './faults.ts'
import { disk } from './host.ts'
import { type Io, Usage } from './io.ts'
import { isUnder, seenFrom } from './paths.ts'
import { type Named, type Opened, open, type View } from './workspaces.ts'
import type { World } from './world.ts'

/** A file that fixes changed. */
export interface Fixed {
  readonly file: string
  readonly before: Uint8Array
  readonly after: Uint8Array
  readonly fixes: number
}

/** A fix can bring the next to light, as where a label was typed twice; no file needs as many rounds. */
const rounds = 10

/** What all fixes together make of the files; nothing is written. */
export const fixAll = (named: readonly Named[], world: World, view: View): readonly Fixed[] => {
  const fixed = new Map<string, Fixed>()
  const host: Host = { ...world.host, bytes: file => fixed.get(file)?.after.length ?? world.host.bytes(file), read: file => textNow(file) }
  const textNow = (file: string): Uint8Array => fixed.get(file)?.after ?? world.host.read(file)
  for (let round = 0; round < rounds; round++) {
    const edited = named.flatMap(one => edits(open(one, { ...world, host }, view)))
    for (const { source, edits } of edited) {
      const { file } = source
      const now = textNow(file)
      const last = fixed.get(file)
      fixed.set(file, { file, before: last?.before ?? now, after: applied(now, edits), fixes: (last?.fixes ?? 0) + edits.length })
    }
    if (edited.length === 0) break
  }
  return [...fixed.values()].filter(({ before, after }) => !Buffer.from(before).equals(after)).sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** The edits of each file, from its beginning to its end; of two that overlap the first, the other waits for the next round. */
const edits = (opened: Opened): readonly { readonly source: Source; readonly edits: readonly Edit[] }[] => {
  const files = new Map<string, Diagnostic[]>()
  for (const fault of once(opened.diagnostics))
    if (fault.fix && opened.isMeant(fault.at.file)) files.set(fault.at.file, [...(files.get(fault.at.file) ?? []), fault])
  return [...files].flatMap(([file, faults]) => {
    const source = opened.sources.get(file)
    if (!source) return []
    const wanted = faults.flatMap(({ at, fix }) => (fix && source.edit(at, fix)) ?? []).sort((a, b) => a.span.start - b.span.start)
    const apart: Edit[] = []
    for (const edit of wanted) if (edit.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(edit)
    return apart.length > 0 ? [{ source, edits: apart }] : []
  })
}

/** The file’s bytes with edits made, which count in its text with plain line ends: whatever line ends and byte order mark it has, it keeps. */
const applied = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  const typed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const skipped = typed.startsWith('\ufeff') ? 1 : 0
  // Where each character of the plain text stands in the typed one.
  const places: number[] = []
  for (let at = skipped; at < typed.length; at++) if (!(typed[at] === '\n' && typed[at - 1] === '\r')) places.push(at)
  places.push(typed.length)
  let out = ''
  let from = 0
  for (const { span, text } of edits) {
    out += typed.slice(from, places[span.start]) + text
    from = (places[span.end - 1] ?? 0) + 1
  }
  return new TextEncoder().encode(out + typed.slice(from))
}

/** Writes the files, each in one step; refuses a file that has changed since it was read, or lies elsewhere. */
export const writeFixed = (fixed: readonly Fixed[], folders: readonly string[], io: Io): void => {
  const places = fixed.map(one => {
    const real = disk.real(one.file)
    const now = disk.read(one.file)
    const inside = real !== undefined && folders.some(folder => isUnder(real, disk.real(folder) ?? folder))
    if (real === undefined || !inside || !now || !Buffer.from(one.before).equals(now))
      throw new Usage(`${seenFrom(io.cwd, one.file)} changed while it was being checked. Nothing was written; try again.`)
    return { real, after: one.after }
  })
  for (const { real, after } of places) disk.replace(real, after)
}
