/** Answers for what stands around values: signs that mean something in YAML but nothing in papers, tabs, and fields given twice. */
import type { CST } from 'yaml'
import type { Span } from '../../base/diagnostic.ts'
import { type Page, quoted, type Slip } from './collect.ts'
import { spanOf } from './scalars.ts'
import { strangeSlip, tabSlip } from './slips.ts'
import type { Entry } from './tree.ts'

export const aliasSlip = (span: Span): Slip => ({
  code: 'yaml/alias',
  span,
  message: 'Values cannot be named with & and repeated with *.',
  hint: 'Write the value out in each place. If the sign belongs to a text, put the text in quotes.',
})

/** Looks through what stands before a value: blanks and comments, and signs that mean something in YAML but nothing here. */
export const props = (page: Page, tokens: readonly CST.SourceToken[], inFlow = false): void => {
  for (const token of tokens) {
    if (token.type === 'anchor') page.add(aliasSlip(spanOf(token)))
    else if (token.type === 'tag')
      page.add({
        code: 'yaml/tag',
        span: spanOf(token),
        message: `${quoted(token.source)} would name a type, and fields have theirs already.`,
        hint: 'Take it out. If the ! belongs to a text, put the text in quotes.',
      })
    else if (token.type === 'space' && token.source.includes('\t') && !inFlow) minded(page, token)
    else if (token.type === 'doc-start' || token.type === 'flow-error-end') page.add(strangeSlip(page, token.offset))
  }
}

/** Tabs matter where a line is moved in with them; not before a comment or on a blank line. */
const minded = (page: Page, token: CST.SourceToken): void => {
  const before = page.text.slice(page.lines.start(page.lines.of(token.offset)), token.offset)
  const next = page.text.slice(token.offset + token.source.length, token.offset + token.source.length + 1)
  if (/^[ \t]*$/.test(before) && !['', '\n', '#'].includes(next)) page.add(tabSlip(spanOf(token)))
}

/** Puts a field in its map, unless the map has one of that name. */
export const enter = (page: Page, entries: Map<string, Entry>, name: string, entry: Entry): void => {
  const first = entries.get(name)
  if (!first) entries.set(name, entry)
  else if (!lacksDash(page, entries))
    page.add({
      code: 'yaml/duplicate-key',
      span: entry.key,
      message: `The field ${quoted(name)} is given twice.`,
      hint: beginsEntry(page, first.key) ? 'Take one of the two out, or begin a new entry of the list with - before it.' : 'Take one of the two out.',
      related: { span: first.key, message: 'it is given here already' },
    })
}

/** Whether a field stands right behind the dash of its entry. */
const beginsEntry = (page: Page, key: Span): boolean => /^ *(- +)+$/.test(page.text.slice(page.lines.start(page.lines.of(key.start)), key.start))

/** Whether it was said that a new entry seems to begin here without its dash: then all its fields are given twice. */
const lacksDash = (page: Page, entries: ReadonlyMap<string, Entry>): boolean => {
  const top = entries.values().next().value?.key
  return top !== undefined && beginsEntry(page, top) && page.slips.at(-1)?.related?.span.start === top.start
}
