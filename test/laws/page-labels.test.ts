/** Laws: a page that was published keeps its label for ever, whatever is added to the pack, taken out of it, or changed in it; and no label means two pages. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { filedPages, labelOf, labelText, pagesText, readPages } from '../../src/base/page-labels.ts'
import { labelled, type PartLaid, unused } from '../../src/history/page-labels.ts'

/** What happens to a pack: a paper comes, goes, moves or changes its length, or what is new is published. */
type Event =
  | { readonly kind: 'add'; readonly at: number; readonly pages: number }
  | { readonly kind: 'remove' | 'move'; readonly at: number }
  | { readonly kind: 'resize'; readonly at: number; readonly pages: number }
  | { readonly kind: 'issue' }

const pages = fc.integer({ min: 1, max: 40 })
const at = fc.nat({ max: 20 })
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), at, pages }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'move' as const), at }),
  fc.record({ kind: fc.constant('resize' as const), at, pages }),
  fc.record({ kind: fc.constant('issue' as const) }),
)

/** A pack with a life: `published` is what issued.yaml would hold. */
class Life {
  parts: { key: string; pages: number }[] = [{ key: 'cover', pages: 1 }]
  published = new Map<string, readonly string[]>()
  issues = 0
  names = 0

  laid(): readonly PartLaid[] {
    return this.parts.map(part => ({ ...part, issue: this.published.has(part.key) ? 0 : this.issues }))
  }

  happen(what: Event): void {
    const place = 'at' in what && this.parts.length > 1 ? 1 + (what.at % (this.parts.length - 1)) : 1
    if (what.kind === 'add') this.parts.splice(place, 0, { key: `paper-${++this.names}`, pages: what.pages })
    else if (what.kind === 'remove' && this.parts.length > 1) this.parts.splice(place, 1)
    else if (what.kind === 'move' && this.parts.length > 1) this.parts.push(...this.parts.splice(place, 1))
    else if (what.kind === 'resize')
      this.parts[place % this.parts.length] = { ...(this.parts[place % this.parts.length] ?? { key: 'cover', pages: 1 }), pages: what.pages }
    else if (what.kind === 'issue') this.issue()
  }

  private issue(): void {
    for (const [key, labels] of labelled(this.laid(), this.published))
      this.published.set(key, (this.published.get(key)?.length ?? 0) > labels.length ? (this.published.get(key) ?? []) : labels)
    this.issues++
  }
}

const isAscending = (labels: readonly string[]): boolean =>
  labels.every((label, i) => {
    const [a, b] = [labelOf(labels[i - 1] ?? '0'), labelOf(label)]
    return a.number < b.number || (a.number === b.number && a.added < b.added)
  })

test('in every life of a pack, a published page keeps its label and no label is given twice', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), events => {
      const life = new Life()
      const meant = new Map<string, string>()
      for (const what of events) {
        life.happen(what)
        const given = labelled(life.laid(), life.published)
        const now = life.parts.flatMap(({ key, pages: count }) => {
          const labels = given.get(key) ?? []
          expect(labels).toHaveLength(count)
          expect(isAscending(labels)).toBe(true)
          return labels.map((label, i) => [label, `${key} ${i}`] as const)
        })
        expect(new Set(now.map(([label]) => label)).size).toBe(now.length)
        for (const [label, page] of now) expect(meant.get(label) ?? page).toBe(page)
        for (const [key, labels] of life.published) for (const [i, label] of labels.entries()) meant.set(label, `${key} ${i}`)
        const left = [...unused(given, life.published).values()].flat()
        expect(left.filter(label => now.some(([used]) => used === label))).toEqual([])
        expect(new Set([...left, ...now.map(([label]) => label)])).toEqual(new Set([...[...life.published.values()].flat(), ...now.map(([label]) => label)]))
      }
    }),
    { numRuns: 500 },
  )
})

describe('labels', () => {
  it('are counted through before anything is published', () => {
    const given = labelled(
      [
        { key: 'cover', pages: 2, issue: 0 },
        { key: 'a', pages: 3, issue: 0 },
      ],
      new Map(),
    )
    expect([...given.values()]).toEqual([
      ['1', '2'],
      ['3', '4', '5'],
    ])
  })

  it('of a supplement go behind the last published page before its place', () => {
    const published = new Map([
      ['cover', ['1']],
      ['a', ['2', '3']],
      ['b', ['4']],
    ])
    const parts = [
      { key: 'cover', pages: 1, issue: 0 },
      { key: 'a', pages: 2, issue: 0 },
      { key: 'new', pages: 2, issue: 1 },
      { key: 'newer', pages: 1, issue: 1 },
      { key: 'b', pages: 1, issue: 0 },
    ]
    expect(labelled(parts, published).get('new')).toEqual(['3a', '3b'])
    expect(labelled(parts, published).get('newer')).toEqual(['3c'])
    expect(labelled(parts, published).get('b')).toEqual(['4'])
  })

  it('of a supplement that is typed before the pack is published leave the pack counted through', () => {
    const parts = [
      { key: 'cover', pages: 1, issue: 0 },
      { key: 'late', pages: 2, issue: 1 },
      { key: 'b', pages: 2, issue: 0 },
    ]
    expect([...labelled(parts, new Map())]).toEqual([
      ['cover', ['1']],
      ['b', ['2', '3']],
      ['late', ['1a', '1b']],
    ])
  })

  it('of a part that grew go on in letters behind those that are taken', () => {
    const published = new Map([
      ['a', ['1', '2']],
      ['late', ['2a']],
      ['b', ['3']],
    ])
    const parts = [
      { key: 'a', pages: 3, issue: 0 },
      { key: 'late', pages: 1, issue: 0 },
      { key: 'b', pages: 1, issue: 0 },
    ]
    expect(labelled(parts, published).get('a')).toEqual(['1', '2', '2b'])
  })

  it('of a part that shrank or went stay unused', () => {
    const published = new Map([
      ['a', ['1', '2', '3']],
      ['gone', ['4', '5']],
    ])
    const given = labelled([{ key: 'a', pages: 1, issue: 0 }], published)
    expect([...unused(given, published)]).toEqual([
      ['a', ['2', '3']],
      ['gone', ['4', '5']],
    ])
  })
})

describe('pages in words', () => {
  const label = fc.record({ number: fc.integer({ min: 1, max: 999 }), added: fc.integer({ min: 0, max: 60 }) }).map(labelText)

  test('what is filed is read as the same labels', () => {
    fc.assert(
      fc.property(fc.array(label), labels => {
        const read = filedPages(labels).flatMap(text => {
          const pages = readPages(text)
          return pages.ok ? pages.value : []
        })
        expect(read).toEqual(labels)
      }),
    )
  })

  it.each([
    [['12'], '12'],
    [['12', '13', '14'], '12 to 14'],
    [['8', '9', '10', '10a', '10b'], '8 to 10b'],
    [['1', '2', '2b'], '1 to 2 and 2b'],
    [['1', '3', '5'], '1, 3 and 5'],
  ])('%j is “%s”', (labels, words) => {
    expect(pagesText(labels)).toBe(words)
  })

  it.each(['', 'x', '9-5', '9-9a', '14b-14a', '14a-15b', '1-2-3'])('“%s” does not say which pages', text => {
    expect(readPages(text).ok).toBe(false)
  })
})
