/** Whatever is typed in a field of one line stands in the paper letter by letter; in prose, Markdown is Markdown and nothing else gets through. */
import { describe, expect, it } from 'vitest'
import { exampleFiles, type Made, make } from '../support/example.ts'
import { documentOf, linesOf, read } from '../support/render.ts'

const hostile = "*St Mary's* <script> [x](javascript:alert(1)) | {{constructor}} &amp; # - 1. ~~~"
const hostiles = [
  hostile,
  '<!-- decision -->',
  '`x` **y** _z_ ~~q~~ [^1]',
  'http://a.example www.b.example c@d.example',
  '1. x',
  'a) y',
  '# z',
  '---',
  '{{{bid.title}}} {{> decision}}',
  '\\',
  '&#42;',
  'Table: t',
  '| a | b |',
  '$x$ ^y^ :::',
  '{#id .c}',
]

/** Every field of one line of every subject, filled with the value; ids, kinds, sums and dates stay. */
const files = (value: string) =>
  exampleFiles({
    forum: { council: value, forum_name: value, contact: value },
    meeting: {
      date: '2026-01-15',
      start: '16:00',
      venue: value,
      chair: value,
      items: [
        {
          id: 'item',
          title: value,
          report_of: value,
          presenters: [value, value],
          electorate: value,
          papers: ['bid', 'report'],
          documents: [{ title: value }],
          resolution: {
            outcome: 'carried',
            clauses: [{ kind: 'decide', text: 'That it be agreed.', papers: ['bid', 'report'], condition: value, owner: value }],
          },
        },
      ],
    },
    bids: {
      bid: {
        label: value,
        title: value,
        year: '2026-27',
        status: 'continue',
        requested: '£3,000',
        contact: value,
        introduction: 'Words.',
        previous: { decided: '2025-01', amount: '£3,000', recipients: value },
        services: ['£1,000', '£2,000'].map(amount => ({
          name: value,
          provider: value,
          amount,
          staff: [{ role: value, fte: '1', grade: value, note: value }],
          costs: [{ label: value, amount }],
        })),
      },
    },
    reports: {
      report: {
        label: value,
        title: value,
        report_of: value,
        author: value,
        contact: value,
        purpose: ['decision'],
        electorate: value,
        summary: 'Words.',
        recommendations: [{ verb: 'decide', text: 'Agree it.' }],
        background: 'Words.',
        financial: 'Words.',
        appendices: ['bid'],
        background_papers: [value],
        tables: [{ caption: value, label: value, columns: [{ header: value }], rows: [{ label: value, values: [value] }] }],
      },
    },
  })

/** How often each paper says the value: counted on a harmless word. */
const times = (words: readonly string[], value: string): number => words.join('\n').split(value).length - 1

const made = new Map<string, Made>()
/** The papers with this value, made once. */
const papersWith = (value: string): Made => {
  const papers = made.get(value) ?? make(files(value))
  made.set(value, papers)
  return papers
}

describe('hostile values', () => {
  it.each(hostiles.flatMap(value => ['funding-bid', 'agenda-item', 'report'].map(type => ({ type, value }))))('$type: $value', ({ type, value }) => {
    const made = papersWith(value)
    expect(made.diagnostics).toEqual([])
    const words = linesOf(documentOf(made.compose(type).value?.body ?? '').blocks)
    const expected = linesOf(documentOf(papersWith('Harmless').compose(type).value?.body ?? '').blocks)
    expect(times(expected, 'Harmless')).toBeGreaterThan(8)
    expect(words).toEqual(expected.map(line => line.replaceAll('Harmless', () => value)))
  })

  it('have no effect on the shape of a paper', () => {
    const kinds = (value: string) => documentOf(papersWith(value).compose('funding-bid').value?.body ?? '').blocks.map(block => block.kind)
    expect(kinds(hostile)).toEqual(kinds('Harmless'))
  })

  it('keep the front matter whole', () => {
    const markdown = make(files('a"\\\n---\nb: "c')).compose('funding-bid').value?.markdown ?? ''
    const front = markdown.split('\n---\n')[0] ?? ''
    expect(
      front
        .split('\n')
        .slice(1)
        .every(line => /^[a-z]+: "(?:[^"\\]|\\.)*"$/.test(line)),
    ).toBe(true)
  })
})

describe('hostile prose', () => {
  const body = (introduction: string) =>
    make(
      exampleFiles({
        meeting: { date: '2026-01-15', items: [{ title: 'Bids', papers: ['bid'] }] },
        bids: { bid: { title: 'Bid', year: '2026-27', status: 'new', requested: '£1', introduction, services: [{ name: 'S', amount: '£1' }] } },
      }),
    ).compose('funding-bid').value?.body ?? ''

  it('keeps its Markdown, and its scripts are words', () => {
    const lines = linesOf(documentOf(body(hostile.replace('~~~', ''))).blocks)
    expect(lines).toContain("St Mary's <script> x | {{constructor}} & # - 1.")
  })

  it('leaves a dangerous link to the check of the document', () => {
    expect(JSON.stringify(documentOf(body('[x](javascript:alert(1))')).blocks)).toContain('"url":"javascript:alert(1)"')
  })

  it.each([
    '```',
    '<!-- decision -->\n\nx',
    '<div>\n\n# A\n\n</div>',
    '> '.repeat(20),
    '\t- a\n\t\t- b',
    '[^1]: unused',
    '| a |\n|---|',
    '{{#if}}{{/each}}',
    '\\',
    '***',
    '[a]: b',
    '```\n~~~',
    '---\ntitle: x\n---',
  ])('cannot break out of its field: %j', prose => {
    const { document, diagnostics } = read(body(prose))
    expect(diagnostics.every(fault => fault.severity === 'error' && fault.code.includes('/'))).toBe(true)
    if (document) expect(linesOf(document.blocks).slice(-3)).toEqual(['The Schools’ Forum is asked for new funding of £1 in 2026/27.', 'S', '£1 for 2026/27.'])
    if (document) expect(document.blocks.filter(block => block.kind === 'panel')).toEqual([])
  })
})
