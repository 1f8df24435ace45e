/** Answers for a small paper laid out by hand: one of everything that the PDF writer can be asked to write. */
import { crc32, deflateSync } from 'node:zlib'
import type { Facts } from '../../src/document/facts.ts'
import type { Image } from '../../src/document/images.ts'
import type { FaceName } from '../../src/fonts/fonts.ts'
import type { AnnotationLeaf, Draw, Element, Leaf, Mark, Page, Pages, Tag, TextDraw } from '../../src/pages/pages.ts'

export const sampleFacts: Facts = {
  title: 'Early help: a bid for <£262,000> & more',
  type: 'Funding bid',
  label: 'Appendix 4',
  council: 'Northmoor Council',
  forum: 'Northmoor Schools Forum',
  language: 'en-GB',
  date: '2026-01-15',
  meeting: 'Thursday 15 January 2026',
  data: { name: 'early-help.yaml', text: 'title: Early help\nrequested: £262,000\n' },
}

/** A text in black; `more` changes what it is set in. */
export const words = (text: string, x: number, y: number, more: Partial<TextDraw> = {}): TextDraw => ({
  kind: 'text',
  x,
  y,
  face: 'regular',
  size: 12,
  colour: '#1a1a1a',
  text,
  ...more,
})

/** Collects marks page by page, and hands out the leaves that name them. */
class Desk {
  readonly pages: { marks: Mark[] }[] = [{ marks: [] }, { marks: [] }]
  mark(page: number, ...draws: Draw[]): Leaf {
    const { marks } = this.pages[page] as { marks: Mark[] }
    marks.push({ draws })
    return { kind: 'mark', page, mark: marks.length - 1 }
  }
  artifact(page: number, artifact: 'header' | 'footer' | 'layout', ...draws: Draw[]): void {
    this.pages[page]?.marks.push({ artifact, draws })
  }
}

const element = (tag: Tag, children: readonly (Element | Leaf)[], more: Omit<Partial<Element>, 'tag' | 'children'> = {}): Element => ({
  tag,
  children,
  ...more,
})

const link = (page: number, x: number, y: number, target: AnnotationLeaf['target'], contents: string): AnnotationLeaf => ({
  kind: 'annotation',
  page,
  box: { x, y: y - 12, width: 120, height: 16 },
  target,
  contents,
})

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length)
  out.set(body, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A PNG made of rows of bytes, each without a filter unless `filters` says which; `extra` chunks stand before the pixels. */
export const png = (
  width: number,
  rows: readonly (readonly number[])[],
  kind: { depth: number; colour: number; extra?: readonly [string, number[]][]; filters?: readonly number[] },
): Image => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(rows.length, 4)
  header[8] = kind.depth
  header[9] = kind.colour
  const bytes = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(kind.extra ?? []).map(([type, data]) => chunk(type, Uint8Array.from(data))),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flatMap((row, y) => [kind.filters?.[y] ?? 0, ...row])))),
    chunk('IEND', new Uint8Array()),
  ])
  return { format: 'png', width, height: rows.length, bytes }
}

/** Four squares: red, half-transparent green, blue, nothing. */
export const crest = png(
  2,
  [
    [255, 0, 0, 255, 0, 128, 0, 128],
    [0, 0, 255, 255, 0, 0, 0, 0],
  ],
  { depth: 8, colour: 6 },
)

const opening = (desk: Desk): readonly Element[] => [
  element('H1', [desk.mark(0, words('Early help: the bid', 72, 90, { face: 'bold', size: 24, colour: '#0b5c7a' }))]),
  element('P', [
    desk.mark(
      0,
      words('The forum agreed ', 72, 130),
      words('£262,000', 162, 130, { face: 'bold' }),
      words(' in January 2019 – “long-term”, 10-12 posts. ', 212, 130),
    ),
    element('Strong', [desk.mark(0, words('It is asked to agree ', 72, 148, { face: 'bold' }))]),
    element('Em', [desk.mark(0, words('the same again ', 200, 148, { face: 'italic' }))]),
    element('Span', [desk.mark(0, words('tŷ ŵyl ', 300, 148))], { language: 'cy' }),
    desk.mark(0, words('☐ ✓ ⇒ ', 360, 148), words('𝟚 ☎ ', 420, 148, { face: 'fallback' }), words('see ', 480, 148)),
    element('Link', [
      desk.mark(0, words('the summary', 72, 166, { colour: '#0b5c7a' }), {
        kind: 'line',
        x1: 72,
        y1: 168,
        x2: 140,
        y2: 168,
        thickness: 0.6,
        colour: '#0b5c7a',
      }),
      link(0, 72, 166, { page: 1, y: 80 }, 'the summary'),
    ]),
    desk.mark(0, words(' or ', 140, 166)),
    element('Link', [
      desk.mark(0, words('the web page of the ', 160, 166, { colour: '#0b5c7a' })),
      link(0, 160, 166, { url: 'https://example.org/tŷ?a=1&b=(2)' }, 'the web page of the council'),
      desk.mark(1, words('council.', 72, 60, { colour: '#0b5c7a' })),
      link(1, 72, 60, { url: 'https://example.org/tŷ?a=1&b=(2)' }, 'the web page of the council'),
    ]),
  ]),
]

