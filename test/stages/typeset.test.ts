/** What papers look like on their pages, one kind of block after another, in faces whose every character is half its size wide. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/document/document.ts'
import type { Image } from '../../src/document/images.ts'
import type { Pages } from '../../src/pages/pages.ts'
import { faults as explained } from '../../src/typeset/faults.ts'
import { typeset } from '../../src/typeset/index.ts'
import { b, code, doc, facts, h, i, link, list, p, ref, t, table } from '../support/blocks.ts'
import { broken } from '../support/page-laws.ts'
import { elements, found, linesOn, pagesOf, pagesText, say, textsIn, treeText } from '../support/pages.ts'
import { plainFonts } from '../support/plain-fonts.ts'
import { council } from '../support/themes.ts'

const locate = (words: string) => ({ file: 'bid.yaml', path: [], find: words })
const image: Image = { format: 'png', width: 400, height: 300, bytes: new Uint8Array() }
const images = new Map([
  ['chart.png', image],
  ['tall.png', { ...image, height: 9000 }],
  ['crest.png', { ...image, width: 200, height: 200 }],
])

const set = (document: Document) => typeset(document, { theme: council, fonts: plainFonts, images }, locate)

/** The pages of a document that can be set; they keep every law. */
const pagesFor = (document: Document): Pages => {
  const { value, diagnostics } = set(document)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('nothing was set')
  expect(broken({ document, pages: value, theme: council, fonts: plainFonts })).toEqual([])
  return value
}

const pages = (...blocks: readonly Block[]): Pages => pagesFor(doc([h(1, 'Title'), ...blocks]))

const faults = (...blocks: readonly Block[]) => {
  const { value, diagnostics } = set(doc(blocks))
  expect(value).toBeUndefined()
  return diagnostics.map(({ code: name, severity, message, at }) => ({ code: name, severity, message, find: at.find }))
}

/** Paragraphs that take up most of a page. */
const filler = (lines: number): Block => p(...Array.from({ length: lines }, (_, n) => [`line ${n}`, { kind: 'break' } as const]).flat())
const words = (count: number): string => Array.from({ length: count }, (_, n) => `word${n}`).join(' ')

describe('a paper', () => {
  const small = doc(
    [
      h(1, 'Early Help'),
      facts(['Meeting', '16 January 2020'], ['For', 'Decision']),
      p('See ', link('the guidance', 'https://www.gov.uk/'), ' of ', b('2019'), ', ', i('as it was'), ', in ', code('forum.yaml'), '.', ref(1)),
      list('lower-alpha', 'one', [p('two'), list('bullet', 'inner')]),
      table(['Service|2020/21', 'Team|£1', '*Total|£1'], { right: 1, caption: 'Funding' }),
      { kind: 'figure', src: 'chart.png', alt: 'A chart.', caption: 'Referrals' },
    ],
    { notes: [[p('To 31 March 2021.')]], facts: { contact: 'clerk@northmoor.example', address: 'County Hall', crest: { file: 'crest.png', alt: 'Crest' } } },
  )

  test('is tagged in the order of reading', () => expect(treeText(pagesFor(small))).toMatchSnapshot())
  test('has everything at its place', () => expect(pagesText(pagesFor(small))).toMatchSnapshot())
  test('comes out the same every time', () => expect(set(small)).toEqual(set(small)))
})

describe('the first page', () => {
  test('begins with council, forum, and what the paper is', () => {
    const texts = found(pagesFor(doc([h(1, 'Title')])), 'P').map(paragraph => paragraph)
    expect(texts).toHaveLength(3)
    expect(say(pages())).toBe('Northmoor Council Northmoor Schools Forum Appendix 4 · Funding bid Title')
  })

  test('shows a crest without words as decoration', () => {
    const crest = (alt?: string) => pagesFor(doc([h(1, 'Title')], { facts: { crest: { file: 'crest.png', ...(alt && { alt }) } } }))
    expect(found(crest('The arms'), 'Figure').map(figure => figure.alt)).toEqual(['The arms'])
    expect(found(crest(), 'Figure')).toEqual([])
    expect(
      crest()
        .pages[0]?.marks.flatMap(mark => (mark.artifact === 'layout' ? mark.draws : []))
        .filter(draw => draw.kind === 'image'),
    ).toHaveLength(1)
  })

  test('has room for long names', () => {
    const long = pagesFor(doc([h(1, 'Title')], { facts: { council: words(30) } }))
    const band = long.pages[0]?.marks[0]?.draws[0]
    expect(band?.kind === 'box' && band.height).toBeGreaterThan(200)
  })

  test('refuses names that take half a page', () => {
    const { value, diagnostics } = set(doc([h(1, 'Title')], { facts: { council: words(400) } }))
    expect([value, diagnostics.map(fault => fault.code)]).toEqual([undefined, ['layout/too-tall']])
  })
})

