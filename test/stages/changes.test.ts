/** What changed between two records, whatever fields they have; and how it is told. */
import { describe, expect, it } from 'vitest'
import { readMoney } from '../../src/base/money.ts'
import { readFte } from '../../src/base/numbers.ts'
import type { Parsed } from '../../src/base/parsed.ts'
import type { Prose } from '../../src/base/value.ts'
import { comparisonOf } from '../../src/compose/comparison.ts'
import { changesIn } from '../../src/model/changes.ts'
import { growsWithItsSize } from '../support/growth.ts'

const must = <T>(read: Parsed<T>): T => {
  if (!read.ok) throw new Error(read.message)
  return read.value
}
const money = (text: string) => must(readMoney(text))
const fte = (text: string) => must(readFte(text))
const prose = (markdown: string): Prose => ({ kind: 'prose', markdown })

/** Each change as `where: before > after`. */
const told = (before: unknown, after: unknown): readonly string[] =>
  changesIn(before, after).map(({ where, kind, before: a, after: b }) => {
    const said = (leaf: typeof a) =>
      typeof leaf !== 'object' ? String(leaf) : leaf.kind === 'money' ? String(leaf.pence / 100) : leaf.kind === 'prose' ? leaf.markdown : leaf.kind
    return `${kind} ${where.map(({ kind, name }) => (kind === 'entry' ? `[${name}]` : name)).join('.')}: ${said(a)} > ${said(b)}`
  })

describe('changes', () => {
  it('are none between records that mean the same', () => {
    const record = { title: 'A', requested: money('£1.44m'), text: prose('one\ntwo'), list: [], papers: ['a', 'b'] }
    expect(told(record, { ...record, requested: money('£1,440,000'), text: prose('one two'), list: undefined })).toEqual([])
  })

  it('are of values, of fields that come and go, and of lists of texts', () => {
    expect(
      told(
        { title: 'A', requested: money('£5'), previous: { amount: money('£4') }, papers: ['a'], points: [prose('x')] },
        { title: 'B', requested: money('£6'), exit: prose('Soon.'), papers: ['a', 'b'], points: [prose('x'), prose('y')] },
      ),
    ).toEqual([
      'values title: A > B',
      'values requested: 5 > 6',
      'values exit: undefined > Soon.',
      'values papers: a > a, b',
      'values points: x > x\ny',
      'values previous.amount: 4 > undefined',
    ])
  })

  it('match entries by name, whatever their order, and tell what came and went with all that is in it', () => {
    const service = (name: string, amount: string) => ({ name, amount: money(amount) })
    expect(told({ services: [service('A', '£1'), service('B', '£2')] }, { services: [service('C', '£3'), service('B', '£4')] })).toEqual([
      'entry services.[C]: undefined > true',
      'part services.[C].name: undefined > C',
      'part services.[C].amount: undefined > 3',
      'values services.[B].amount: 2 > 4',
      'entry services.[A]: true > undefined',
      'part services.[A].name: A > undefined',
      'part services.[A].amount: 1 > undefined',
    ])
  })

  it('match entries by short name before title, and two that have one each never by title', () => {
    const item = (id: string | undefined, title: string) => ({ ...(id !== undefined && { id }), title })
    expect(told({ items: [item('a', 'One')] }, { items: [item('a', 'Two')] })).toEqual(['values items.[Two].title: One > Two'])
    expect(told({ items: [item(undefined, 'One')] }, { items: [item('a', 'One')] })).toEqual(['values items.[One].id: undefined > a'])
    expect(told({ items: [item('b', 'One')] }, { items: [item('a', 'One')] }).filter(line => line.startsWith('entry'))).toHaveLength(2)
  })

  it('match entries without a name by what they have in common', () => {
    const clause = (text: string, kind: string, papers: readonly string[]) => ({ text: prose(text), kind, papers })
    expect(
      told(
        { clauses: [clause('That A be agreed.', 'decide', ['a']), clause('That B be noted.', 'note', ['b'])] },
        {
          clauses: [
            clause('That B be noted with thanks.', 'note', ['b']),
            clause('That A be agreed.', 'decide', ['a']),
            clause('That C be so.', 'direct', ['c']),
          ],
        },
      ).filter(line => !line.startsWith('part')),
    ).toEqual([
      'values clauses.[“That B be noted with thanks.”].text: That B be noted. > That B be noted with thanks.',
      'entry clauses.[“That C be so.”]: undefined > true',
    ])
  })

  it('takes two of one name one by one', () => {
    const cost = (amount: string) => ({ label: 'Travel', amount: money(amount) })
    expect(told({ costs: [cost('£1'), cost('£2')] }, { costs: [cost('£2'), cost('£3')] })).toEqual(['values costs.[Travel].amount: 1 > 3'])
  })

  it('matches ten thousand entries as fast as ten', () => {
    const rows = (length: number, add: number) => ({ rows: Array.from({ length }, (_, i) => ({ label: `Row ${i}`, amount: money(`£${i + add}`) })) })
    expect(changesIn(rows(10_000, 0), rows(10_000, 1))).toHaveLength(10_000)
    growsWithItsSize(10_000, length => () => void changesIn(rows(length, 0), rows(length, 1)))
  })
})

describe('a comparison', () => {
  const comparison = (before: unknown, after: unknown) =>
    comparisonOf(changesIn(before, after), { money: 'in full' }, { title: 'T', before: 'B', after: 'A' }).parts

  it('sorts what changed into pounds, posts, decisions, facts and texts', () => {
    const before = {
      status: 'new',
      requested: money('£1.5m'),
      text: prose('old'),
      services: [{ name: 'A', staff: [{ role: 'Adviser', fte: fte('1.50') }] }],
      resolution: { outcome: 'lost' },
    }
    const after = {
      status: 'continue',
      requested: money('£1.4m'),
      text: prose('new'),
      services: [
        { name: 'A', staff: [{ role: 'Adviser', fte: fte('2') }] },
        { name: 'B', provider: 'the council', amount: money('£5,000') },
      ],
      resolution: { outcome: 'carried', clauses: [{ text: prose('That it be so.'), kind: 'decide', owner: 'officers' }] },
    }
    expect(comparison(before, after)).toEqual([
      {
        heading: 'In pounds',
        head: ['What', 'Before', 'After', 'Difference'],
        rows: [
          ['Requested', '£1,500,000', '£1,400,000', 'about -£100,000'],
          ['B, amount', 'none', '£5,000', '+£5,000'],
        ],
        figures: true,
      },
      {
        heading: 'In full-time equivalent posts',
        head: ['What', 'Before', 'After', 'Difference'],
        rows: [['A, Adviser, fte', '1.50', '2', '+0.50']],
        figures: true,
      },
      {
        heading: 'In decisions',
        head: ['What', 'Before', 'After'],
        rows: [
          ['Resolution, outcome', 'lost', 'carried'],
          ['Resolution, “That it be so.”, text', 'none', 'That it be so.'],
        ],
        figures: false,
      },
      {
        heading: 'Added and removed',
        head: ['What', 'Among the', 'Became'],
        rows: [
          ['B', 'services', 'added'],
          ['Resolution, “That it be so.”', 'clauses', 'added'],
        ],
        figures: false,
      },
      { heading: 'In other facts', head: ['What', 'Before', 'After'], rows: [['Status', 'new', 'continue']], figures: false },
      { heading: 'In texts', head: ['Text', 'Became'], rows: [['Text', 'changed']], figures: false },
    ])
  })

  it('has no parts where nothing changed', () => {
    expect(comparison({ a: 'b' }, { a: 'b' })).toEqual([])
  })
})
