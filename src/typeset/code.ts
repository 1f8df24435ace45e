/** Answers for code: its lines as they are, in letters of one width; a line too long goes on below, cut between words where it can be. */
import type { CodeBlock } from '../document/document.ts'
import { baselineOf, inkOf } from './ink.ts'
import { type Column, type Job, type TextStyle, widthOf } from './job.ts'
import { linesOf } from './lines.ts'
import { framed, type Slab, slab } from './slab.ts'
import { type Draft, draft } from './tags.ts'
import { type Word, wordsOf } from './words.ts'

const noBreakSpace = '\u00a0'

/** A line with spaces that hold, so that what stands below one another stays so. An empty line is one space. */
const held = (line: string): string => line.replace(/\t/g, '    ').replace(/ /g, noBreakSpace) || noBreakSpace

/** A line in parts no wider than the column: cut after a space, or between two letters where there is none. */
const parts = (line: string, fits: (text: string) => boolean): readonly string[] => {
  const letters = Array.from(line)
  const found: string[] = []
  let part = ''
  for (const letter of letters) {
    if (part !== '' && !fits(part + letter)) {
      const space = part.trimStart() === '' ? -1 : part.lastIndexOf(noBreakSpace)
      const at = space > part.length - part.trimStart().length ? space + 1 : part.length
      found.push(part.slice(0, at))
      part = part.slice(at)
    }
    part += letter
  }
  return [...found, part]
}

/** Code as words: one for each part, each at the end of its line. */
const codeWords = (block: CodeBlock, at: { readonly column: Column; readonly style: TextStyle; readonly owner: Draft }, job: Job): readonly Word[] => {
  const { column, style, owner } = at
  const wide = Math.max(...['m', noBreakSpace].map(letter => widthOf(job, 'mono', style.size, letter)))
  const most = Math.max(1, Math.floor(column.width / wide))
  return block.lines.flatMap(line => {
    const all = parts(held(line), text => Array.from(text).length <= most)
    return all.flatMap((text, i) => {
      const { words } = wordsOf([{ kind: 'text', text }], { style, owner, home: column.owner }, job)
      const goesOn = i < all.length - 1 && !text.endsWith(noBreakSpace)
      return words.map(word => ({ ...word, ends: true, space: goesOn ? undefined : word.pieces[0]?.hand }))
    })
  })
}

/** Code as slabs, one a line, on a tint. */
export const codeSlabs = (block: CodeBlock, column: Column, job: Job): readonly Slab[] => {
  const { theme, palette } = job
  const { pad } = theme.panel
  const style: TextStyle = { face: 'mono', size: theme.code.size, line: theme.code.size * theme.code.leading, colour: palette.text, after: 0 }
  const inside = { ...column, x: column.x + pad, width: column.width - 2 * pad }
  const owner = draft('Code', draft('P', column.owner))
  const lines = linesOf(codeWords(block, { column: inside, style, owner }, job), inside.width, job)
  const baseline = baselineOf(style, job)
  const slabs = lines.map((line, i) => slab(style.line, inkOf(line, { x: inside.x, baseline }, job), { keep: i === 0 && lines.length > 1 }))
  return framed(slabs, { x: column.x, width: column.width, pad: pad / 2, fill: palette.tint }, column.style.after)
}
