/** Answers for the labels of clauses and of their parts, by the forum's house style. */

import type { List, Numbering } from '../../document/document.ts'
import { labelOf } from '../../document/labels.ts'
import type { HouseStyle } from '../../model/forum.ts'
import type { Resolution } from '../../model/meeting.ts'
import { type Markdown, markdown } from '../fact.ts'

export type LabelStyle = NonNullable<HouseStyle['clause_labels']>

interface Shape {
  readonly numbering: Numbering | 'none'
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
  none: { numbering: 'none', around: ['', ''], parts: 'a)' },
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** How clauses are labelled at a depth: of their parts, never as the clauses themselves. */
export const styleAt = (style: LabelStyle, depth: number): LabelStyle => (depth === 0 ? style : styleAt(shapes[style].parts, depth - 1))

/** The label of the clause at a place in its list, from 0, as Markdown has it: `a)`, `(ii)`, `-`; empty where clauses have none. */
export const label = (style: LabelStyle, index: number): Markdown => {
  const { numbering, around } = shapes[style]
  if (numbering === 'none') return markdown('')
  if (numbering === 'bullet') return markdown('-')
  const list: List = { kind: 'list', numbering, around, start: 1, tight: true, items: [] }
  return markdown(labelOf(list, index, 0))
}

/** Whether a resolution has one clause only, which goes on behind the words before it and has no label. */
export const isSole = (resolution: Resolution, style: HouseStyle | undefined): boolean =>
  resolution.clauses?.length === 1 && (style?.single_clause ?? 'run on') === 'run on'

/**
 * The clause in a sentence, by its places from the top: `clause a)`, `clause a) i)`, or `the second clause` where clauses have no labels.
 * Of the only one without a label there is no name, and of its parts only theirs.
 */
export const clauseName = (style: LabelStyle, trail: readonly number[], isOnly = false): string | null => {
  const [index = 0, ...parts] = trail
  if (isOnly) {
    const names = parts.map((part, i) => label(styleAt(style, i + 1), part).markdown)
    return parts.length === 0 ? null : ['part', ...names].join(' ')
  }
  if (style === 'bullet' || style === 'none') return `the ${ordinals[index] ?? `${index + 1}th`} clause`
  const name = label(style, index).markdown.replace(/\.$/, '')
  return ['clause', name, ...parts.map((part, i) => label(styleAt(style, i + 1), part).markdown)].join(' ')
}
