/** Answers for the labels of list items as text: the same words in the PDF and in the HTML. */
import { Bug } from '../base/bug.ts'
import { letterOf } from '../base/letters.ts'
import type { List } from './document.ts'

/** Bullets by how many bulleted lists a list is inside, in turn. */
const bullets = ['•', '–'] as const

const roman = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

/** `1` is `i`. */
const romanOf = (number: number): string => {
  const step = roman.find(([, value]) => value <= number)
  return step ? step[0] + romanOf(number - step[1]) : ''
}

const numberOf = (numbering: Exclude<List['numbering'], 'bullet'>, number: number): string => {
  if (numbering === 'decimal') return String(number)
  if (number < 1) throw new Bug(`no letter for ${number}`)
  const small = numbering.endsWith('roman') ? romanOf(number) : letterOf(number)
  return numbering.startsWith('upper') ? small.toUpperCase() : small
}

/** The label of the item at a place in its list, as in `a)`, `(iv)`, `3.` or `•`; depth counts the bulleted lists round its own. */
export const labelOf = (list: List, index: number, depth: number): string =>
  list.numbering === 'bullet'
    ? (bullets[depth % bullets.length] ?? '')
    : `${list.around[0]}${numberOf(list.numbering, list.numbers?.[index] ?? list.start + index)}${list.around[1]}`
