import { paragraphNumbers } from '../../../history/paragraph-numbers.ts'
import { itemsOf } from '../../../model/agenda.ts'
import type { MeetingFolder } from '../../../model/records.ts'
import { rule } from '../../rule.ts'
import { spoken, textsIn } from '../../words.ts'

const numbered = 'house_style:\n  paragraph_numbers: reports'

/** What is numbered elsewhere, as in “paragraph 9.4 of the scheme”, is let be. */
const pointers = /(?<![’']s |[’'] )\b(?:(appendix) (\d+|[A-Z])|(paragraph) (\d+\.\d+))\b(?![.(]?\d)(?!,? (?:of|to|in|from|under)\b)/gi

/** The labels that the papers and documents of a meeting have. */
const labelsOf = ({ bids, reports, meeting }: MeetingFolder): ReadonlySet<string> =>
  new Set(
    [
      ...[...bids, ...reports].map(({ record }) => record.label),
      ...(meeting ? itemsOf(meeting) : []).flatMap(({ item }) =>
        (item.documents ?? []).flatMap(({ label, title }) => [label, /^appendix \w+/i.exec(title)?.[0]]),
      ),
    ].flatMap(label => (label === undefined ? [] : [label.toLowerCase()])),
  )

export default rule({
  code: 'ref/nowhere-in-text',
  severity: 'warning',
  summary: 'An appendix that a report speaks of is among the papers of the meeting, and a numbered paragraph is in the report.',
  why: 'Members look for Appendix 7 at the end of a pack that has two, and ask for it at the meeting.',
  good: [
    { report: 'id: report\nbackground: See Appendix 1, and Appendix 7 of the guidance.', bid: 'id: bid\nlabel: Appendix 1' },
    { forum: numbered, report: 'id: report\nbackground: See paragraph 3.1, and paragraph 9.4 of the scheme.' },
  ],
  bad: [
    { report: 'id: report\nbackground: The sums are in «Appendix 7».', bid: 'id: bid\nlabel: Appendix 1' },
    { forum: numbered, report: 'id: report\nbackground: The sums are in «paragraph 9.4».' },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    const labels = labelsOf(folder)
    const isLabelled = [...labels].some(label => label.startsWith('appendix'))
    const style = records.forum?.house_style
    const isNumbered = style?.paragraph_numbers === 'reports' || style?.paragraph_numbers === 'both'
    for (const report of folder.reports) {
      const numbers = isNumbered ? paragraphNumbers(report.record, style) : undefined
      for (const words of textsIn(report))
        for (const { 0: find, 1: appendix, 4: paragraph = '', index: offset } of spoken(words).matchAll(pointers)) {
          const isThere = appendix ? !isLabelled || labels.has(find.toLowerCase()) : !numbers || numbers.has(paragraph)
          if (isThere) continue
          yield {
            at: { ...words.at },
            find,
            offset,
            message: appendix ? `No paper or document of this meeting is labelled ${find}.` : `The report has no paragraph ${paragraph}.`,
            hint: appendix
              ? `Correct the label: there are ${[...labels].join(', ')}. Of another document’s, say which, as in ${find} of the guidance.`
              : 'Correct the number; of another document’s, say which, as in paragraph 9.4 of the scheme.',
          }
        }
    }
  },
})
