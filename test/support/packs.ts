/** Answers for packs in tests: small workspaces with papers of any length, made as the program makes them, and where a reader finds the number of a page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { stringify } from 'yaml'
import { Bug } from '../../src/base/bug.ts'
import { issuedText } from '../../src/cli/issued-text.ts'
import type { Part } from '../../src/document/parts.ts'
import { type Audience, type Laid, layPaper, makePaper, openWorkspace, type Workspace } from '../../src/make.ts'
import type { Issued } from '../../src/model/issued.ts'
import { isPack, type Paper } from '../../src/model/paper.ts'
import { issueOf } from '../../src/pack/index.ts'
import type { Element, Pages } from '../../src/pages/pages.ts'
import { memoryHost } from './memory-host.ts'
import { freshFonts } from './pdf-host.ts'

const folder = '/workspace/meetings/2026-01-15'
const fonts = freshFonts()

/** A report or bid by its length, in paragraphs. */
export interface PaperSketch {
  readonly id: string
  readonly kind: 'report' | 'bid'
  readonly length: number
  readonly access?: string
}

const prose = (id: string, length: number): string =>
  Array.from(
    { length },
    (_, i) =>
      `Paragraph ${i + 1} of ${id} says what schools in Northmoor would get for the money, at what cost, and who would answer for it.[^n${i}]\n\n[^n${i}]: Note ${i + 1} of ${id}.`,
  ).join('\n\n')

const reportOf = ({ id, length, access }: PaperSketch): object => ({
  label: `Paper ${id.toUpperCase()}`,
  title: `What ${id} is about`,
  report_of: 'the Director of Children’s Services',
  purpose: ['decision'],
  summary: 'The forum decides.',
  recommendations: [{ verb: 'decide', text: 'Agree the proposal.' }],
  background: prose(id, length),
  financial: 'The central block pays.',
  tables: [
    {
      caption: `Spending on ${id}`,
      label: 'Service',
      columns: [{ header: '2026/27', unit: 'money' }],
      rows: Array.from({ length }, (_, i) => ({ label: `Line ${i + 1} of ${id}`, values: [`£${i + 1},000`] })),
    },
  ],
  ...(access && { access }),
})

const bidOf = ({ id, length, access }: PaperSketch): object => ({
  title: `Money for ${id}`,
  year: '2026/27',
  status: 'new',
  requested: '£60,000',
  introduction: prose(id, length),
  services: [{ name: 'Support', amount: '£60,000' }],
  ...(access && { access }),
})

/** The files of a workspace whose items take these papers, a list for each item. */
export const packFiles = (
  items: readonly (readonly PaperSketch[])[],
  more: { readonly forum?: object; readonly meeting?: object; readonly issued?: Issued; readonly files?: Readonly<Record<string, string>> } = {},
): Readonly<Record<string, string>> => ({
  '/workspace/forum.yaml': stringify({ council: 'Northmoor Council', forum_name: 'Schools’ Forum', contact: 'Nia Quill, clerk, 01632 960 123', ...more.forum }),
  [`${folder}/meeting.yaml`]: stringify({
    start: '16:00',
    items: items.map((papers, i) => ({ title: `Matter ${i + 1}`, ...(papers.length > 0 && { papers: papers.map(({ id }) => id) }) })),
    ...more.meeting,
  }),
  ...Object.fromEntries(
    items.flat().map(paper => [`${folder}/${paper.kind}s/${paper.id}.yaml`, stringify(paper.kind === 'bid' ? bidOf(paper) : reportOf(paper))]),
  ),
  ...(more.issued && { [`${folder}/issued.yaml`]: issuedText(more.issued) }),
  ...more.files,
})

/** Opens a workspace that has no faults but those of style. */
export const opened = (files: Readonly<Record<string, string>>, audience: Audience = 'public'): Workspace => {
  const { value, diagnostics } = openWorkspace(memoryHost(files), fonts, '/workspace', { audience })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!value || errors.length > 0) throw new Bug(JSON.stringify(errors))
  return value
}

