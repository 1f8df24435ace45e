/** A pack as its readers get it: order, bookmarks, tags, running lines, what is enclosed, what is kept back, and the same in every format. */
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { packPapers } from '../../src/history/pack.ts'
import { makePaper } from '../../src/make.ts'
import { bindParts, lay } from '../../src/typeset/index.ts'
import { issuedNow, madePack, markdownOf, numbersIn, opened, type PaperSketch, packFiles, packsOf, paperNamed } from '../support/packs.ts'
import { linesOn } from '../support/pages.ts'
import { attachments, bookmarks, checkStructure, metadata, pdfText, tagTree } from '../support/pdf.ts'
import { plainFonts } from '../support/plain-fonts.ts'
import { documentOf, read } from '../support/render.ts'
import { theme } from './html-fixture.ts'

const folder = '/workspace/meetings/2026-01-15'
const report = (id: string, length = 1): PaperSketch => ({ id, kind: 'report', length })
const bid = (id: string, length = 1): PaperSketch => ({ id, kind: 'bid', length })

const documents = [
  { title: 'Survey of schools', file: 'documents/survey.pdf' },
  { title: 'Figures', file: 'documents/figures.xlsx' },
  { title: 'Figures of last year', file: 'older/figures.xlsx' },
  { title: 'Handed out', file: 'documents/slides.pptx', status: 'tabled' },
  { title: 'To come', status: 'to-follow' },
]
const received = Object.fromEntries(
  ['documents/survey.pdf', 'documents/figures.xlsx', 'older/figures.xlsx', 'documents/slides.pptx'].map(file => [`${folder}/${file}`, `bytes of ${file}`]),
)
const items = [
  { title: 'Welcome' },
  { title: 'Central services', papers: ['b', 'central'], documents },
  { title: 'Schools', sub_items: [{ title: 'Growth', papers: ['growth'] }] },
]
const central = stringify({
  label: 'Paper A',
  title: 'Central services',
  report_of: 'the Director of Children’s Services',
  purpose: ['decision'],
  summary: 'The forum decides.[^why]\n\n[^why]: Each year.',
  recommendations: [{ verb: 'decide', text: 'Agree the bids.' }],
  background: 'See [the summary](#summary).',
  financial: 'The block pays.',
  appendices: ['b', 'c'],
})
const whole = packFiles([[bid('b', 5), bid('c', 2), report('growth', 4)]], {
  meeting: { items },
  files: { [`${folder}/reports/central.yaml`]: central, ...received },
})
const workspace = opened(whole)
const pack = madePack(workspace, 'pack')