describe('running lines', () => {
  const running = (given: Pages, page: number, artifact: 'header' | 'footer') =>
    (given.pages[page]?.marks ?? []).filter(mark => mark.artifact === artifact).map(mark => textsIn(mark.draws).map(draw => draw.text))

  test('stand above every page but the first, and below each', () => {
    const two = pages(filler(50))
    expect(running(two, 0, 'header')).toEqual([])
    expect(running(two, 1, 'header')).toEqual([['Early Help: funding bid 2020/21', 'Northmoor Council']])
    expect([running(two, 0, 'footer'), running(two, 1, 'footer')]).toEqual([
      [['Northmoor Schools Forum · Thursday 16 January 2020', 'Page 1 of 2']],
      [['Northmoor Schools Forum · Thursday 16 January 2020', 'Page 2 of 2']],
    ])
  })

  test('leave out what there is no room for, at a word', () => {
    const two = pagesFor(doc([h(1, 'Title'), filler(50)], { facts: { title: words(20), forum: words(12) } }))
    expect(running(two, 1, 'header')).toEqual([[`${words(11)}…`]])
    expect(running(two, 1, 'footer')).toEqual([['Thursday 16 January 2020', 'Page 2 of 2']])
  })

  test.each([
    ['Draft', 2, `Draft · ${words(2)} · Thursday 16 January 2020`],
    ['Draft', 20, 'Draft · Thursday 16 January 2020'],
    ['Draft minutes, not yet approved', 20, 'Draft minutes, not yet approved'],
    [`Draft ${words(12)}`, 20, `Draft ${words(7)}…`],
  ])('say on every page what the paper is for the time being: %s', (state, long, said) => {
    const two = pagesFor(doc([h(1, 'Title'), filler(50)], { facts: { state, forum: words(long) } }))
    for (const page of [0, 1]) expect(running(two, page, 'footer')).toEqual([[said, `Page ${page + 1} of 2`]])
    expect(say(two)).toContain(`Funding bid · ${state} Title`)
  })
})

describe('lines', () => {
  const lines = (text: string): readonly string[] => linesOn(pages(p(text)), 0).slice(4)
  /** Characters in a line. */
  const room = Math.floor((council.page.width - council.page.left - council.page.right) / (council.text.size / 2))

  test.each([
    ['£1.44 million', 'a figure and its unit'],
    ['25 per cent', 'a percentage'],
    ['per cent', 'the rest of one'],
    ['3 July', 'a day'],
    ['01632 960', 'a number to be dialled'],
    ['NM1 1AA', 'a postcode'],
    ['Appendix 4', 'a reference'],
    ['aaa\u00a0bbb', 'words that the writer joined'],
    ['2018/19', 'a year'],
    ['long-term', 'a word with a hyphen'],
  ])('%s stays on one line: %s', text => {
    const first = /^[^ \u00a0/-]+[/-]?/.exec(text)?.[0] ?? ''
    const filled = `${'x'.repeat(10)} ${'x'.repeat(room - 12 - first.length)} `
    expect(lines(`${filled}${first}`)).toHaveLength(1)
    expect(lines(`${filled}${text}`).at(-1)).toBe(text.replace('\u00a0', ' '))
  })

  test('an address is cut at its signs, without a space', () => {
    const url = `https://www.gov.uk/${'schools/'.repeat(12)}end`
    expect(lines(url)).toHaveLength(2)
    expect(lines(url).join('')).toBe(url)
    expect(lines(url)[0]).toMatch(/\/$/)
  })

  test('a word is cut at a hyphen only if it fits nowhere', () => {
    expect(lines(`${'long-'.repeat(15)}term`)).toHaveLength(2)
  })

  test('a line that the writer ended ends', () => expect(linesOn(pages(p('one', { kind: 'break' }, 'two')), 0).slice(-2)).toEqual(['one', 'two']))

  test('a character that only another face has is set in it', () => {
    const draws = pages(p('a ☃ b')).pages[0]?.marks.flatMap(mark => textsIn(mark.draws)) ?? []
    expect(draws.filter(draw => draw.face === 'fallback').map(draw => draw.text)).toEqual(['☃'])
  })

  test('a link over two lines has two active areas', () => {
    const [element] = found(pages(p('x '.repeat(room / 2 - 6), link('the guidance for schools', 'https://www.gov.uk/'))), 'Link')
    const areas = element?.children.filter(child => 'kind' in child && child.kind === 'annotation') ?? []
    expect(areas).toHaveLength(2)
    expect(areas[0]).toMatchObject({ target: { url: 'https://www.gov.uk/' }, contents: 'the guidance for schools' })
  })
})

