/** Answers for the labels of clauses and of their parts, by the forum's house style. */

import type { List, Numbering } from '../../document/document.ts'
import { labelOf } from '../../document/labels.ts'
import type { HouseStyle } from '../../model/forum.ts'
import { type Markdown, markdown } from '../fact.ts'

export type LabelStyle = NonNullable<HouseStyle['clause_labels']>

interface Shape {
  readonly numbering: Numbering
  readonly around: readonly [string, string]
  /** The style of the parts of a clause, which must not look like the clauses. */
  readonly parts: LabelStyle
}

const shapes: Readonly<Record<LabelStyle, Shape>> = {
  'a)': { numbering: 'lower-alpha', around: ['', ')'], parts: 'i)' },
  '(a)': { numbering: 'lower-alpha', around: ['(', ')'], parts: '(i)' },
  'a.': { numbering: 'lower-alpha', around: ['', '.'], parts: 'i)' },
  '1.': { numbering: 'decimal', around: ['', '.'], parts: 'a)' },
  '(1)': { numbering: 'decimal', around: ['(', ')'], parts: '(a)' },
  '1)': { numbering: 'decimal', around: ['', ')'], parts: 'a)' },
  '(i)': { numbering: 'lower-roman', around: ['(', ')'], parts: '(a)' },
  'i)': { numbering: 'lower-roman', around: ['', ')'], parts: 'a)' },
  bullet: { numbering: 'bullet', around: ['', ''], parts: 'bullet' },
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** How the parts of a clause are labelled. */
export const partStyle = (style: LabelStyle): LabelStyle => shapes[style].parts

/** The label of the clause at a place in its list, from 0, as Markdown has it: `a)`, `(ii)`, `-`. */
export const label = (style: LabelStyle, index: number): Markdown => {
  const { numbering, around } = shapes[style]
  if (numbering === 'bullet') return markdown('-')
  const list: List = { kind: 'list', numbering, around, start: 1, tight: true, items: [] }
  return markdown(labelOf(list, index, 0))
}

/** The clause in a sentence: `clause a)`, `clause a) i)`, or `the second clause` where there are bullets. */
export const clauseName = (style: LabelStyle, index: number, part?: number): string => {
  if (style === 'bullet') return `the ${ordinals[index] ?? `${index + 1}th`} clause`
  const name = `clause ${label(style, index).markdown.replace(/\.$/, '')}`
  return part === undefined ? name : `${name} ${label(partStyle(style), part).markdown}`
}
