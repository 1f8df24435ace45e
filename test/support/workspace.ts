/** Answers for small workspaces in memory: a rule's example as whole files, and where its mark «so» stands. */
import { type Example, exampleFiles, type Span } from '../../src/base/diagnostic.ts'

export const meetingFolder = '/workspace/meetings/2026-01-15'

const paths = {
  forum: '/workspace/forum.yaml',
  earlier: `/workspace/${exampleFiles.earlier}`,
  meeting: `${meetingFolder}/meeting.yaml`,
  later: `/workspace/${exampleFiles.later}`,
  report: `${meetingFolder}/reports/report.yaml`,
  bid: `${meetingFolder}/bids/bid.yaml`,
  issued: `${meetingFolder}/issued.yaml`,
  work_programme: '/workspace/work-programme.yaml',
} satisfies Readonly<Record<keyof typeof exampleFiles, string>>

type Kind = keyof typeof paths
const kinds = Object.keys(paths) as readonly Kind[]

/** Files that every workspace of an example has, whether or not it shows a piece of them. */
const always: readonly Kind[] = ['forum', 'meeting']

/** The fields that a file cannot do without, for the pieces that leave them out. */
const base: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  forum: { council: 'council: Northmoor Council', forum_name: 'forum_name: Schools’ Forum' },
  earlier: { items: 'items:\n  - title: Growth fund' },
  meeting: { date: 'date: 2026-01-15', items: 'items:\n  - title: Early Help' },
  later: { items: 'items:\n  - title: Early Years' },
  report: {
    title: 'title: Central services',
    report_of: 'report_of: the Director of Children’s Services',
    purpose: 'purpose: [decision]',
    summary: 'summary: The forum decides on central services.',
    recommendations: 'recommendations:\n  - text: Agree the proposal.\n    verb: decide',
    background: 'background: The forum decides each year.',
    financial: 'financial: The council pays from the central block.',
  },
  bid: {
    title: 'title: Early Help',
    year: 'year: 2026-27',
    status: 'status: new',
    requested: 'requested: £60,000',
    introduction: 'introduction: The team helps schools.',
    services: 'services:\n  - name: Early Help\n    amount: £60,000',
  },
  issued: { issues: 'issues:\n  - issue: pack\n    parts:\n      - part: cover\n        title: Agenda and papers\n        pages: [1]' },
  work_programme: { entries: 'entries:\n  - topic: High needs' },
}

/** The smallest PNG there is: one grey dot. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

/** Files that an example may name. */
const assets: Readonly<Record<string, Uint8Array>> = {
  '/workspace/crest.png': dot,
  [`${meetingFolder}/documents/survey.pdf`]: Buffer.from('%PDF-1.7\n'),
  [`${meetingFolder}/bids/districts.png`]: dot,
}

const hasField = (piece: string, field: string): boolean => new RegExp(`^[«"']?${field}["']?\\s*:`, 'm').test(piece)

/** The piece, and below it the fields it leaves out. */
const whole = (kind: Kind, piece: string, papers: readonly string[]): string => {
  const needed = Object.entries(base[kind]).filter(([field]) => !hasField(piece, field))
  const text = [piece, ...needed.map(([, text]) => text)].filter(part => part !== '').join('\n')
  const takesAll = kind === 'meeting' && needed.some(([field]) => field === 'items') && papers.length > 0
  return `${text}${takesAll ? `\n    papers: [${papers.join(', ')}]` : ''}\n`
}

export interface Mini {
  readonly folder: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Where the example marks the fault. */
  readonly mark?: Span & { readonly file: string }
}

/** An example as a workspace: its bids and reports are on the one item of its meeting, unless it types items of its own. */
export const miniWorkspace = (example: Example): Mini => {
  const pieces: Partial<Record<Kind, string>> = typeof example === 'string' ? { bid: example } : example
  const papers = (['report', 'bid'] as const).filter(kind => pieces[kind] !== undefined)
  const files: Record<string, string | Uint8Array> = { ...assets }
  let mark: Mini['mark']
  for (const kind of kinds) {
    const piece = pieces[kind]
    if (piece === undefined && !always.includes(kind)) continue
    const text = whole(kind, piece ?? '', papers)
    const start = text.indexOf('«')
    const end = text.indexOf('»') - 1
    if (start >= 0) mark = { file: paths[kind], start, end }
    files[paths[kind]] = text.replace(/[«»]/g, '')
  }
  return { folder: '/workspace', files, ...(mark && { mark }) }
}
