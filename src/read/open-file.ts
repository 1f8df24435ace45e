/** Answers for opening the files of a workspace: only those inside it, only text, and not too much of it. Nothing is parsed here. */
import type { Diagnostic, Place } from '../base/diagnostic.ts'
import { type Host, isInside } from '../base/host.ts'
import type { Source } from '../base/source.ts'
import type { Memory } from '../model/memory.ts'
import { withoutControls } from './controls.ts'
import { textSource } from './source.ts'

/** One reading of one workspace, while it goes on: what was opened, and what was wrong. */
export interface Reading {
  readonly host: Host
  /** The workspace's folder. */
  readonly folder: string
  readonly sources: Map<string, Source>
  readonly diagnostics: Diagnostic[]
  /** Fields whose values are stand-ins; see `standIn`. */
  readonly unsound: Place[]
  readonly memory: Memory
}

/** Half a megabyte: two hundred times the longest paper. */
const most = 512 * 1024

export const report = (reading: Reading, code: string, at: Place, words: { message: string; hint: string; related?: Diagnostic['related'] }): void =>
  void reading.diagnostics.push({ code, severity: 'error', at, message: words.message, hint: words.hint, ...(words.related && { related: words.related }) })

/** The text of a file with LF line ends and no byte order mark; undefined, and reported, if it cannot be had. */
export const openText = (reading: Reading, file: string, inside: string = reading.folder): string | undefined => {
  const { host } = reading
  const refuse = (code: string, message: string, hint: string): undefined => report(reading, code, { file, path: [] }, { message, hint }) as undefined
  const size = host.bytes(file)
  if (size === undefined) return refuse('file/unreadable', 'This file cannot be opened.', 'Check that it is there, and that you may read it.')
  if (!isInside(host, file, inside))
    return refuse('file/outside', 'This file is a link to a place outside the workspace.', 'Put the file itself into the workspace.')
  if (size > most)
    return refuse(
      'file/too-big',
      `This file has ${Math.round(size / 1024)} KB; a paper’s file has at most 512 KB.`,
      'Check that it is the right file. Put figures that fill pages into a supporting document.',
    )
  return textOf(reading, file, host.read(file))
}

const textOf = (reading: Reading, file: string, bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  const wrong = /[\0\ufffd]/.exec(text)
  if (!wrong || (!text.includes('\0') && isUtf8(bytes))) return plainText(reading, file, text)
  reading.sources.set(file, textSource(file, text))
  report(
    reading,
    'file/not-text',
    { file, path: [], span: { start: wrong.index, end: wrong.index + 1 } },
    { message: 'This file is not saved as UTF-8, so what stands here cannot be read.', hint: 'Save the file as plain text, with the encoding UTF-8.' },
  )
  return undefined
}

const plainText = (reading: Reading, file: string, typed: string): string => {
  const { text, controls } = withoutControls(typed)
  for (const { at, ...words } of controls) report(reading, 'file/control-character', { file, path: [], span: { start: at, end: at + 1 } }, words)
  return text
}

/** A text may hold the replacement character itself. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
