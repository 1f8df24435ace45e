/** Answers for what stands in the cells of a table of figures, and what is made of totals over them. */
import { expect, it } from 'vitest'
import { tableFacts } from '../../src/compose/context/tables.ts'
import { isOpenCell, readCell } from '../../src/model/cells.ts'
import type { Table } from '../../src/model/table.ts'

const kindOf = (text: string, column: Partial<Table['columns'][number]>): string => {
  const cell = readCell(text, { header: 'Figures', ...column })
  if (!cell) return 'no figures'
  return cell.ok ? `${cell.value.kind}${isOpenCell(cell.value) ? ', open' : ''}` : cell.message
}

it.each([
  ['', 'money', 'blank'],
  ['£3,000', 'money', 'figure'],
  ['£2.77 per pupil', 'money', 'figure, open'],
  ['£6,000 - £8,000', 'money', 'range, open'],
  ['£1,250–£1,400', 'money', 'range, open'],
  ['£1.2m to £1.5m', 'money', 'range, open'],
  ['-£3 to £5', 'money', 'range, open'],
  ['-£3', 'money', 'figure'],
  ['n/a', 'money', 'words'],
  ['–', 'money', 'words'],
  ['TBC', 'money', 'words, open'],
  ['three', 'money', '“three” is not a sum of money.'],
  ['12-15', 'count', 'range, open'],
  ['<5', 'count', 'words, open'],
  ['0', 'fte', 'figure'],
  ['-0.5%', 'percent', 'figure'],
  ['5% to 7%', 'percent', 'range, open'],
  ['all schools', 'text', 'no figures'],
] as const)('%j in a column of %s: %s', (text, unit, kind) => expect(kindOf(text, { unit })).toBe(kind))

it('counts bare figures in the unit of their column, and those that say their own as they stand', () => {
  const pence = (text: string, scale: 'k' | 'm') => {
    const cell = readCell(text, { header: 'Sum', unit: 'money', scale })
    return cell?.ok && cell.value.kind === 'figure' && cell.value.value.kind === 'money' ? cell.value.value.pence : undefined
  }
  expect([pence('(0.3)', 'm'), pence('171,234', 'k'), pence('£2m', 'k')]).toEqual([-30_000_000, 17_123_400_000, 200_000_000])
})

it('adds up no total over what is not known', () => {
  const table = (...cells: readonly string[]): Table => ({
    caption: 'Sums',
    label: 'Block',
    columns: [{ header: 'Sum', unit: 'money' }],
    rows: [...cells.map(cell => ({ label: 'Block', values: [cell] })), { label: 'Total', kind: 'total' }],
  })
  const total = (...cells: readonly string[]) => (tableFacts(table(...cells)).rows as readonly { cells: unknown }[]).at(-1)?.cells
  expect(total('£3', 'n/a', '£4')).toEqual([expect.objectContaining({ pence: 700 })])
  expect(total('£3', 'TBC', '£4')).toEqual([null])
  expect(total('£3', '£4 to £5')).toEqual([null])
})