describe('page breaks', () => {
  const pageOf = (given: Pages, tag: string, text: string) => pagesOf(found(given, tag).find(element => say(given, element) === text) ?? given.root)

  test('never part a heading from what follows', () => {
    for (let lines = 20; lines < 32; lines++) {
      const given = pages(filler(lines), h(2, 'Next'), p('After'))
      expect(pageOf(given, 'H2', 'Next')).toEqual(pageOf(given, 'P', 'After'))
    }
  })

  test('never part a list from the line that introduces it', () => {
    for (let lines = 20; lines < 32; lines++) {
      const given = pages(filler(lines), p('RESOLVED:'), list('lower-alpha', 'first', 'second'))
      expect(pageOf(given, 'P', 'RESOLVED:')).toEqual(pageOf(given, 'LBody', 'first'))
    }
  })

  test('never leave the first or the last item of a list alone', () => {
    for (let lines = 20; lines < 32; lines++) {
      const given = pages(filler(lines), list('bullet', 'first', 'second', 'third', 'fourth'))
      expect(pageOf(given, 'LBody', 'first')).toEqual(pageOf(given, 'LBody', 'second'))
      expect(pageOf(given, 'LBody', 'third')).toEqual(pageOf(given, 'LBody', 'fourth'))
    }
  })

  test('never leave one line of an item alone, as in who is to act', () => {
    for (let lines = 18; lines < 36; lines++) {
      const given = pages(filler(lines), list('lower-alpha', [p(words(40)), p('Action: officers.')], 'end', 'end'))
      const [text, action] = found(given, 'P').slice(-2)
      expect([text && say(given, text).slice(0, 5), action && say(given, action)]).toEqual(['word0', 'Action: officers.'])
      expect(text && pagesOf(text).at(-1), String(lines)).toBe(action && pagesOf(action)[0])
    }
  })

  test('cut a panel in two boxes that hold its text', () => {
    const given = pages(filler(20), { kind: 'panel', blocks: [filler(20)] })
    const boxes = given.pages.map(page => page.marks[0]?.draws.filter(draw => draw.kind === 'box' && draw.width > 400 && draw.x > 0) ?? [])
    expect(boxes.map(each => each.length)).toEqual([1, 1])
  })

  test('a paper of more than 2,000 pages is refused', () => {
    const { value, diagnostics } = set(doc([h(1, 'Title'), ...Array.from({ length: 2100 }, () => filler(36))]))
    expect([value, diagnostics.map(fault => fault.code)]).toEqual([undefined, ['layout/too-many-pages']])
  })
})

