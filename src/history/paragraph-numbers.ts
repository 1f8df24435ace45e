/**
 * Answers for the numbers in a report: of its sections, of the paragraphs in them where the house style numbers them, and of its recommendations;
 * and for what `central-services#2.1` points to.
 */
import { itemTaking } from '../model/agenda.ts'
import type { Reference } from '../model/fields.ts'
import type { HouseStyle } from '../model/forum.ts'
import type { MeetingFolder } from '../model/records.ts'
import { type Report, reportParts } from '../model/report.ts'
import { itemNumber } from './numbers.ts'
import { paragraphStarts } from './paragraphs.ts'

/** The sections of a report in the order in which they are printed. */
export const sections = ['summary', 'recommendations', ...reportParts.filter(part => part !== 'summary'), 'appendices', 'background_papers'] as const
export type Section = (typeof sections)[number]

/** Whether the paragraphs of reports are numbered. */
const isNumbered = (style: HouseStyle | undefined): boolean => style?.paragraph_numbers === 'reports' || style?.paragraph_numbers === 'both'

/** The number of each section that a report has; of none where paragraphs are not numbered. */
export const sectionNumbers = (report: Report, style: HouseStyle | undefined): ReadonlyMap<Section, string> => {
  const there = isNumbered(style)
    ? sections.filter(section => (Array.isArray(report[section]) ? report[section].length > 0 : report[section] !== undefined))
    : []
  return new Map(there.map((section, i) => [section, String(i + 1)]))
}

/** The number of each recommendation without its full stop: typed, or that of its paragraph, or its place in the list. */
export const recommendationNumbers = (report: Report, style: HouseStyle | undefined): readonly string[] => {
  const section = sectionNumbers(report, style).get('recommendations')
  return report.recommendations.map(({ ref }, i) => ref?.replace(/^(\d+)\.$/, '$1') ?? (section === undefined ? `${i + 1}` : `${section}.${i + 1}`))
}

/** Every number that a report’s paragraphs and recommendations have. */
export const paragraphNumbers = (report: Report, style: HouseStyle | undefined): ReadonlySet<string> => {
  const found = new Set(recommendationNumbers(report, style))
  for (const [section, number] of sectionNumbers(report, style)) {
    if (section === 'recommendations' || section === 'appendices' || section === 'background_papers') continue
    const part = report[section]
    const { asked, returned } = section === 'consultation' ? (report.consultation ?? {}) : {}
    const text = part && 'text' in part ? part.text : part
    const count = paragraphStarts(text?.markdown.split('\n') ?? []).length + (asked?.count && returned ? 1 : 0)
    for (let i = 1; i <= count; i++) found.add(`${number}.${i}`)
  }
  return found
}

/** What a reference points to, in words, as in `paragraph 2.1 of Agenda Item 6`. */
export const pointedAt = (folder: MeetingFolder, { paper, paragraph }: Reference, style: HouseStyle | undefined): string => {
  const at = itemTaking(folder, paper)
  const filed = [...folder.reports, ...folder.bids].find(({ id }) => id === paper)
  const named = filed ? (filed.record.label ?? `“${filed.record.title}”`) : paper
  const isOnly = at && folder.reports.filter(({ id }) => at.item.papers?.includes(id)).length === 1
  const item = at && `Agenda Item ${itemNumber(at, style)}`
  if (paragraph === undefined) return item === undefined ? named : `${named}, ${item}`
  const what = /[.]/.test(paragraph) ? `paragraph ${paragraph}` : `recommendation ${paragraph}`
  return `${what} of ${item === undefined ? named : isOnly ? item : `${named}, ${item}`}`
}
