/**
 * Answers for finding figures by another one: those that can be the same, those that are a digit off, those in another unit.
 * They are looked up by their digits, so that a long paper takes no longer than its length.
 */
import type { Place } from '../../base/diagnostic.ts'
import type { Money } from '../../base/money.ts'
import type { Amount } from '../sums.ts'
import type { SaidSum } from './said.ts'

/** A figure to find: a field, or a sum said in a text. */
export interface Meant {
  readonly amount: Amount
  readonly at: Place
  readonly label: string
  /** Of a cell or of what a column comes to, the heading of the column. */
  readonly column?: string
  /** Of a sum said in a text. */
  readonly said?: SaidSum
}

/** More than these, alike, tell nothing more. */
const enough = 8

/** The digits of a figure, as far as a sum written like this one would give them. */
export const digitsLike = ({ written }: Amount, { scale, places }: Money): string => {
  if (scale !== 1) return String(Math.round((written * 10 ** places) / (scale * 100)))
  return String(written % 100 === 0 && places === 0 ? written / 100 : written)
}

const without = (digits: string, i: number): string => digits.slice(0, i) + digits.slice(i + 1)
const veiled = (digits: string): readonly string[] => Array.from(digits, (_, i) => `${digits.slice(0, i)}?${digits.slice(i + 1)}`)

/** Names under which a figure is found by one that has a digit changed, or a digit more or less. */
const namesOf = (digits: string): readonly string[] => [`=${digits}`, ...veiled(digits), ...Array.from(digits, (_, i) => `-${without(digits, i)}`)]

/** Names under which a slip finds the figure that was meant. */
const sought = (digits: string): readonly string[] => [
  ...veiled(digits),
  `-${digits}`,
  ...Array.from(digits, (_, i) => `=${without(digits, i)}`),
  ...Array.from(digits.slice(1), (_, i) => `=${digits.slice(0, i)}${digits[i + 1]}${digits[i]}${digits.slice(i + 2)}`),
]

/** The stretch of figures, in order, that can lie between two amounts; not more of them than tell something. */
const reach = (group: readonly Meant[], least: number, most: number): [from: number, to: number] => {
  let [from, until] = [0, group.length]
  while (from < until) {
    const middle = (from + until) >> 1
    if ((group[middle]?.amount.most ?? 0) < least) from = middle + 1
    else until = middle
  }
  let to = from
  while (to < from + enough && (group[to]?.amount.least ?? Number.POSITIVE_INFINITY) <= most) to++
  return [from, to]
}

export class Figures {
  private readonly named = new Map<string, ReadonlyMap<string, readonly Meant[]>>()
  /** Figures that are equally vague, in order: exact ones, those in thousands, in hundredths of a million. */
  private readonly equallyVague: readonly (readonly Meant[])[]

  constructor(private readonly figures: readonly Meant[]) {
    const groups = new Map<number, Meant[]>()
    for (const figure of figures) {
      const width = figure.amount.most - figure.amount.least
      const group = groups.get(width)
      if (group) group.push(figure)
      else groups.set(width, [figure])
    }
    this.equallyVague = [...groups.values()].map(group => group.sort((a, b) => a.amount.least - b.amount.least))
  }

  /** Figures that can lie between two amounts. */
  between(least: number, most: number): readonly Meant[] {
    return this.equallyVague.flatMap(group => group.slice(...reach(group, least, most)))
  }

  /** Figures that are a digit off a sum: changed, dropped, doubled or swapped with its neighbour. */
  near({ amount, money }: SaidSum): readonly Meant[] {
    const like = `${money.scale}/${money.places}`
    const names = this.named.get(like) ?? this.namesLike(money)
    this.named.set(like, names)
    return sought(digitsLike(amount, money)).flatMap(name => names.get(name) ?? [])
  }

  private namesLike(money: Money): ReadonlyMap<string, readonly Meant[]> {
    const names = new Map<string, Meant[]>()
    for (const figure of this.figures) {
      if (figure.amount.written <= 0) continue
      for (const name of namesOf(digitsLike(figure.amount, money))) {
        const alike = names.get(name)
        if (!alike) names.set(name, [figure])
        else if (alike.length < enough) alike.push(figure)
      }
    }
    return names
  }
}
