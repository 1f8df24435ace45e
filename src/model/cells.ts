/**
 * Answers for what stands in a cell of figures: a figure, a range of them, words in place of one, or nothing. The checks and the papers read it alike.
 * A range, and a figure that is not known or not told, leave open what a total over them comes to; `n/a`, `nil` and a dash add nothing.
 */
import { type Money, readRate } from '../base/money.ts'
import { type Count, type Fte, type Percent, readCount, readFte, readPercent } from '../base/numbers.ts'
import { type Parsed, parsed } from '../base/parsed.ts'
import type { Table } from './table.ts'

type Column = Table['columns'][number]
export type FigureValue = Money | Count | Fte | Percent

export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly value: FigureValue }
  | { readonly kind: 'range'; readonly from: FigureValue; readonly to: FigureValue }
  /** Words that stand for a figure, such as `n/a`; `open` where there is one, and it is not said. */
  | { readonly kind: 'words'; readonly text: string; readonly open: boolean }

const nothing = /^(?:n\/?a|not applicable|nil|none|[-–—])$/i
const open = /^(?:tb[ca]|to be (?:agreed|confirmed)|not (?:known|yet known)|\*|<\s?\d{1,2}|varies|various|variable)$/i
const between = /^(.*\d\S*)\s*(?:\s-\s|–|\bto\b)\s*([^\d]{0,3}\d.*)$|^(£?[\d,.]+(?:k|m)?%?)-(£?[\d,.]+(?:k|m)?%?)$/i

/** Nought is no number of posts in a sentence, but it is one in a column. */
const noPosts = (text: string): Parsed<Fte> | undefined => {
  const zero = /^0(?:\.(0+))?$/.exec(text)
  return zero ? parsed({ kind: 'fte', hundredths: 0, places: zero[1]?.length ?? 0 }) : undefined
}

const readOne = (text: string, { unit, scale }: Column): Parsed<FigureValue> | undefined => {
  switch (unit) {
    case 'money':
      return readRate(scale ? text.replace(/^([^a-z]*\d)(\)?)$/i, `$1${scale}$2`) : text)
    case 'count':
      return readCount(text)
    case 'fte':
      return noPosts(text) ?? readFte(text)
    case 'percent':
      return readPercent(text)
    default:
      return undefined
  }
}

/** What a cell of a column of figures says; undefined of a column of words. */
export const readCell = (typed: string | undefined, column: Column | undefined): Parsed<Cell> | undefined => {
  const text = (typed ?? '').trim().replace(/\s+/g, ' ')
  if (column?.unit === undefined || column.unit === 'text') return undefined
  if (text === '') return parsed({ kind: 'blank' })
  const one = readOne(text, column)
  if (one?.ok) return parsed({ kind: 'figure', value: one.value })
  if (nothing.test(text) || open.test(text)) return parsed({ kind: 'words', text, open: open.test(text) })
  const [, a, b, c = a, d = b] = between.exec(text) ?? []
  const [from, to] = [c, d].map(part => (part === undefined ? undefined : readOne(part.trim(), column)))
  if (from?.ok && to?.ok) return parsed({ kind: 'range', from: from.value, to: to.value })
  return one && !one.ok ? one : undefined
}

/** Whether a cell leaves open what a total over it comes to. */
export const isOpenCell = (cell: Cell): boolean => cell.kind === 'range' || (cell.kind === 'words' && cell.open) || isRate(cell)

/** Rates per pupil are not added up: each counts other pupils. */
const isRate = (cell: Cell): boolean => cell.kind === 'figure' && cell.value.kind === 'money' && cell.value.per !== undefined