describe('tables', () => {
  const long = (rows: number) =>
    table(['Month|Spent', ...Array.from({ length: rows }, (_, n) => `Month ${n}|£${n}`), '*Total|£9'], { right: 1, caption: 'Spend' })

  test('repeat their head, and keep a total with the row above', () => {
    for (const rows of [16, 17, 18, 19, 45]) {
      const given = pages(long(rows))
      const [last, total] = found(given, 'TR').slice(-2)
      expect(pagesOf(total ?? given.root)).toEqual(pagesOf(last ?? given.root))
    }
  })

  test('have header cells for columns and rows', () => {
    const given = pages(long(1))
    expect(found(given, 'TH').map(cell => `${say(given, cell)} ${cell.scope}`)).toEqual(['Month Column', 'Spent Column', 'Month 0 Row', 'Total Row'])
  })

  test('set figures to the right', () => {
    const draws = pages(table(['A|B', 'x|£1', 'y|£1,000'], { right: 1 })).pages[0]?.marks.flatMap(mark => textsIn(mark.draws)) ?? []
    const ends = draws.filter(draw => draw.text.startsWith('£')).map(draw => Math.round(draw.x + draw.text.length * draw.size * 0.5))
    expect(new Set(ends).size).toBe(1)
  })

  test('split a row only if it is taller than a page, and lose nothing of it', () => {
    const document = doc([h(1, 'Title'), table(['A|B', `x|${words(600)}`, 'y|z'])])
    const { value } = set(document)
    const faulty = broken({ document, pages: value as Pages, theme: council, fonts: plainFonts })
    expect(faulty.map(fault => fault.split(':')[0])).toEqual(['rowsWhole'])
  })

  test('give most room to the column with most words, and a short text one line', () => {
    const given = pages(table(['Risk|What we do|Owner', `Fire|${words(60)}|Ruth Ambler`, `${words(12)}|${words(80)}|Ruth Ambler`]))
    const left = (word: string): number =>
      given.pages.flatMap(page => page.marks.flatMap(mark => textsIn(mark.draws))).find(draw => draw.text.startsWith(word))?.x ?? 0
    expect(left('Owner') - left('What we')).toBeGreaterThan(1.5 * (left('What we') - left('Risk')))
    expect(linesOn(given, 0).filter(line => line.includes('Ruth Ambler'))).toHaveLength(2)
  })

  test('do not part a figure from what it counts while there is room', () => {
    const given = pages(table(['Post|Share|Posts|Cost|Remark', `Family Support Worker|12.5 per cent|1.00|£31,200|${words(40)}`]))
    expect(linesOn(given, 0).some(line => line.includes('12.5 per cent'))).toBe(true)
  })

  test('leave a high first row alone rather than most of a page empty', () => {
    const given = pages(filler(14), table(['Risk|Answer', `One|${words(70)}`, `Two|${words(70)}`]))
    expect(found(given, 'TR').map(row => pagesOf(row)[0])).toEqual([0, 0, 1])
  })

  test('that are small are not parted', () => {
    for (let lines = 12; lines < 28; lines++) expect(pagesOf(found(pages(filler(lines), long(3)), 'Table')[0] ?? pages().root)).toHaveLength(1)
  })

  test('with a first row that would fill their pages are refused', () => {
    expect(faults(table([`A|${words(200)}`, 'x|y']))).toMatchObject([{ code: 'layout/too-tall', find: 'A' }])
  })

  test('that cannot fit are refused', () => {
    expect(faults(table([Array.from({ length: 30 }, (_, n) => `Head${n}`).join('|')]))).toMatchObject([
      { code: 'layout/too-wide', severity: 'error', find: 'Head0' },
    ])
  })
})

describe('footnotes', () => {
  const noted = (notes: readonly string[], ...blocks: readonly Block[]) => pagesFor(doc([h(1, 'Title'), ...blocks], { notes: notes.map(text => [p(text)]) }))

  test('stand at the foot of the page that refers to them, and behind the paragraph in the tree', () => {
    for (let lines = 18; lines < 30; lines++) {
      const given = noted(['The note.'], filler(lines), p('With a note', ref(1), '.'), p('After.'))
      const [note, reference] = [found(given, 'Note')[0], found(given, 'Reference')[0]]
      expect(note && pagesOf(note)).toEqual(reference && pagesOf(reference))
      expect(say(given)).toContain('With a note1. 1 The note. After.')
    }
  })

  test('are told once however often they are referred to', () => {
    const given = noted(['The note.'], p('One', ref(1), ' and again', ref(1)))
    expect([found(given, 'Note').length, found(given, 'Reference').length]).toEqual([1, 2])
  })

  test('in cells, headings and other notes come too', () => {
    const blocks: readonly Block[] = [
      { kind: 'heading', level: 2, id: 'x', inlines: [t('Head'), ref(1)] },
      { kind: 'table', align: ['left'], head: [[t('A'), ref(2)]], rows: [[[t('x')]]] },
    ]
    const given = pagesFor(doc([h(1, 'Title'), ...blocks], { notes: [[p('first')], [p('second', ref(3))], [p('third', ref(4))], [p('fourth')]] }))
    expect(found(given, 'Note').map(note => note.id)).toEqual(['note-1', 'note-2', 'note-3', 'note-4'])
  })

  test('that are long go on at the foot of the next pages', () => {
    const given = noted([words(1500)], p('A note', ref(1)), p('After.'))
    const on = pagesOf(found(given, 'Note')[0] ?? given.root)
    expect(on[0]).toBe(0)
    expect(on.length).toBeGreaterThan(3)
  })
})

