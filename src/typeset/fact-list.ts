/** Answers for the front sheet: terms in one column, what they are in the next, on a quiet panel. */
import type { FactList } from '../document/document.ts'
import { ruleAt } from './ink.ts'
import type { Column, Job, TextStyle } from './job.ts'
import { rowSlabs } from './row.ts'
import { alone, framed, inCompany, type Slab, slab } from './slab.ts'
import { draft } from './tags.ts'
import { type Wording, wordsOf } from './words.ts'

const naturalWidth = ({ words }: Wording): number => words.reduce((sum, word) => sum + word.width + (word.space?.space ?? 0), 0)

/** A front sheet as slabs, one for each row. */
export const factSlabs = (block: FactList, column: Column, job: Job): readonly Slab[] => {
  const { facts, panel, table } = job.theme
  const owner = draft('L', column.owner, { numbering: 'None' })
  const { style } = column
  const termStyle: TextStyle = { ...style, face: 'bold' }
  const rows = block.rows.map(row => {
    const item = draft('LI', owner)
    const [label, body] = [draft('Lbl', item), draft('LBody', item)]
    return {
      label,
      body,
      term: wordsOf(row.term, { style: termStyle, owner: label, home: item }, job),
      value: wordsOf(row.value, { style, owner: body, home: body }, job),
    }
  })
  const width = column.width - 2 * panel.pad
  const most = width * facts.terms
  const terms = Math.min(most, Math.max(0, ...rows.map(({ term }) => naturalWidth(term))) + 1)
  const x = column.x + panel.pad
  const look = { pad: facts.pad, room: column.room - 2 * panel.pad }
  const rule = ruleAt(x, 0, { width, thickness: table.rule, colour: job.palette.rule })
  const slabs = rows.map(({ label, body, term, value }, i) => {
    const cells = [
      { wording: term, element: label, x, width: terms, align: 'left' as const, style: termStyle },
      { wording: value, element: body, x: x + terms + facts.gap, width: width - terms - facts.gap, align: 'left' as const, style },
    ]
    const [first = slab(0, []), ...rest] = rowSlabs(cells, look, job)
    return [{ ...first, ink: i === 0 ? first.ink : [{ kind: 'decor' as const, draw: rule, between: true as const }, ...first.ink] }, ...rest]
  })
  return framed(
    inCompany(slabs, alone * style.line + 2 * facts.pad),
    { x: column.x, width: column.width, pad: panel.pad - facts.pad, fill: job.palette.tint },
    panel.gap,
  )
}