/** The pack and supplements of a workspace. */
export const packsOf = ({ papers }: Workspace): readonly Paper[] => papers.filter(isPack)

export const paperNamed = ({ papers }: Workspace, name: string): Paper => {
  const paper = papers.find(({ path }) => path.endsWith(`/${name}`))
  if (!paper) throw new Bug(`no paper ${name} among ${papers.map(({ path }) => path)}`)
  return paper
}

/** What publishing it now adds, put behind what was published before. */
export const issuedNow = (workspace: Workspace): Issued | undefined => {
  const [meeting] = workspace.records.meetings
  const next = meeting && issueOf(workspace, meeting).value
  return next ? { issues: [...(meeting.issued?.record.issues ?? []), next] } : undefined
}

export interface MadePack {
  readonly laid: Laid & { readonly document: readonly Part[] }
  readonly pdf: Uint8Array
  readonly html: string
  readonly markdown: string
}

/** A pack in every format. */
export const madePack = (workspace: Workspace, name: string): MadePack => {
  const paper = paperNamed(workspace, name)
  const laid = layPaper(workspace, paper, { formats: [] }).value
  const made = makePaper(workspace, paper, { formats: ['md', 'pdf', 'html'] })
  const bytes = (format: string): Uint8Array => made.value?.files.find(file => file.format === format)?.bytes ?? new Uint8Array()
  if (!laid || !made.value || 'blocks' in laid.document) throw new Bug(JSON.stringify(made.diagnostics))
  return {
    laid: { ...laid, document: laid.document },
    pdf: bytes('pdf'),
    html: Buffer.from(bytes('html')).toString(),
    markdown: Buffer.from(bytes('md')).toString(),
  }
}

/** The Markdown of a paper by itself. */
export const markdownOf = (workspace: Workspace, name: string): string => {
  const made = makePaper(workspace, paperNamed(workspace, name), { formats: ['md'] })
  return Buffer.from(made.value?.files[0]?.bytes ?? '').toString()
}

/** The labels that a reader shows, and the numbers printed at the foot of the pages. */
export const numbersIn = async (pdf: Uint8Array): Promise<{ readonly labels: readonly string[]; readonly printed: readonly string[] }> => {
  const task = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const labels = (await document.getPageLabels()) ?? []
  const printed: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent()
    const text = items.map(item => ('str' in item ? item.str : '')).join('')
    printed.push(/Page ([\w-]+)$/.exec(text.trimEnd())?.[1] ?? '')
  }
  await task.destroy()
  return { labels, printed }
}

/** The labels of the anchors in the HTML, in order. */
export const anchorsIn = (html: string): readonly string[] => [...html.matchAll(/ id="page-([^"]+)"/g)].map(([, label = '']) => label)

const bare = (text: string): string => text.replace(/\s+/g, '')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const visible = (html: string): string => bare(html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? ''))

/** The first letters behind an anchor in the HTML. */
export const behindAnchor = (html: string, label: string, count: number): string => {
  const at = html.indexOf(`id="page-${label}"`)
  const rest = html.slice(html.indexOf('>', at) + 1)
  return visible(rest.slice(0, 4000)).slice(0, count)
}

/** The first letters that are read out on each page, footnotes that go on left out. */
export const firstOnPages = (pages: Pages, count: number): readonly string[] => {
  const texts = pages.pages.map(() => '')
  const read = (element: Element): void => {
    for (const child of element.children) {
      if (!('kind' in child)) {
        if (child.tag !== 'Note') read(child)
      } else if (child.kind === 'mark')
        texts[child.page] += bare((pages.pages[child.page]?.marks[child.mark]?.draws ?? []).map(draw => (draw.kind === 'text' ? draw.text : '')).join(''))
    }
  }
  read(pages.root)
  return texts.map(text => text.slice(0, count))
}