describe('pictures', () => {
  test('are no wider than the text and no taller than most of a page', () => {
    const boxes = found(pages({ kind: 'figure', src: 'chart.png', alt: 'A' }, { kind: 'figure', src: 'tall.png', alt: 'B' }), 'Figure').map(
      figure => figure.box,
    )
    expect(boxes[0]).toMatchObject({ width: 300, height: 225 })
    expect(boxes[1]?.height).toBeCloseTo(0.6 * (841.89 - council.page.top - council.page.bottom))
  })

  test('that are not there leave nothing to hand on; the fault is where they were read', () =>
    expect(faults({ kind: 'figure', src: 'no.png', alt: 'A' })).toEqual([]))
})

describe('faults', () => {
  test('all in one run, each once, where the words are', () => {
    const long = 'x'.repeat(300)
    expect(faults(p(`😀 ${long} 😀`), p(long))).toEqual([
      { code: 'text/no-glyph', severity: 'error', message: 'No typeface here has the character “😀” (U+1F600).', find: '😀' },
      {
        code: 'layout/too-long',
        severity: 'error',
        message: `“${'x'.repeat(24)}…” is too long for its line: 300 characters without a space.`,
        find: 'x'.repeat(24),
      },
    ])
  })

  test('a word too long for its cell is named rather than the table', () => {
    expect(faults(table(['A|B', `${'x'.repeat(90)}|y`]))).toMatchObject([{ code: 'layout/too-long' }])
  })

  test('lists too deep in one another', () => {
    let deep: Block = p('deep')
    for (let n = 0; n < 400; n++) deep = list('bullet', [p('level'), deep])
    expect(faults(deep)).toMatchObject([{ code: 'layout/too-deep' }])
  })
})

test('every fault is explained', () => {
  const folder = fileURLToPath(new URL('../../src/typeset', import.meta.url))
  const raised = [...readdirSync(folder), '../fonts/missing.ts'].flatMap(file =>
    Array.from(readFileSync(`${folder}/${file}`, 'utf8').matchAll(/code: '([a-z]+\/[a-z-]+)'/g), match => match[1]),
  )
  expect([...new Set(raised)].sort()).toEqual(explained.map(fault => fault.code).sort())
})

test('the lines of a title are about as long as one another', () => {
  const given = pages({ kind: 'heading', level: 2, id: 'b', inlines: [t('Early Help and Safeguarding team: a funding bid for 2026/27')] })
  const lines = linesOn(given, 0).slice(4)
  expect(lines).toEqual(['Early Help and Safeguarding', 'team: a funding bid for 2026/27'])
})

test('bookmarks follow the first three levels of headings', () => {
  const given = pages(h(2, 'A'), h(3, 'A1'), h(4, 'no'), p('x'), filler(50), h(2, 'B'), p('y'))
  const outline = (list: Pages['bookmarks']): unknown => list.map(({ title, to, children }) => [title, to.page, outline(children)])
  expect(outline(given.bookmarks)).toEqual([
    [
      'Title',
      0,
      [
        ['A', 0, [['A1', 0, []]]],
        ['B', 1, []],
      ],
    ],
  ])
})

test('links within the paper lead to the heading', () => {
  const given = pages(p(link('see below', '#b')), filler(50), h(2, 'B'), p('y'))
  const [area] = elements(given.root)
    .flatMap(element => element.children)
    .filter(child => 'kind' in child && child.kind === 'annotation')
  expect(area).toMatchObject({ target: { page: 1 } })
})

test('lists are numbered as PDF names it, with labels as typed', () => {
  const given = pages(
    list('upper-roman', 'x', 'y'),
    { ...list('decimal', 'z'), start: 9, around: ['(', ')'] },
    list('lower-alpha', ...Array.from({ length: 28 }, () => 'x')),
  )
  expect(found(given, 'L').map(each => each.numbering)).toEqual(['UpperRoman', 'Decimal', 'LowerAlpha'])
  const labels = found(given, 'Lbl').map(label => say(given, label))
  expect([labels.slice(0, 3), labels.slice(-3)]).toEqual([
    ['I)', 'II)', '(9)'],
    ['z)', 'aa)', 'ab)'],
  ])
})
