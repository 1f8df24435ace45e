import type { Table } from '../../../model/table.ts'
import { readCell } from '../../cells.ts'
import { isShare, percentsSaid, type SaidPercent, shareText } from '../../figures/changes.ts'
import { rule } from '../../rule.ts'
import { type Amount, less, sumOf } from '../../sums.ts'

const table = (...rows: readonly (readonly string[])[]) => ({
  report: `tables:\n  - caption: Answers\n    label: Schools\n    columns:\n      - header: Asked\n        unit: count\n      - header: Answered\n        unit: count\n      - header: Share\n        unit: percent\n    rows:\n${rows.map(([label, ...cells]) => `      - label: ${label}\n        values: [${cells.map(cell => (cell.startsWith('«') ? `«'${cell.slice(1, -1)}'»` : `'${cell}'`)).join(', ')}]`).join('\n')}`,
})
const ofWhole = (...rows: readonly (readonly [label: string, sum: string, share: string])[]) => ({
  report: `tables:\n  - caption: Block\n    label: Service\n    columns:\n      - header: Budget\n        unit: money\n      - header: Of the block\n        unit: percent\n    rows:\n${rows.map(([label, sum, share]) => `      - label: ${label}\n        values: ['${sum}', ${share}]`).join('\n')}`,
})

/** A row with two figures and the percentage that the one is of the other. */
interface Row {
  readonly row: number
  readonly percent: SaidPercent
  readonly figures: readonly (Amount | undefined)[]
}

const rowsWith = (table: Table, column: number): readonly Row[] =>
  table.rows.flatMap(({ values }, row): Row[] => {
    const typed = values?.[column] ?? ''
    const [percent] = /^\d/.test(typed) ? percentsSaid(typed.includes('%') || typed.includes('per') ? typed : `${typed}%`) : []
    if (!values || !percent) return []
    const figures = table.columns.map(({ unit }, i) => {
      const cell = unit === 'money' || unit === 'count' || unit === 'fte' ? readCell(values[i] ?? '', table.columns[i]) : undefined
      return cell?.ok ? cell.value : undefined
    })
    return [{ row, percent, figures }]
  })

type Share = (row: Row) => readonly [part: Amount, whole: Amount] | undefined

/** Every way in which a column of percentages may come from the others: the one of the other, the change from one to the other, the share of the whole column. */
const waysOf = (table: Table, rows: readonly Row[]): readonly Share[] => {
  const columns = table.columns.flatMap(({ unit }, i) => (unit === 'money' || unit === 'count' || unit === 'fte' ? [i] : []))
  const pairs = columns.flatMap(a => columns.filter(b => b !== a && table.columns[a]?.unit === table.columns[b]?.unit).map(b => [a, b] as const))
  const both = (of: (a: Amount, b: Amount) => readonly [Amount, Amount]) =>
    pairs.map(
      ([a, b]): Share =>
        ({ figures }) => {
          const [x, y] = [figures[a], figures[b]]
          return x && y && y.written > 0 ? of(x, y) : undefined
        },
    )
  const wholes = columns.map((column): Share => {
    const total = rows.find(({ row }) => table.rows[row]?.kind === 'total')?.figures[column]
    const data = rows.filter(({ row }) => (table.rows[row]?.kind ?? 'data') === 'data').flatMap(({ figures }) => figures[column] ?? [])
    const whole = total ?? sumOf(data)
    return ({ figures }) => (figures[column] && whole.written > 0 ? [figures[column], whole] : undefined)
  })
  return [...both((a, b) => [a, b]), ...both((a, b) => [less(a, b), b]), ...wholes]
}

export default rule({
  code: 'table/share-mismatch',
  severity: 'error',
  summary: 'Where the percentages of a column are shares or changes of the figures beside them, each of them is.',
  why: 'The table of a consultation gave 24 of 57 schools as 52 per cent; the other rows were right, and the one that was wrong was the one that was quoted.',
  good: [
    table(['Primary', '38', '15', '39%'], ['Secondary', '19', '9', '47%'], ['All schools', '57', '24', '42%']),
    table(['Primary', '38', '15', '12%'], ['Secondary', '19', '9', '47%'], ['All schools', '57', '24', '52%']),
    ofWhole(['Licences', '£120,000', "'24%'"], ['Admissions', '£180,000', "'36%'"], ['Duties', '£200,000', "'40%'"]),
  ],
  bad: [
    table(['Primary', '38', '15', '39%'], ['Secondary', '19', '9', '47%'], ['All schools', '57', '24', '«52%»']),
    table(['Primary', '38', '15', '39%'], ['Secondary', '19', '9', '«74%»'], ['Special', '12', '5', '42%']),
    table(['Primary', '200', '210', '5.0%'], ['Secondary', '100', '104', '4.0%'], ['Special', '50', '54', '«4.0%»']),
    ofWhole(['Licences', '£120,000', "'24%'"], ['Admissions', '£180,000', "«'63%'»"], ['Duties', '£200,000', "'40%'"], ['Fees', '£0', "'0%'"]),
  ],
  subject: 'table',
  *run(table) {
    for (const [column, { unit }] of table.columns.entries()) {
      if (unit !== 'percent') continue
      const rows = rowsWith(table, column)
      if (rows.length < 3 || rows.length > 200) continue
      const tried = waysOf(table, rows).map(share => {
        const told = rows.flatMap(row => {
          const of = share(row)
          return of ? [{ row, of, isRight: isShare(row.percent, of[0], of[1]) }] : []
        })
        return { told, wrong: told.filter(({ isRight }) => !isRight) }
      })
      if (tried.some(({ told, wrong }) => told.length === rows.length && wrong.length === 0)) continue
      const found = tried.find(
        ({ told, wrong }) => told.length === rows.length && wrong.length === 1 && told.filter(({ row }) => row.percent.hundredths > 0).length > 2,
      )
      const odd = found?.wrong[0]
      if (!odd) continue
      const { row, of } = odd
      yield {
        at: ['rows', row.row, 'values', column],
        message: `In the other rows this is a share of the figures beside it; here that is ${shareText(of[0], of[1], row.percent)}, not ${row.percent.words}.`,
        hint: 'Correct the percentage, or the figures.',
      }
    }
  },
})
