/** Answers for the facts of a report: as typed, with its tables by part, its appendices, and what was decided. */
import { recommendationNumbers, sectionNumbers, sections } from '../../history/paragraph-numbers.ts'
import { contactOf, introduced } from '../../history/people.ts'
import { electorateFor } from '../../history/powers.ts'
import type { Filed } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import { reportParts, report as reportSchema } from '../../model/report.ts'
import type { Fact, FactGroup } from '../fact.ts'
import { completeRecord } from './complete.ts'
import { decisionFacts } from './decisions.ts'
import { paperFacts } from './papers.ts'
import { recommendationFacts } from './recommendations.ts'
import { fineShare, share } from './sums.ts'
import type { Surroundings } from './surroundings.ts'
import { tableFacts } from './tables.ts'
import { takingFact } from './taking.ts'

/** The tables of each part; those of a part that is not there close the financial part, which always is. */
const tablesByPart = (report: Report): FactGroup => {
  const partOf = (part: (typeof reportParts)[number] | undefined) => (part !== undefined && report[part] !== undefined ? part : 'financial')
  return Object.fromEntries(reportParts.map(part => [part, (report.tables ?? []).filter(table => partOf(table.part) === part).map(tableFacts)]))
}

const percentOf = (report: Report): Fact => {
  const { asked, returned } = report.consultation ?? {}
  return asked && returned ? (share(returned.count, asked.count) ?? null) : null
}

/** The money to be moved from the schools block, with its share of it. */
const transferFacts = ({ transfer }: Report, facts: FactGroup): Fact =>
  transfer ? { ...(facts.transfer as FactGroup), share: fineShare(transfer.amount, transfer.schools_block) ?? null } : null

/** The facts of one report of a meeting. */
export const reportFacts = (around: Surroundings, { id, record }: Filed<Report>): FactGroup => {
  const { forum } = around
  const facts = completeRecord(reportSchema, record)
  const consultation = facts.consultation as FactGroup | null
  const style = forum.house_style
  const numbers = sectionNumbers(record, style)
  return {
    ...facts,
    id,
    electorate: electorateFor(around.records, around.folder.meeting?.date, record)?.name ?? null,
    year_span: record.year?.span ?? null,
    author: record.author === undefined ? null : introduced(forum, record.author),
    contact: record.contact === undefined ? null : contactOf(forum, record.contact),
    sections: Object.fromEntries(sections.map(section => [section, numbers.get(section) ?? null])),
    recommendations: recommendationFacts(around, record.recommendations, recommendationNumbers(record, style)),
    consultation: consultation && { ...consultation, percent: percentOf(record) },
    transfer: transferFacts(record, facts),
    tables: tablesByPart(record),
    appendices: paperFacts(around, record.appendices),
    item: takingFact(around, id),
    decisions: around.asSent ? [] : decisionFacts(around, id),
  }
}