const label = (desk: Desk, text: string, x: number, y: number): Element => element('Lbl', [desk.mark(0, words(`${text} `, x, y))])

const list = (desk: Desk): Element => {
  const inner = element('L', [element('LI', [label(desk, 'a)', 108, 226), element('LBody', [desk.mark(0, words('half-time ', 126, 226))])])], {
    numbering: 'LowerAlpha',
  })
  return element(
    'L',
    [
      element('LI', [label(desk, '•', 72, 190), element('LBody', [desk.mark(0, words('a core offer ', 90, 190))])]),
      element('LI', [label(desk, '•', 72, 208), element('LBody', [desk.mark(0, words('two posts: ', 90, 208)), inner])]),
    ],
    { numbering: 'Disc' },
  )
}

const figure = (desk: Desk): Element => {
  const box = { x: 72, y: 250, width: 80, height: 80 }
  return element('Figure', [desk.mark(0, { kind: 'image', ...box, image: crest })], { alt: 'The crest: four squares & “a lion”', box })
}

const note = (desk: Desk): readonly Element[] => [
  element('P', [
    desk.mark(0, words('A claim', 72, 360)),
    element('Reference', [element('Link', [desk.mark(0, words('1', 110, 356, { size: 8 })), link(0, 110, 356, { page: 0, y: 740 }, 'Note 1')])]),
  ]),
  element(
    'Note',
    [element('Lbl', [desk.mark(0, words('1 ', 72, 750, { size: 10 }))]), element('P', [desk.mark(0, words('Its source. ', 84, 750, { size: 10 }))])],
    { id: 'note-1' },
  ),
]

const row = (desk: Desk, page: number, y: number, cells: readonly [string, string], head = false): Element => {
  const face: FaceName = head ? 'bold' : 'regular'
  const scope = head ? 'Column' : 'Row'
  return element('TR', [
    element('TH', [desk.mark(page, words(`${cells[0]} `, 78, y, { face }))], { scope }),
    head
      ? element('TH', [desk.mark(page, words(`${cells[1]} `, 300, y, { face }))], { scope: 'Column' })
      : element('TD', [desk.mark(page, words(`${cells[1]} `, 300, y))]),
  ])
}

const table = (desk: Desk): Element => {
  desk.artifact(0, 'layout', { kind: 'box', x: 72, y: 400, width: 450, height: 20, colour: '#e4eef2' })
  const caption = element('Caption', [desk.mark(0, words('Costs ', 72, 392, { face: 'bold' }))])
  const head = element('THead', [row(desk, 0, 414, ['Service', 'Sum'], true)])
  const first = row(desk, 0, 434, ['Family support', '£192,661'])
  desk.artifact(1, 'header', words('Service Sum', 78, 100, { face: 'bold' }))
  return element('Table', [caption, head, element('TBody', [first, row(desk, 1, 120, ['Safeguarding', '£69,339'])])])
}

const running = (desk: Desk): void => {
  for (const page of [0, 1]) {
    desk.artifact(page, 'header', words('Northmoor Schools Forum', 72, 40, { size: 9 }))
    desk.artifact(
      page,
      'footer',
      { kind: 'line', x1: 72, y1: 790, x2: 523, y2: 790, thickness: 0.5, colour: '#808080' },
      words(`Page ${page + 1} of 2`, 72, 805, { size: 9 }),
    )
  }
}

/** The paper: two A4 pages. */
export const samplePages = (facts: Facts = sampleFacts): Pages => {
  const desk = new Desk()
  const [h1, p] = opening(desk) as [Element, Element]
  const parts = [h1, p, list(desk), figure(desk), ...note(desk), table(desk)]
  const h2 = element('H2', [desk.mark(1, words('Summary', 72, 160, { face: 'bold', size: 16 }))])
  const code = element('Code', [desk.mark(1, words('x = 1 ', 72, 190, { face: 'mono' }))])
  const quote = element('BlockQuote', [
    element('P', [
      desk.mark(1, words('AVAIL To; office affix fluffy ', 90, 220, { face: 'bold-italic' }), {
        kind: 'image',
        x: 400,
        y: 200,
        width: 40,
        height: 40,
        image: crest,
      }),
    ]),
  ])
  running(desk)
  return {
    facts,
    width: 595.28,
    height: 841.89,
    pages: desk.pages satisfies Page[],
    root: element('Document', [...parts, element('Sect', [h2, element('P', [code]), quote])]),
    bookmarks: [{ title: 'Early help: the bid', to: { page: 0, y: 66 }, children: [{ title: 'Summary – tŷ', to: { page: 1, y: 144 }, children: [] }] }],
  }
}
