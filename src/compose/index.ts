/** Stage 3: records and a template become Markdown. Answers for the paper's words, never for their look. */

import { bad, type Checked, good } from '../base/checked.ts'
import { dayText, iso } from '../base/dates.ts'
import type { Composed } from '../document/composed.ts'
import { closingLines, type Facts } from '../document/facts.ts'
import { contactFor } from '../history/people.ts'
import type { Forum } from '../model/forum.ts'
import { type Paper, subjectLabel } from '../model/paper.ts'
import type { Records } from '../model/records.ts'
import { type Making, paperContext } from './context/index.ts'
import { rangesIn } from './context/pack.ts'
import type { PackKnown } from './context/surroundings.ts'
import { frontMatter } from './front-matter.ts'
import { houseFacts } from './house-facts.ts'
import { escapeText } from './markdown/escape.ts'
import { settled } from './markdown/settled.ts'
import { scriptOf } from './templates/script.ts'
import { workshopFor } from './workshops.ts'

export type { PackKnown } from './context/surroundings.ts'
export { type PartText, packMarkdown } from './pack-markdown.ts'
export { plan } from './plan.ts'
export { composeWebsite } from './website.ts'

const factsOf = (paper: Paper, forum: Forum, data: Facts['data']): Facts => {
  const { meeting } = paper
  const label = subjectLabel(paper.subject)
  const contact = contactFor(forum, meeting)
  return {
    title: paper.title,
    type: paper.type.title,
    ...(label === undefined ? {} : { label }),
    ...(paper.state === undefined ? {} : { state: paper.state }),
    ...houseFacts(forum),
    date: iso(meeting.date),
    meeting: dayText(meeting.date, true, forum.house_style?.date),
    ...(contact === undefined ? {} : { contact }),
    data,
  }
}

/** What a paper is composed with, besides its records. */
export interface Given {
  /** What travels with its PDF. */
  readonly data: Facts['data']
  /** What is known of the meeting's pack; null if it is not laid out. */
  readonly pack?: PackKnown | null
  /** As a part of the pack, which says nothing of what the meeting resolved. */
  readonly asSent?: true
}

const makingOf = (records: Records, forum: Forum, paper: Paper): Making => {
  const { folder, meeting, type, subject } = paper
  return { records, forum, folder, meeting, type, subject }
}

/** The Markdown of one paper. Nothing if the template has a fault. */
export const compose = (records: Records, paper: Paper, { data, pack, asSent }: Given): Checked<Composed> => {
  const { forum } = records
  if (!forum) return bad()
  const known = pack ? { pack, ranges: rangesIn(pack, paper.folder) } : {}
  const making: Making = { ...makingOf(records, forum, paper), ...known, ...(asSent && { asSent }) }
  const titled = paperContext(making, paper.title)
  const rendering = workshopFor(records.templates).render(scriptOf(paper.type.template), titled, forum.house_style)
  if (rendering.diagnostics.length > 0) return bad(...rendering.diagnostics)
  const facts = factsOf(paper, forum, data)
  const body = settled(rendering)
  const closing = closingLines(facts).map(line => `\n${escapeText(line, { before: '', inTable: false })}\n`)
  return good({ facts, body, markdown: [frontMatter(facts, titled, forum.house_style), body].join('\n') + closing.join('') })
}
