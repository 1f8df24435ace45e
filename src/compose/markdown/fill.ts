/**
 * Answers for putting the facts into the slots of a rendered template, where it is known what stands round each:
 * the beginning of a line, a cell, a list item, a section. Must never let a fact change the Markdown round it.
 */
import { Bug } from '../../base/bug.ts'
import type { Prose } from '../../base/value.ts'
import { containers, escapeText } from './escape.ts'
import { type NoteText, settleProse } from './prose.ts'

/** What is printed in one place: text as it is, or prose. */
export type Slot = string | Prose

const slotMark = /\0(\d+)\0/

/** The sign that stands for a slot until it is filled. No template holds it, because NUL is taken out of templates. */
export const slotSign = (index: number): string => `\0${index}\0`

/** Labels of footnotes, unique in a paper: the second field that says `[^1]` gets `[^1-2]`. */
const noteLabels = () => {
  const owners = new Map<string, string>()
  return (field: string) =>
    (label: string): string => {
      let unique = label
      for (let n = 2; (owners.get(unique) ?? field) !== field; n++) unique = `${label}-${n}`
      owners.set(unique, field)
      return unique
    }
}

const isBlock = (line: string): boolean => /^(\s*([-+*>]|\(?\w{1,4}[.)])\s|#{1,6}\s|\||```|~~~|\s*!\[)/.test(line)

/** What the lines after the first need so that they belong to the same list items and quotes. */
const hangOf = (before: string): string => (containers.exec(before)?.[0] ?? '').replace(/[^\s>]/g, ' ')

/** Prose put behind what its line holds already. */
const placeProse = (before: string, lines: readonly string[], inTable: boolean): string => {
  if (inTable)
    return (
      before +
      lines
        .filter(line => line !== '')
        .join(' ')
        .replace(/(?<!\\)\|/g, '\\|')
    )
  const hang = hangOf(before)
  const words = before.replace(containers, '')
  const [first = '', ...rest] = lines
  const apart = words.trim() !== '' && (isBlock(first) || lines.includes(''))
  const hung = rest.map(line => (line === '' ? hang.trimEnd() : hang + line))
  const start = apart
    ? `${before.trimEnd()}\n${hang.trimEnd()}\n${hang}${first}`
    : before.trim() === '' && rest.length > 0
      ? `\n${before}${first}`
      : before + first
  return [start, ...hung].join('\n')
}

/** The text with every slot filled, and the texts of its footnotes at the end. */
export const fill = (rendered: string, slots: readonly Slot[]): string => {
  const labelsOf = noteLabels()
  const notes = new Map<string, readonly NoteText[]>()
  let level = 0
  const place = (before: string, slot: Slot, inTable: boolean): string => {
    const line = before.slice(before.lastIndexOf('\n') + 1)
    if (typeof slot === 'string') return before + escapeText(slot, { before: line, inTable })
    const settled = settleProse(slot.markdown, { level, inItem: /[^\s>]/.test(containers.exec(line)?.[0] ?? ''), noteLabel: labelsOf(slot.markdown) })
    notes.set(slot.markdown, settled.notes)
    return before.slice(0, before.length - line.length) + placeProse(line, settled.lines, inTable)
  }
  const lines = rendered.split('\n').map(line => {
    level = /^(#{1,6})\s/.exec(line)?.[1]?.length ?? level
    const inTable = /^\s*\|/.test(line)
    const [start = '', ...parts] = line.split(slotMark)
    let out = start
    for (let i = 0; i < parts.length; i += 2) {
      const slot = slots[Number(parts[i])]
      if (slot === undefined) throw new Bug(`no slot ${parts[i]}`)
      out = place(out, slot, inTable) + (parts[i + 1] ?? '')
    }
    return out.includes('\n') && hangOf(line) === '' ? `${out}\n` : out
  })
  const texts = [...notes.values()]
    .flat()
    .map(note => `[^${note.label}]: ${note.lines.map((line, i) => (i === 0 || line === '' ? line : `    ${line}`)).join('\n')}`)
  return [...lines, ...texts.flatMap(text => ['', text])].join('\n')
}

/** The text with every slot filled as it is: for names and titles, which are not Markdown. */
export const fillPlain = (rendered: string, slots: readonly Slot[]): string =>
  rendered
    .replace(new RegExp(slotMark, 'g'), (_, index: string) => {
      const slot = slots[Number(index)]
      return typeof slot === 'object' ? slot.markdown : (slot ?? '')
    })
    .replace(/\s+/g, ' ')
    .trim()
