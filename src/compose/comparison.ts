/** Answers for how what changed is told: in pounds, in posts, in decisions, in other facts; of texts only which. As tables of plain text, and as Markdown. */
import { type Pence, pence, pounds } from '../base/money.ts'
import type { Composed } from '../document/composed.ts'
import type { Facts } from '../document/facts.ts'
import type { Change, Leaf, Step } from '../model/changes.ts'
import type { HouseStyle } from '../model/forum.ts'
import { escapeText } from './markdown/escape.ts'
import { tidy } from './markdown/tidy.ts'
import { words } from './words.ts'

/** A part of what changed: a table, its first column what it is about. */
export interface ComparisonPart {
  readonly heading: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Whether the cells after the first are figures. */
  readonly figures: boolean
}

export interface Comparison {
  readonly title: string
  /** What is compared: the earlier and the later, each in a few words. */
  readonly before: string
  readonly after: string
  readonly parts: readonly ComparisonPart[]
}

const phrase = (name: string): string => name.replaceAll('_', ' ')
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Where a change is: the entries by name, and the field; a list goes without saying once its entry is named. */
const placeOf = (where: readonly Step[]): string =>
  capital(
    where
      .filter((step, i) => step.kind === 'entry' || where[i + 1]?.kind !== 'entry')
      .map(({ kind, name }) => (kind === 'field' ? phrase(name) : name))
      .join(', '),
  )

/** The list an entry belongs to. */
const listOf = (where: readonly Step[]): string => phrase(where.at(-2)?.name ?? '')

const none = 'none'

const said = (leaf: Leaf | undefined, style: HouseStyle | undefined): string => {
  if (leaf === undefined) return none
  if (typeof leaf === 'boolean') return leaf ? 'yes' : 'no'
  return (typeof leaf === 'string' ? leaf : words(leaf, style)).replace(/\s+/g, ' ').trim()
}

const isKind = (change: Change, kind: string): boolean =>
  [change.before, change.after].every(leaf => leaf === undefined || (typeof leaf === 'object' && leaf.kind === kind))

/** Fields under which a forum decides. */
const deciding: ReadonlySet<string> = new Set(['resolution', 'decisions'])
const isDecision = ({ where }: Change): boolean => where.some(({ kind, name }) => kind === 'field' && deciding.has(name))

/** Of an entry that came or went, its figures count, and what was decided in it; the rest goes with its name. */
const counts = (change: Change): boolean =>
  change.kind !== 'part' ||
  isKind(change, 'money') ||
  isKind(change, 'fte') ||
  (isDecision(change) && (isKind(change, 'prose') || change.where.at(-1)?.name === 'outcome'))

const signed = (text: string, amount: number): string => (amount > 0 ? `+${text}` : text)

const penceOf = (leaf: Leaf | undefined): Pence => (typeof leaf === 'object' && leaf.kind === 'money' ? leaf.pence : pence(0))
const isRounded = (leaf: Leaf | undefined): boolean => typeof leaf === 'object' && leaf.kind === 'money' && (leaf.approx || leaf.scale !== 1)
const hundredthsOf = (leaf: Leaf | undefined): number => (typeof leaf === 'object' && leaf.kind === 'fte' ? leaf.hundredths : 0)

/** As in `+£2,500`; `about +£10,000` where a sum was rounded. */
const moneyChange = ({ before, after }: Change): string => {
  const difference = pence(penceOf(after) - penceOf(before))
  return `${isRounded(before) || isRounded(after) ? 'about ' : ''}${signed(pounds(difference), difference)}`
}

const fteChange = ({ before, after }: Change): string => {
  const difference = hundredthsOf(after) - hundredthsOf(before)
  return signed((difference / 100).toFixed(2), difference)
}

const became = ({ before, after }: Change): string => (before === undefined ? 'added' : after === undefined ? 'removed' : 'changed')

/** What changed, sorted; a part that has nothing to tell is left out. */
export const comparisonOf = (changes: readonly Change[], style: HouseStyle | undefined, named: Omit<Comparison, 'parts'>): Comparison => {
  const both = ({ before, after }: Change): readonly string[] => [said(before, style), said(after, style)]
  const [entries, values] = [changes.filter(({ kind }) => kind === 'entry'), changes.filter(one => one.kind !== 'entry' && counts(one))]
  const [money, fte] = [values.filter(one => isKind(one, 'money')), values.filter(one => isKind(one, 'fte'))]
  const rest = values.filter(one => !money.includes(one) && !fte.includes(one))
  const texts = rest.filter(one => isKind(one, 'prose') && !isDecision(one))
  const facts = rest.filter(one => !texts.includes(one))
  const valued = ['What', 'Before', 'After']
  const row = (one: Change): readonly string[] => [placeOf(one.where), ...both(one)]
  const parts: readonly ComparisonPart[] = [
    { heading: 'In pounds', head: [...valued, 'Difference'], rows: money.map(one => [...row(one), moneyChange(one)]), figures: true },
    { heading: 'In full-time equivalent posts', head: [...valued, 'Difference'], rows: fte.map(one => [...row(one), fteChange(one)]), figures: true },
    { heading: 'In decisions', head: valued, rows: facts.filter(isDecision).map(row), figures: false },
    {
      heading: 'Added and removed',
      head: ['What', 'Among the', 'Became'],
      rows: entries.map(one => [placeOf(one.where), listOf(one.where), became(one)]),
      figures: false,
    },
    { heading: 'In other facts', head: valued, rows: facts.filter(one => !isDecision(one)).map(row), figures: false },
    { heading: 'In texts', head: ['Text', 'Became'], rows: texts.map(one => [placeOf(one.where), became(one)]), figures: false },
  ]
  return { ...named, parts: parts.filter(({ rows }) => rows.length > 0) }
}

const line = (text: string): string => escapeText(text, { before: '', inTable: false })
const cells = (row: readonly string[]): string => `| ${row.map(text => escapeText(text, { before: '| ', inTable: true })).join(' | ')} |`

const tableOf = ({ heading, head, rows, figures }: ComparisonPart): string =>
  [`## ${line(heading)}`, '', cells(head), `| ${head.map((_, i) => (figures && i > 0 ? '---:' : '---')).join(' | ')} |`, ...rows.map(cells), ''].join('\n')

/** The comparison as a document of its own. */
export const composeComparison = (comparison: Comparison, facts: Facts): Composed => {
  const { title, before, after, parts } = comparison
  const told = parts.length > 0 ? parts.map(tableOf) : ['Nothing has changed.']
  const body = tidy([`# ${line(title)}`, '<!-- facts -->', `- **Before:** ${line(before)}`, `- **After:** ${line(after)}`, ...told].join('\n'))
  return { facts, body, markdown: body }
}
