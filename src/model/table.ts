/** Answers for a table of figures as an officer types it: columns, rows, and which rows are totals. */
import * as z from 'zod'
import { access, accessMeans } from './access.ts'
import { flag, id, line } from './fields.ts'

export const column = z
  .strictObject({
    header: line().describe('The column’s heading, as in 2020/21.'),
    unit: z.enum(['money', 'count', 'percent', 'fte', 'text']).optional().describe('What the cells hold; text unless said otherwise.'),
    scale: z.enum(['k', 'm']).optional().describe('Of money, what the bare figures are in: k, thousands of pounds; m, millions. The heading says so.'),
    total: flag().optional().describe('Each cell of this column is the sum of the cells of the same unit to its left.'),
  })
  .describe('One column after the first.')

export const row = z
  .strictObject({
    label: line().describe('What the row is about: its cell in the first column.'),
    values: z
      .array(z.string().meta({ json: { type: ['string', 'number', 'null'] } }))
      .optional()
      .describe('One cell for each column; an empty one is blank and is read out as such. A total without values is worked out.'),
    kind: z
      .enum(['data', 'subtotal', 'total'])
      .optional()
      .describe('Whether the row adds up others: a subtotal the rows since the last one, a total all data rows.'),
    access: access().optional().describe(accessMeans),
  })
  .describe('One row.')

export const table = z
  .strictObject({
    id: id().optional().describe('A short name.'),
    caption: line().describe('What the table shows, in a few words.'),
    label: line().describe('The heading of the first column, as in Service.'),
    columns: z.array(column).min(1).max(11).describe('The columns after the first.'),
    rows: z.array(row).min(1).describe('The rows, totals last.'),
    access: access().optional().describe(accessMeans),
  })
  .describe('A table of figures.')

export type Table = z.infer<typeof table>

/** Places of the rows that a row adds up: of a subtotal the data rows since the last one, of a total all data rows. */
export const rowsAddedUp = (rows: Table['rows'], at: number): readonly number[] => {
  const kinds = rows.map(({ kind }) => kind ?? 'data')
  const isSubtotal = kinds[at] === 'subtotal'
  const from = isSubtotal ? kinds.slice(0, at).findLastIndex(kind => kind !== 'data') + 1 : 0
  const until = isSubtotal ? at : kinds.length
  return kinds.flatMap((kind, row) => (kind === 'data' && row >= from && row < until ? [row] : []))
}
