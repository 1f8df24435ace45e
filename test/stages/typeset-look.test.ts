/** The themes and palettes that papers are set in: large enough, dark enough, lines of a length that reads well. And that the laws of pages bite. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/base/colour.ts'
import { paletteOf } from '../../src/model/palette.ts'
import type { Theme } from '../../src/model/theme.ts'
import type { Pages } from '../../src/pages/pages.ts'
import { typeset } from '../../src/typeset/index.ts'
import { doc, facts, h, list, p, ref, table } from '../support/blocks.ts'
import { broken, laws } from '../support/page-laws.ts'
import { freshFonts } from '../support/pdf-host.ts'
import { plainFonts } from '../support/plain-fonts.ts'
import { council, largePrint } from '../support/themes.ts'

const locate = () => ({ file: 'bid.yaml', path: [] })

describe.each([
  ['council', council, 12, 62, 82],
  ['large-print', largePrint, 18, 44, 66],
] as const)('the theme %s', (_, theme, least, shortest, longest) => {
  const sizes = (of: unknown): readonly number[] =>
    Object.entries(of as object).flatMap(([name, value]) =>
      name === 'size' || name === 'council' || name === 'forum' ? [value as number] : typeof value === 'object' ? sizes(value) : [],
    )

  test('has no letters too small', () => expect(Math.min(...sizes(theme))).toBeGreaterThanOrEqual(least))

  test('has room between its lines', () => expect(Math.min(theme.text.leading, theme.table.leading, theme.note.leading)).toBeGreaterThanOrEqual(1.4))

  test('can be read without the council’s colour', () => {
    const { text, muted, accent, paper, tint } = theme.colours
    for (const colour of [text, muted, accent]) for (const behind of [paper, tint]) expect(contrast(colour, behind)).toBeGreaterThanOrEqual(4.5)
  })

  test('has lines of a good length', () => {
    const pangram = 'In January the forum agreed that the funding of services for families should continue for twelve months. '
    const letters =
      (theme.page.width - theme.page.left - theme.page.right) / ((freshFonts().width('regular', pangram) * theme.text.size) / 1000 / pangram.length)
    expect(letters).toBeGreaterThan(shortest)
    expect(letters).toBeLessThan(longest)
  })
})

test('any colour of a council gives words that can be read', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, own => {
      const palette = paletteOf(council, own)
      expect(palette.band).toBe(own)
      expect(contrast(palette.onBand, palette.band)).toBeGreaterThanOrEqual(4.5)
      for (const words of [palette.text, palette.muted, palette.accent])
        for (const behind of [council.colours.paper, palette.tint]) expect(contrast(words, behind)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

describe('the laws of pages', () => {
  const text = p(...Array.from({ length: 30 }, (_, n) => [`line ${n}`, { kind: 'break' } as const]).flat())
  const rows = Array.from({ length: 30 }, (_, n) => `row ${n}|£1`)
  const document = doc(
    [h(1, 'Title'), facts(['For', 'Decision']), list('bullet', 'one', 'two'), text, h(2, 'Head'), p('A note', ref(1)), table(['A|B', ...rows])],
    { notes: [[p('note')]] },
  )
  const given = typeset(document, { theme: council, fonts: plainFonts, images: new Map() }, locate).value as Pages

  type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T
  const damaged = (damage: (pages: Open<Pages>) => void, theme: Theme = council): readonly string[] => {
    const pages = structuredClone(given) as Open<Pages>
    damage(pages)
    return [...new Set(broken({ document, pages: pages as Pages, theme, fonts: plainFonts }).map(fault => fault.split(':')[0] ?? ''))]
  }
  type Drawing = Open<Pages>['pages'][number]['marks'][number]['draws'][number]
  const draws = (pages: Open<Pages>, kind: Drawing['kind']): readonly Drawing[] =>
    pages.pages.flatMap(page => page.marks.flatMap(mark => mark.draws.filter(draw => draw.kind === kind)))
  const words = (pages: Open<Pages>, start: string): { x: number; y: number; text: string } => {
    const draw = draws(pages, 'text').find(each => each.kind === 'text' && each.text.startsWith(start))
    if (draw?.kind !== 'text') throw new Error(start)
    return draw
  }
  const element = (pages: Open<Pages>, tag: string, within = pages.root): Open<Pages>['root'] | undefined => {
    for (const child of within.children) {
      if (!('tag' in child)) continue
      const found = child.tag === tag ? child : element(pages, tag, child)
      if (found) return found
    }
    return undefined
  }
  const drop = (pages: Open<Pages>, tag: string, at: number): void => {
    element(pages, tag)?.children.splice(at, 1)
  }

  const damages: Readonly<Record<keyof typeof laws, (pages: Open<Pages>) => void>> = {
    withinMargins: pages => {
      words(pages, 'line 3').x += 420
    },
    withinPage: pages => {
      for (const box of draws(pages, 'box')) if (box.kind === 'box') box.x += 400
    },
    everyMarkOnce: pages => {
      pages.pages[0]?.marks.push({ draws: [] })
    },
    everyWordOnce: pages => {
      words(pages, 'line 4').text = 'line for '
    },
    headingNeverLast: pages => {
      pages.pages.push({ marks: [{ draws: [{ kind: 'text', x: 80, y: 100, face: 'bold', size: 18, colour: '#000000', text: 'Head' }] }] })
      const head = element(pages, 'H2')
      if (head) head.children = [{ kind: 'mark', page: pages.pages.length - 1, mark: 0 }]
    },
    noWidows: pages => {
      const first = pages.root.children.find(child => 'tag' in child && child.tag === 'P' && child.children.length === 2)
      const part = first && 'tag' in first ? first.children[1] : undefined
      if (part && 'kind' in part && part.kind === 'mark') pages.pages[part.page]?.marks[part.mark]?.draws.splice(1)
    },
    rowsWhole: pages => {
      const cell = element(pages, 'TD')?.children[0]
      if (cell && 'kind' in cell) cell.page = 0
    },
    headAgain: pages => {
      for (const page of pages.pages.slice(1))
        page.marks = page.marks.map(mark => (mark.artifact === 'header' ? { ...mark, draws: mark.draws.slice(0, 1) } : mark))
    },
    noOverlap: pages => {
      words(pages, 'line 3').y = words(pages, 'line 2').y
    },
    wellFormed: pages => drop(pages, 'LI', 0),
  }

  test('are kept by these pages', () => expect(damaged(() => {})).toEqual([]))
  test.each(Object.entries(damages))('%s notices damage', (law, damage) => expect(damaged(damage)).toContain(law))
  test('have all been damaged', () => expect(Object.keys(damages).sort()).toEqual(Object.keys(laws).sort()))
})

test('a theme that leaves no room is a fault, not an endless paper', () => {
  const tiny: Theme = { ...council, page: { ...council.page, top: 400, bottom: 430 } }
  const { value, diagnostics } = typeset(doc([h(1, 'Title'), p('x '.repeat(2000))]), { theme: tiny, fonts: plainFonts, images: new Map() }, locate)
  expect([value, diagnostics.map(fault => fault.code)]).toEqual([undefined, ['layout/too-tall']])
})