describe('a pack', () => {
  it('holds the papers of each item in order, each report with its appendices behind it', () => {
    const [meeting] = workspace.records.meetings
    expect(meeting && packPapers(meeting).map(({ id }) => id)).toEqual(['central', 'b', 'c', 'growth'])
    expect(pack.laid.document.map(({ key }) => key)).toEqual(['cover', 'agenda', 'paper-central', 'paper-b', 'paper-c', 'paper-growth'])
  })

  it('is a sound PDF with one bookmark for each part, its headings below', async () => {
    expect(checkStructure(pack.pdf)).toEqual([])
    expect(await bookmarks(pack.pdf)).toMatchInlineSnapshot(`
      [
        "Agenda and papers for Thursday 15 January 2026 … 1",
        "  Contents … 1",
        "  Supporting documents … 1",
        "Agenda for the meeting on Thursday 15 January 2026 … 3",
        "  Items … 3",
        "Paper A: Central services … 5",
        "  Summary … 5",
        "  Recommendations … 5",
        "  Background … 5",
        "  Financial implications … 5",
        "  Appendices … 5",
        "Money for b: funding bid 2026/27 … 6",
        "  Introduction … 6",
        "  Support … 7",
        "Money for c: funding bid 2026/27 … 8",
        "  Introduction … 8",
        "  Support … 8",
        "Paper GROWTH: What growth is about … 9",
        "  Summary … 9",
        "  Recommendations … 9",
        "  Background … 9",
        "  Financial implications … 10",
      ]
    `)
  })

  it('says above its pages which item they belong to, and below which page they are', () => {
    const running = pack.laid.pages.pages.map(({ marks }) =>
      marks.flatMap(({ artifact, draws }) =>
        artifact === 'header' || artifact === 'footer' ? [draws.flatMap(draw => (draw.kind === 'text' ? [draw.text] : [])).join(' | ')] : [],
      ),
    )
    expect(running).toMatchInlineSnapshot(`
      [
        [
          "Schools’ Forum · Thursday 15 January 2026 | Page 1",
        ],
        [
          "Agenda and papers for Thursday 15 January 2026 | Northmoor Council",
          "Schools’ Forum · Thursday 15 January 2026 | Page 2",
        ],
        [
          "Agenda for the meeting on Thursday 15 January 2026 | Northmoor Council",
          "Schools’ Forum · Thursday 15 January 2026 | Page 3",
        ],
        [
          "Agenda for the meeting on Thursday 15 January 2026 | Northmoor Council",
          "Schools’ Forum · Thursday 15 January 2026 | Page 4",
        ],
        [
          "Item 2 · Central services | Paper A",
          "Schools’ Forum · Thursday 15 January 2026 | Page 5",
        ],
        [
          "Item 2 · Central services | Funding bid",
          "Schools’ Forum · Thursday 15 January 2026 | Page 6",
        ],
        [
          "Item 2 · Central services | Funding bid",
          "Schools’ Forum · Thursday 15 January 2026 | Page 7",
        ],
        [
          "Item 2 · Central services | Funding bid",
          "Schools’ Forum · Thursday 15 January 2026 | Page 8",
        ],
        [
          "Item 3(a) · Growth | Paper GROWTH",
          "Schools’ Forum · Thursday 15 January 2026 | Page 9",
        ],
        [
          "Item 3(a) · Growth | Paper GROWTH",
          "Schools’ Forum · Thursday 15 January 2026 | Page 10",
        ],
      ]
    `)
  })

  it('reads on each page as it should', () => {
    expect([0, 1, 2].map(page => linesOn(pack.laid.pages, page).join('\n')).join('\n---\n')).toMatchInlineSnapshot(`
      "Northmoor Council
      Schools’ Forum
      Pack
      Agenda and papers for
      Thursday 15 January 2026
      Meeting Schools’ Forum, Thursday 15 January 2026, 4.00 pm
      Contact Nia Quill, clerk, 01632 960 123
      Contents
      Paper Item Page
      Agenda for the meeting on Thursday 15 January 2026 3 to 4
      Paper A: Central services 2 5
      Money for b: funding bid 2026/27 2 6 to 7
      Money for c: funding bid 2026/27 2 8
      Paper GROWTH: What growth is about 3(a) 9 to 10
      Supporting documents
      • Item 2: Survey of schools (in the PDF as the attached file survey.pdf)
      • Item 2: Figures (in the PDF as the attached file figures.xlsx)
      • Item 2: Figures of last year (in the PDF as the attached file figures-2.xlsx)
      ---
      • Item 2: Handed out (handed out at the meeting)
      • Item 2: To come (to follow)
      For this paper in another format, such as large print, contact Nia Quill, clerk,
      01632 960 123.
      ---
      Agenda
      Agenda for the meeting on
      Thursday 15 January 2026
      Meeting Schools’ Forum
      Date Thursday 15 January 2026
      Time 4.00 pm
      Contact Nia Quill, clerk, 01632 960 123
      Items
      1. Welcome
      2. Central services
      For decision. Report of the Director of Children’s Services.
      • Paper A: Central services (report; attached, page 5)
      • Money for b (funding bid, £60,000 for 2026/27; attached, pages 6 to
      7)
      • Money for c (funding bid, £60,000 for 2026/27; attached, page 8)
      • Survey of schools (attached)
      • Figures (attached)
      • Figures of last year (attached)
      • Handed out (tabled at the meeting)
      • To come (to follow)
      The Schools’ Forum is asked to:
      1. Agree the bids."
    `)
  })

  it('is read out part by part, footnotes with names of their own', async () => {
    const text = await pdfText(pack.pdf)
    const titles = ['Agenda and papers for', 'Agenda for the meeting', 'Paper A · Report', 'Money for b', 'Money for c', 'What growth is about']
    const places = titles.map(title => text.lastIndexOf(title))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    const tree = await tagTree(pack.pdf)
    expect(tree.match(/^ {2}Part$/gm)).toHaveLength(6)
    const notes = [...tree.matchAll(/Note #(\S+)/g)].map(([, id]) => id)
    expect(notes).toContain('paper-central_note-1')
    expect(new Set(notes).size).toBe(notes.length)
  })

  it('encloses its data and the documents as received, each under a name of its own and as what it is', () => {
    expect(attachments(pack.pdf).map(({ name, relationship }) => [name, relationship])).toEqual([
      ['figures-2.xlsx', 'Supplement'],
      ['figures.xlsx', 'Supplement'],
      ['pack.yaml', 'Source'],
      ['survey.pdf', 'Supplement'],
    ])
    expect(attachments(pack.pdf).find(({ name }) => name === 'figures-2.xlsx')?.text).toBe('bytes of older/figures.xlsx')
    expect(Buffer.from(pack.pdf).includes('application#2Fpdf')).toBe(true)
    expect(metadata(pack.pdf).info.Title).toBe('Agenda and papers for Thursday 15 January 2026')
  })

  it('has in its HTML no name twice, and no link that leads nowhere', () => {
    const ids = [...pack.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const links = [...pack.html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.filter(link => !ids.includes(link))).toEqual([])
    expect(links).toContain('paper-central_summary')
  })

  it('is one Markdown text, with an anchor for each link and a name for each footnote', () => {
    const body = pack.markdown.slice(pack.markdown.indexOf('# Agenda and papers'))
    for (const [, id] of body.matchAll(/\]\(#(agenda|paper-[\w-]+)\)/g)) expect(body).toContain(`<a id="${id}"></a>`)
    const { document, diagnostics } = read(body)
    expect(diagnostics.filter(({ code }) => code.startsWith('footnote'))).toEqual([])
    expect(document?.notes.length).toBeGreaterThan(10)
  })
})

describe('what was decided', () => {
  const decided = {
    items: [
      {
        title: 'Central services',
        papers: ['b'],
        body: 'Members asked about take-up.',
        resolution: { outcome: 'carried', clauses: [{ kind: 'decide', text: 'That the bid be agreed.', papers: ['b'] }] },
      },
    ],
    end: '17:30',
  }
  const before = packFiles([[bid('b')]], { meeting: { items: [{ title: 'Central services', papers: ['b'] }] } })
  const after = opened(packFiles([[bid('b')]], { meeting: decided }))

  it('is in the paper by itself, and not in the pack, which says what members were sent', () => {
    expect(markdownOf(after, 'b')).toContain('That the bid be agreed.')
    const later = madePack(after, 'pack')
    expect(later.pdf).toEqual(madePack(opened(before), 'pack').pdf)
    for (const text of [later.html, later.markdown, attachments(later.pdf)[0]?.text]) expect(text).not.toMatch(/be agreed|take-up|5\.30|17:30/)
  })
})

describe('a supplement', () => {
  const first = opened(packFiles([[report('a', 3)], [bid('b', 2)]]))
  const issued = issuedNow(first)
  const later = opened(
    packFiles([[report('a', 3), report('late', 2)], [bid('new', 2)]], {
      ...(issued && { issued }),
      meeting: {
        items: [
          { title: 'Matter 1', papers: ['a', 'late'] },
          { title: 'Matter 2', papers: ['new'] },
        ],
        supplements: [{ papers: ['late'], reason: 'The census was late.', replaces: [{ paper: 'b', by: 'new' }] }],
      },
    }),
  )

  it('is made of what came after the pack was published, under pages behind those that were', async () => {
    expect(packsOf(later).map(({ path }) => path)).toEqual(['workspace/2026-01-15/pack', 'workspace/2026-01-15/supplement-1'])
    const supplement = madePack(later, 'supplement-1')
    const { labels } = await numbersIn(supplement.pdf)
    expect(supplement.laid.document.map(({ key }) => key)).toEqual(['cover', 'paper-late', 'paper-new'])
    expect(labels[0]).toBe('S1-1')
    expect(labels.slice(1)).toEqual(labels.slice(1).map((_, i) => `${/^\d+/.exec(labels[1] ?? '')?.[0]}${'abcdefgh'[i]}`))
    expect(checkStructure(supplement.pdf)).toEqual([])
  })

  it('says what it contains and what it takes the place of; the pack says which pages are not used', () => {
    const supplement = madePack(later, 'supplement-1').markdown
    expect(supplement).toContain('**Why it is late:** The census was late.')
    expect(supplement).toMatch(/Money for new: funding bid 2026\/27 \(pages? \S+.*\) takes the place of Money for b: funding bid 2026\/27 \(pages? \d/)
    expect(madePack(later, 'pack').markdown).toMatch(/^- pages? \d+( to \d+)?: Money for b: funding bid 2026\/27, which was withdrawn$/m)
  })

  it('is published next, without the pages that the cover has gained, which nobody was sent; and then there is nothing new', () => {
    const second = issuedNow(later)
    expect(second?.issues.map(({ issue, parts }) => [issue, parts.map(({ part }) => part)]).at(-1)).toEqual(['supplement-1', ['paper-late', 'paper-new']])
    const done = packFiles([[report('a', 3), report('late', 2)], [bid('new', 2)]], { ...(second && { issued: second }) })
    expect(issuedNow(opened(done))).toBeUndefined()
  })
})

describe('what is exempt', () => {
  const files = packFiles([[report('a', 2), { ...report('secret', 3), access: 'exempt (paragraph 3)' }, bid('b', 2)]])
  const shown = madePack(opened(files), 'pack')
  const kept = madePack(opened(files, 'restricted'), 'pack')

  it('is in the restricted pack alone, whose other pages are those of the public one', () => {
    expect([shown.markdown, shown.html].join()).not.toContain('secret')
    expect(kept.markdown).toContain('What secret is about')
    const labels = kept.laid.pages.labels ?? []
    expect(labels.filter(label => /^\d+$/.test(label))).toEqual(shown.laid.pages.labels)
    expect(labels.filter(label => /[a-z]$/.test(label)).length).toBeGreaterThan(0)
  })
})

describe('a part that has more labels than pages', () => {
  it('ends in empty pages, so that no other page moves', () => {
    const document = documentOf('# Title\n\nWords.')
    const running = { left: 'Left', right: 'Right' }
    const setting = lay(document, { theme, fonts: plainFonts, images: new Map(), part: { key: 'cover', running, opens: true } }, () => ({
      file: '',
      path: [],
    })).value
    if (!setting) throw new Error('not laid out')
    const pages = bindParts([{ part: { key: 'cover', title: 'Title', running, document }, setting, labels: ['1', '2'] }])
    expect(pages.pages).toHaveLength(2)
    expect(linesOn(pages, 1)).toEqual([])
    expect(pages.labels).toEqual(['1', '2'])
  })
})

it('a paper by itself needs no pack to be laid out', () => {
  const alone = opened(packFiles([[bid('b')]]))
  const asked: string[] = []
  const watched = {
    ...alone,
    get papers() {
      asked.push('papers')
      return alone.papers
    },
  }
  expect(makePaper(watched, paperNamed(alone, 'b'), { formats: ['md'] }).value?.files).toHaveLength(1)
  expect(asked).toEqual([])
})
