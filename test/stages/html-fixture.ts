/** A document with every kind of block and inline, and a theme, for looking at the HTML without the stages before it. */
import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { parse } from 'yaml'
import type { Block, Cell, Document, Inline } from '../../src/document/document.ts'
import type { Image } from '../../src/document/images.ts'
import { type Theme, theme as themeFields } from '../../src/model/theme.ts'

/** The look that councils get if they ask for no other. */
export const theme: Theme = themeFields.parse(parse(readFileSync(new URL('../../templates/theme/council.yaml', import.meta.url), 'utf8')))

export const text = (words: string): Inline => ({ kind: 'text', text: words })
export const strong = (words: string): Inline => ({ kind: 'strong', inlines: [text(words)] })
export const paragraph = (...inlines: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  inlines: inlines.map(inline => (typeof inline === 'string' ? text(inline) : inline)),
})
export const heading2 = (words: string, id: string): Block => ({ kind: 'heading', level: 2, id, inlines: [text(words)] })
export const cells = (...words: readonly string[]): readonly Cell[] => words.map(word => (word === '' ? [] : [text(word)]))
export const note = (number: number): Inline => ({ kind: 'note-ref', number })

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A PNG in one colour; `header` overrides bytes of IHDR by their place, as in `{ 12: 1 }` for interlaced. */
export const png = (width: number, height: number, header: Readonly<Record<number, number>> = {}): Uint8Array => {
  const ihdr = Buffer.alloc(13)
  ihdr.writeUInt32BE(width, 0)
  ihdr.writeUInt32BE(height, 4)
  ihdr.set([8, 2, 0, 0, 0], 8)
  for (const [at, value] of Object.entries(header)) ihdr[Number(at)] = value
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x6a)])
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', ihdr), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

export const image: Image = { format: 'png', width: 40, height: 24, bytes: png(40, 24) }

/** Every kind of block and inline, once at least. */
export const sample: Document = {
  facts: {
    title: 'Early Help and Safeguarding: funding bid 2020/21',
    type: 'Funding bid',
    label: 'Appendix 4',
    council: 'Northmoor Council',
    forum: 'Northmoor Schools Forum',
    language: 'en-GB',
    date: '2020-01-16',
    meeting: 'Thursday 16 January 2020',
    contact: 'schools.forum@northmoor.example',
    address: 'County Hall, Market Street, Northmoor NM1 1AA',
    crest: { file: 'crest.png', alt: 'Northmoor Council' },
    data: { name: 'early-help.yaml', text: '' },
  },
  blocks: [
    { kind: 'heading', level: 1, id: 'title', inlines: [text('Early Help and Safeguarding: funding bid 2020/21')] },
    {
      kind: 'facts',
      rows: [
        { term: [text('Meeting')], value: [text('Thursday 16 January 2020, 2.00 pm')] },
        { term: [text('Requested')], value: [strong('£262,000'), text(' for the financial year 2020/21')] },
        { term: [text('Report of')], value: [text('Director of Education and Skills')] },
      ],
    },
    {
      kind: 'panel',
      blocks: [
        heading2('Decision of the forum', 'decision'),
        paragraph(strong('RESOLVED:'), ' on 16 January 2020,'),
        {
          kind: 'list',
          numbering: 'lower-alpha',
          around: ['', ')'],
          start: 1,
          tight: true,
          items: [
            [paragraph('that the funding of ', strong('£262,000'), ' be agreed for a further 12 months;', note(1))],
            [
              paragraph('that officers report:'),
              {
                kind: 'list',
                numbering: 'lower-roman',
                around: ['(', ')'],
                start: 1,
                tight: true,
                items: [[paragraph('on the outcomes; and')], [paragraph('on communication with schools.')]],
              },
            ],
          ],
        },
      ],
    },
    heading2('Introduction', 'introduction'),
    paragraph(
      'In January 2019 the forum agreed ',
      { kind: 'emphasis', inlines: [text('the continuation')] },
      ' of £262,000.',
      note(2),
      ' See ',
      { kind: 'link', url: 'https://www.gov.uk/', inlines: [text('the guidance')] },
      ', ',
      { kind: 'code', text: 'forum.yaml' },
      ' and the same note again.',
      note(2),
      { kind: 'break' },
      'A second line.',
    ),
    {
      kind: 'list',
      numbering: 'bullet',
      around: ['', ''],
      start: 1,
      tight: true,
      items: [
        [paragraph('Strategic representation of education in partnership initiatives, for example for families in temporary accommodation')],
        [
          paragraph('Advice to schools'),
          { kind: 'list', numbering: 'bullet', around: ['', ''], start: 1, tight: true, items: [[paragraph('by telephone')], [paragraph('in person')]] },
        ],
      ],
    },
    {
      kind: 'table',
      caption: [text('Funding requested, by service')],
      align: ['left', 'right', 'right', 'right'],
      head: cells('Service', '2018/19', '2019/20', '2020/21'),
      rows: [
        cells('Education Safeguarding Team', '£192,661', '£192,661', '£192,661'),
        cells('Early Help Support Team', '£69,339', '£69,339', '£69,339'),
        [[strong('Total')], [strong('£262,000')], [strong('£262,000')], [strong('£262,000')]],
      ],
    },
    heading2('Risks', 'risks'),
    { kind: 'quote', blocks: [paragraph('The offer ensures that schools are supported.')] },
    { kind: 'figure', src: 'chart.png', alt: 'Referrals rose from 120 to 180.', caption: 'Referrals by term' },
    {
      kind: 'list',
      numbering: 'decimal',
      around: ['', '.'],
      start: 1,
      tight: false,
      items: [[paragraph('Demand may rise.'), paragraph('The team would then set priorities.')], [paragraph('Posts may stay vacant.')]],
    },
    { kind: 'divider' },
    { kind: 'code', lines: ['requested: £262,000', '  amount: £192,661'] },
  ],
  notes: [
    { label: 'period', blocks: [paragraph('To 31 March 2021.')] },
    { label: 'minutes', blocks: [paragraph('Minutes of January 2019, item 6.', note(3))] },
    { label: 'further', blocks: [paragraph('Published on the council’s website.')] },
  ],
}

export const images = new Map([
  ['chart.png', image],
  ['crest.png', image],
])
