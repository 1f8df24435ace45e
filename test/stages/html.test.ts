import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/base/colour.ts'
import type { Block, Document, Inline } from '../../src/document/document.ts'
import { html } from '../../src/publish/html/index.ts'
import { cells, heading2, image, images, note, paragraph, sample, strong, text, theme } from './html-fixture.ts'

const page = (...blocks: readonly Block[]): string => html({ ...sample, blocks, notes: [] }, { theme, images })

/** What stands between `<main>` and `</main>`. */
const mainOf = (file: string): string => /<main>\n([\s\S]*)\n<\/main>/.exec(file)?.[1] ?? ''

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** The words of a page's body, tags taken out, as a reader sees them. */
const wordsIn = (file: string): string =>
  file
    .slice(file.indexOf('<body>'))
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()

describe('a paper as HTML', () => {
  it('has every kind of block and inline', () => {
    expect(mainOf(html(sample, { theme, images })).replace(/base64,[^"]+/g, 'base64,…')).toMatchSnapshot()
  })

  it('has the words of the paper in the order of reading, labels and notes among them', () => {
    const words = wordsIn(html(sample, { theme, images }))
    expect(words).toBe(
      [
        'Northmoor Council Northmoor Schools Forum Appendix 4 · Funding bid',
        'Early Help and Safeguarding: funding bid 2020/21',
        'Meeting Thursday 16 January 2020, 2.00 pm Requested £262,000 for the financial year 2020/21 Report of Director of Education and Skills',
        'Decision of the forum RESOLVED: on 16 January 2020, a) that the funding of £262,000 be agreed for a further 12 months;1 1 To 31 March 2021.',
        'b) that officers report: (i) on the outcomes; and (ii) on communication with schools.',
        'Introduction In January 2019 the forum agreed the continuation of £262,000.2 See the guidance, forum.yaml and the same note again.2 A second line.',
        '2 Minutes of January 2019, item 6.3 3 Published on the council’s website.',
        '• Strategic representation of education in partnership initiatives, for example for families in temporary accommodation',
        '• Advice to schools – by telephone – in person',
        'Funding requested, by service Service 2018/19 2019/20 2020/21 Education Safeguarding Team £192,661 £192,661 £192,661',
        'Early Help Support Team £69,339 £69,339 £69,339 Total £262,000 £262,000 £262,000',
        'Risks The offer ensures that schools are supported. Referrals by term',
        '1. Demand may rise. The team would then set priorities. 2. Posts may stay vacant.',
        'requested: £262,000 amount: £192,661',
        'For this paper in another format, such as large print, contact schools.forum@northmoor.example. County Hall, Market Street, Northmoor NM1 1AA',
      ].join(' '),
    )
  })

  it('is the same at every writing', () => {
    expect(html(sample, { theme, images })).toBe(html(sample, { theme, images }))
  })

  it('asks for nothing from elsewhere and runs nothing', () => {
    const file = html(sample, { theme, images })
    expect(file).not.toMatch(/<script|<link|<iframe|<object|<embed|<form|@import|url\(| on\w+=/)
    expect([...file.matchAll(/src="([^"]{0,22})/g)].map(match => match[1])).toEqual(['data:image/png;base64,', 'data:image/png;base64,'])
    expect(file).toContain('default-src &#39;none&#39;')
  })

  it('has one of every id, and every link within the paper leads somewhere', () => {
    const file = html(sample, { theme, images })
    const ids = [...file.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of file.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('says at the top and in its description what the paper is for the time being', () => {
    const file = html({ ...sample, facts: { ...sample.facts, state: 'Draft <minutes>' } }, { theme, images })
    expect(file).toContain(' · Funding bid · Draft &lt;minutes&gt;</p>')
    expect(file).toMatch(/<meta name="description" content="[^"]*Funding bid, Draft &lt;minutes&gt;, /)
  })

  it('leaves out a footer that would be empty, a crest that is missing and a label that is not given', () => {
    const { contact: _, address: __, label: ___, ...facts } = sample.facts
    const file = html({ facts, blocks: [paragraph('Words')], notes: [] }, { theme, images: new Map() })
    expect(file).not.toMatch(/<footer|<img/)
    expect(wordsIn(file)).toBe('Northmoor Council Northmoor Schools Forum Funding bid Words')
  })

  it('gives a crest without words an empty alternative', () => {
    const facts = { ...sample.facts, crest: { file: 'crest.png' } }
    expect(html({ ...sample, facts }, { theme, images })).toMatch(/<div class="band">\n<img src="data:image\/png;base64,[^"]+" alt="" width="40" height="24">/)
  })
})

describe('hostile values', () => {
  const hostile = `*St Mary's* <script>alert(1)</script> [x](javascript:alert(1)) | {{constructor}} &amp; # - 1. ~~~ "><img src=x onerror=alert(1)> </style></main>`

  it('are shown letter by letter wherever they stand', () => {
    const h = text(hostile)
    const facts = {
      ...sample.facts,
      title: hostile,
      label: hostile,
      type: hostile,
      council: hostile,
      forum: hostile,
      contact: hostile,
      address: hostile,
      meeting: hostile,
    }
    const list: Block = { kind: 'list', numbering: 'decimal', around: ['', '.'], start: 1, tight: true, items: [[paragraph(h)]] }
    const document: Document = {
      facts,
      notes: [{ label: hostile, blocks: [paragraph(h)] }],
      blocks: [
        { kind: 'heading', level: 1, id: 'a', inlines: [h] },
        paragraph(h, note(1)),
        paragraph({ kind: 'code', text: hostile }),
        { kind: 'facts', rows: [{ term: [h], value: [h] }] },
        { kind: 'table', caption: [h], align: ['left'], head: [[h]], rows: [[[h]]] },
        { kind: 'figure', src: 'chart.png', alt: hostile, caption: hostile },
        { kind: 'code', lines: [hostile] },
        list,
      ],
    }
    const file = html(document, { theme, images })
    expect(file.match(/<script|onerror=alert\(1\)>|<\/style><\/main>/g)).toBeNull()
    expect(wordsIn(file).split(hostile).length - 1).toBe(18)
    expect(file).toContain(`alt="*St Mary&#39;s* &lt;script&gt;`)
  })

  it('lose what cannot be seen, as in the PDF', () => {
    expect(mainOf(page(paragraph('long\u00ad-te\u200brm \u202eevil')))).toBe('<p>long-term evil</p>')
  })

  it('make no link but to the web, to mail, to a telephone and within the paper', () => {
    const to = (url: string): string => mainOf(page(paragraph({ kind: 'link', url, inlines: [text('x')] })))
    for (const url of [
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org',
      'x.pdf',
      'vbscript:x',
    ])
      expect(to(url)).toBe('<p>x</p>')
    for (const url of ['https://example.org/', 'http://example.org/', 'mailto:a@example.org', 'tel:+441234567890', '#risks'])
      expect(to(url)).toBe(`<p><a href="${url}">x</a></p>`)
    expect(to('https://example.org/?a=1&b="x"')).toBe('<p><a href="https://example.org/?a=1&amp;b=&quot;x&quot;">x</a></p>')
  })
})

describe('tables', () => {
  it('mark a row as a total only if all that is in it is strong, as in the PDF', () => {
    const rows = [
      [[strong('Oak')], [text('3')]],
      [[strong('Total')], [strong('3')]],
    ]
    const file = mainOf(page({ kind: 'table', align: ['left', 'right'], head: [[text('School')], [text('Pupils')]], rows }))
    expect(file.match(/<tr class="total">/g)).toHaveLength(1)
    expect(file).toContain('<tr class="total"><th scope="row"><strong>Total')
  })

  const frame = (block: Extract<Block, { kind: 'table' }>, ...before: readonly Block[]): string => mainOf(page(...before, block))
  const plain = { kind: 'table', align: ['left', 'right'], head: cells('', '2020/21'), rows: [cells('Posts', '3')] } as const

  it('have no empty header cells, and a scope on the others', () => {
    expect(frame(plain)).toContain('<tr><td></td> <th scope="col" class="right">2020/21</th></tr>')
    expect(frame(plain)).toContain('<tr><th scope="row">Posts</th> <td class="right">3</td></tr>')
  })

  it('are named by their caption, else by the heading above', () => {
    expect(frame({ ...plain, caption: [text('Staff')] }, heading2('Posts', 'posts'))).toContain('tabindex="0" aria-labelledby="caption_b-1"')
    expect(frame(plain, heading2('Posts', 'posts'))).toContain('tabindex="0" aria-labelledby="posts"')
  })

  it('set a row of totals apart by its strong header', () => {
    expect(frame({ ...plain, rows: [[[strong('Total')], [strong('3')]]] })).toContain('<tr class="total">')
    expect(frame({ ...plain, rows: [[[strong('Not'), text(' all')], [text('3')]]] })).not.toContain('class="total"')
  })
})

describe('bullets', () => {
  it('change with the bulleted lists round them, not the numbered ones, as in the PDF', () => {
    const list = (numbering: 'bullet' | 'decimal', ...blocks: Block[]): Block => ({
      kind: 'list',
      numbering,
      around: ['', '.'],
      start: 1,
      tight: true,
      items: [blocks],
    })
    const nested = list('decimal', paragraph('one'), list('bullet', paragraph('two'), list('bullet', paragraph('three'))))
    expect([...mainOf(page(nested)).matchAll(/class="label"[^>]*>([^<]*)</g)].map(match => match[1])).toEqual(['1.', '•', '–'])
  })
})

describe('notes', () => {
  const document = (...inlines: readonly (Inline | string)[]): Document => ({
    ...sample,
    blocks: [paragraph(...inlines), paragraph('After.')],
    notes: [
      { label: 'a', blocks: [paragraph('First, see ', note(2), '.')] },
      { label: 'b', blocks: [paragraph('Second, see ', note(1), '.')] },
    ],
  })

  it('stand once, after the paragraph that first refers to them', () => {
    const words = wordsIn(html(document('x', note(1), 'y', note(2), 'z', note(1)), { theme, images }))
    expect(words).toContain('x1y2z1 1 First, see 2. 2 Second, see 1. After.')
  })

  it('stand in the cell, the caption, the term or the fact that first refers to them', () => {
    const notes = ['A', 'B', 'C', 'D'].map(label => ({ label, blocks: [paragraph(label)] }))
    const blocks: readonly Block[] = [
      { kind: 'table', caption: [text('t'), note(1)], align: ['left', 'left'], head: cells('u', 'v'), rows: [[[text('w'), note(2)], [text('x')]]] },
      { kind: 'facts', rows: [{ term: [text('y'), note(3)], value: [text('z'), note(4)] }] },
    ]
    expect(wordsIn(html({ ...sample, blocks, notes }, { theme, images }))).toContain('t1 1 A u v w2 2 B x y3 3 C z4 4 D')
  })

  it('stand within the note that first refers to them', () => {
    expect(wordsIn(html(document('x', note(1)), { theme, images }))).toContain('x1 1 First, see 2. 2 Second, see 1. After.')
  })
})

describe('the style', () => {
  const colourIn = (file: string, name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(file)?.[1] ?? ''

  it.each(['#0b5c7a', '#767676', '#ffdd00', '#e4002b', '#000000', '#ffffff'])('can be read in the council’s colour %s', colour => {
    const file = html({ ...sample, facts: { ...sample.facts, colour } }, { theme, images })
    const [band, onBand, accent, tint, paper, muted] = ['band', 'onBand', 'accent', 'tint', 'paper', 'muted'].map(name => colourIn(file, name)) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    expect(band).toBe(colour)
    for (const [front, back] of [
      [onBand, band],
      [accent, paper],
      [accent, tint],
      [muted, paper],
    ] as const)
      expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  it('grows with the theme', () => {
    const sized = (size: number) => html(sample, { theme: { ...theme, text: { ...theme.text, size } }, images })
    expect(sized(12)).toContain('font-size: 112.5%;')
    expect(sized(18)).toContain('font-size: 168.75%;')
  })
})

it('a figure shows the bytes of its file as they are', () => {
  const file = page({ kind: 'figure', src: 'chart.png', alt: 'A chart' })
  const data = /base64,([^"]+)" alt="A chart"/.exec(file)?.[1] ?? ''
  expect(Buffer.from(data, 'base64').equals(image.bytes)).toBe(true)
})
