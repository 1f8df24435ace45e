import { paragraphNumbers, sectionNumbers } from '../../../history/paragraph-numbers.ts'
import { itemsOf } from '../../../model/agenda.ts'
import type { Bid } from '../../../model/bid.ts'
import type { HouseStyle } from '../../../model/forum.ts'
import type { Filed, MeetingFolder } from '../../../model/records.ts'
import type { Report } from '../../../model/report.ts'
import { takenBy } from '../../papers.ts'
import { type Pointer, type PointerKind, pointersIn } from '../../pointers.ts'
import { type Finding, rule } from '../../rule.ts'
import { spoken, textsIn, type Words } from '../../words.ts'

const numbered = 'house_style:\n  paragraph_numbers: reports'
const appendix = 'id: bid\nlabel: Appendix 1'
const table = (caption: string) =>
  `tables:\n  - caption: ${caption}\n    label: Part\n    columns:\n      - header: Sum\n        unit: money\n    rows:\n      - label: Fees\n        values: ['£500']`
const minuted = (body: string) => `items:\n  - title: Early Help\n    papers: [report, bid]\n    body: ${body}`

/** What a text may point to. */
type There = Readonly<Record<PointerKind, ReadonlySet<string>>>

/** Numbers that somebody typed before a paragraph or a heading, and labels before what is an appendix. */
const typedNumber = /^(?:#{1,6} +)?(?:\*\*)?(\d{1,2}\.\d{1,2})(?:\*\*)?[.)]?[ \t]+[\p{Lu}“*[£]/gmu
const typedHeading = /^#{1,6} +(\d{1,2})[.)]?[ \t]/gm
const typedLabel = /^(?:(?:#{1,6} +|\*\*)(?:appendix|annex) (?=\w)|(?:appendix|annex) (?=\w+ ?[:–—]))(\w+)/gim
const marks = /^ {0,3}\|?(?=.*\|)[\s|:-]*-{3}[\s|:-]*$|^!\[/gm

const numbersIn = (texts: readonly Words[], pattern: RegExp): readonly string[] =>
  texts.flatMap(words => [...spoken(words).matchAll(pattern)].map(([, number = '']) => number.toUpperCase()))

/** The numbers of a paper’s tables: those that their captions say, where all of them do; else as many as there are. */
const tablesOf = ({ record }: Filed<Report | Bid>, texts: readonly Words[]): readonly string[] => {
  const captions = 'services' in record ? ['', ...record.services.map(() => '')] : (record.tables ?? []).map(({ caption }) => caption)
  const inProse = texts.reduce((count, { text }) => count + [...text.matchAll(marks)].length, 0)
  const said = captions.flatMap(caption => /^table (\d+)/i.exec(caption)?.[1] ?? [])
  return said.length > 0 && said.length === captions.length && inProse === 0
    ? said
    : [...said, ...Array.from({ length: captions.length + inProse }, (_, i) => String(i + 1))]
}

const thereIn = (papers: readonly Filed<Report | Bid>[], own: readonly Words[], style: HouseStyle | undefined): There => {
  const texts = papers.map(textsIn)
  const reports = papers.flatMap(({ record }) => ('services' in record ? [] : [record]))
  const typed = [own, ...texts].flatMap(some => numbersIn(some, typedNumber))
  return {
    appendix: new Set(texts.flatMap(own => numbersIn(own, typedLabel))),
    table: new Set(papers.flatMap((paper, i) => tablesOf(paper, texts[i] ?? []))),
    paragraph: new Set([...typed, ...reports.flatMap(report => [...paragraphNumbers(report, style)])]),
    section: new Set([
      ...typed.map(number => number.replace(/\..*/, '')),
      ...[own, ...texts].flatMap(some => numbersIn(some, typedHeading)),
      ...reports.flatMap(report => [...sectionNumbers(report, style).values()]),
    ]),
  }
}

/** The appendices that the papers and documents of a meeting are labelled as; undefined where what is there has no such labels. */
const appendicesOf = ({ bids, reports, meeting }: MeetingFolder): ReadonlySet<string> | undefined => {
  const documents = (meeting ? itemsOf(meeting) : []).flatMap(({ item }) => item.documents ?? [])
  const labels = [...[...bids, ...reports].map(({ record }) => record.label), ...documents.flatMap(({ label, title }) => [label, title])]
  const said = labels.flatMap(label => /^(?:appendix|annex) (\w+)\b/i.exec(label ?? '')?.[1]?.toUpperCase() ?? [])
  return said.length > 0 || bids.length + documents.length === 0 ? new Set(said) : undefined
}

const isThere = ({ kind, number, isHere }: Pointer, there: There, appendices: ReadonlySet<string> | undefined): boolean => {
  if (kind === 'appendix') return !appendices || appendices.has(number) || there.appendix.has(number)
  if (kind === 'section' && there.section.size === 0) return !isHere
  return there[kind].has(number)
}

const finding = (pointer: Pointer, { at }: Words, what: string, appendices: ReadonlySet<string>): Finding => {
  const { kind, number, words: find, offset } = pointer
  const labels = [...appendices].map(label => `Appendix ${label}`)
  return {
    at,
    find,
    offset,
    message:
      kind === 'appendix'
        ? `No paper or document of this meeting is labelled Appendix ${number}.`
        : `${what} no ${kind === 'table' ? `Table ${number}` : `${kind} ${number}`}.`,
    hint:
      kind === 'appendix'
        ? `Correct the label${labels.length > 0 ? `: there ${labels.length === 1 ? 'is' : 'are'} ${labels.join(', ')}` : ''}. Of another document’s, say which, as in Appendix ${number} of the guidance.`
        : `Correct the number; of another document’s, say which, as in ${kind} ${number} of the scheme.`,
  }
}

const isAppendix = ({ label, title }: { readonly label?: string | undefined; readonly title: string }): boolean =>
  /^(?:appendix|annex) \w+\b/i.test(label ?? title)

/** The texts of a meeting, each list with the papers that it may point to, and what is said of those that lack it. */
const heard = (
  folder: MeetingFolder,
): readonly {
  readonly texts: readonly Words[]
  readonly papers: readonly Filed<Report | Bid>[]
  readonly what: string
  /** Whether nothing is known of what is there but the labels of appendices. */
  readonly isOnlyLabels?: boolean
}[] => {
  const { meeting, file, reports, bids } = folder
  const items = meeting ? itemsOf(meeting) : []
  const papersOf = (ids: ReadonlySet<string>) => [...reports, ...bids].filter(({ id }) => ids.has(id))
  const takenByEach = items.map(({ item }) => takenBy(item, folder))
  const above = ({ id }: Filed<Bid>) => {
    const beside = takenByEach.filter(taken => taken.has(id))
    return reports.filter(report => report.record.appendices?.includes(id) || beside.some(taken => taken.has(report.id)))
  }
  return [
    ...reports.map(report => ({ texts: textsIn(report), papers: [report], what: 'The report has' })),
    ...bids.map(bid => {
      const reports = above(bid)
      return { texts: textsIn(bid), papers: [bid, ...reports], what: reports.length > 0 ? 'The bid and its report have' : 'The bid has' }
    }),
    // What is said of a document that is only attached, or of no paper, nobody can look up here.
    ...items.flatMap(({ item, path }) => {
      const papers = papersOf(takenBy(item, folder))
      const isOwn = ({ at }: Words): boolean => path.every((part, i) => at.path[i] === part) && at.path[path.length] !== 'sub_items'
      const texts = meeting ? textsIn({ file, record: meeting }).filter(isOwn) : []
      const what = 'The papers of the item have'
      if (item.documents?.length) return item.documents.every(isAppendix) ? [{ texts, papers, what, isOnlyLabels: true }] : []
      return papers.length > 0 ? [{ texts, papers, what }] : []
    }),
  ]
}

export default rule({
  code: 'ref/nowhere-in-text',
  severity: 'warning',
  summary: 'An appendix, a table, a section or a numbered paragraph that a text points to is among the papers of the meeting.',
  why: 'Members look for Appendix 7 at the end of a pack that has two, and ask for it at the meeting.',
  good: [
    { report: 'id: report\nbackground: See Appendix 1, and Appendix 7 of the guidance.', bid: appendix },
    { forum: numbered, report: 'id: report\nbackground: See paragraph 3.1, section 2, and paragraph 9.4 of the scheme.' },
    {
      report: `id: report\nbackground: Table 1 has the fees, and Table 8 of the DfE’s guide the rates. By section 9 of the Act it is lawful.\n${table('Fees')}`,
    },
    {
      report: `id: report\n${table('Table 4, fees')}`,
      bid: appendix,
      meeting: minuted('Members looked at Table 4 and at Appendix 1, in the light of a section 5 inspection.'),
    },
    { report: 'id: report\nbackground: |\n  4.6 The team helps.\n\n  4.7 See paragraph 4.6 and section 4.' },
  ],
  bad: [
    { report: 'id: report\nbackground: The sums are in «Appendix 7».', bid: appendix },
    { report: 'id: report\nbackground: The sums are in «Appendix C».' },
    { forum: numbered, report: 'id: report\nbackground: The sums are in «paragraph 9.4».' },
    { forum: numbered, report: 'id: report\nbackground: See «section 9» for the sums.' },
    { report: `id: report\nbackground: The sums are in «Table 5».\n${table('Fees')}` },
    { bid: 'introduction: The sums are in «paragraph 4.7» above.' },
    { bid: `${appendix}\nintroduction: Appendices 1 and «3» have the sums.` },
    { report: `id: report\n${table('Fees')}`, bid: appendix, meeting: minuted('Members looked at «Table 5».') },
    { report: 'id: report', bid: appendix, meeting: minuted('Members looked at «Appendix C».') },
    {
      meeting:
        'items:\n  - title: Deficit plan\n    documents:\n      - title: Proposals\n        label: Appendix 1\n      - title: Spending\n        label: Appendix 2\n    body: Heads will write on the proposals in «Appendix 3»; Table 4 has the sums.',
    },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    // What a paper that could not be read has, nobody knows.
    if (folder.unreadable.size > 0) return
    const appendices = appendicesOf(folder)
    const style = records.forum?.house_style
    for (const { texts, papers, what, isOnlyLabels } of heard(folder)) {
      let there: There | undefined
      for (const words of texts)
        for (const pointer of pointersIn(words)) {
          if (isOnlyLabels && pointer.kind !== 'appendix') continue
          there ??= thereIn(papers, texts, style)
          if (!isThere(pointer, there, appendices)) yield finding(pointer, words, what, appendices ?? new Set())
        }
    }
  },
})
