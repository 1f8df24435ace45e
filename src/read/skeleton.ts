/**
 * Answers for what minutes to be filled in look like: a row for every member and for everybody who attends as a rule, room for the discussion,
 * and a resolution with a clause for each recommendation. What only the meeting can say stands in [square brackets].
 */
import { moneyAsWritten } from '../base/money.ts'
import type { Access } from '../base/value.ts'
import { yearInWords } from '../base/years.ts'
import { seated } from '../history/people.ts'
import { accessText } from '../model/access.ts'
import type { Forum } from '../model/forum.ts'
import type { SubItem } from '../model/meeting.ts'
import type { Recommendation } from '../model/recommendation.ts'
import type { MeetingFolder } from '../model/records.ts'
import { writeYaml } from './write-yaml.ts'
import type { Entry, Node } from './yaml/tree.ts'

const nowhere = { start: 0, end: 0 }
const text = (words: string): Node => ({ kind: 'text', style: 'plain', text: words, span: nowhere })
const list = (items: readonly Node[]): Node => ({ kind: 'list', flow: false, span: nowhere, items })
const map = (fields: Readonly<Record<string, Node | undefined>>): Node => ({
  kind: 'map',
  flow: false,
  span: nowhere,
  entries: new Map(Object.entries(fields).flatMap(([name, value]): [string, Entry][] => (value ? [[name, { key: nowhere, value }]] : []))),
})
const texts = (words: readonly string[] | undefined): Node | undefined => (words && words.length > 0 ? list(words.map(text)) : undefined)

/** A field as lines, moved in. */
const written = (name: string, value: Node, indent: string): readonly string[] => `${indent}${name}:${writeYaml(value, `${indent}  `)}`.trimEnd().split('\n')

const note = (words: string): string => words.replace(/\s+/g, ' ')

/** The attendance, a row for everybody who is expected; none where nobody is known. */
export const attendanceLines = (forum: Forum, indent: string): readonly string[] => {
  const rows = [
    ...seated(forum).map(({ name, member }) => ({
      id: member?.id ?? name,
      status: 'present, apologies or absent',
      who: [name, member?.body].filter(Boolean).join(', '),
    })),
    ...(forum.attendees ?? []).map(({ id, name, role }) => ({ id, status: 'present, or take the row out', who: [name, role].filter(Boolean).join(', ') })),
  ]
  return rows.length === 0
    ? []
    : [
        `${indent}attendance:`,
        ...rows.flatMap(({ id, status, who }) => [`${indent}  - person: ${id} # ${note(who)}`, `${indent}    status: "[insert ${status}]"`]),
      ]
}

const kinds: Readonly<Record<Recommendation['verb'], string>> = {
  decide: 'decide',
  note: 'note',
  view: 'recommend',
  recommend: 'recommend',
  'agree-in-principle': 'decide',
}

/** The words of a recommendation as those of a clause: “Agree the bid” becomes “That the Schools’ Forum agree the bid”. */
const resolvedWords = (forum: Forum, { text: { markdown } }: Recommendation): string => {
  const words = markdown.trim().replace(/^to\s+/i, '')
  if (/^that\b/i.test(words)) return words
  return /^[A-Z]{2}/.test(words) ? `That ${words}` : `That the ${forum.forum_name} ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

/** What is asked, and who may see it where not everybody may. */
export interface Asked {
  readonly recommendation: Recommendation
  readonly access: Access | undefined
}

const lineOf = ({ label, amount, year }: NonNullable<Recommendation['lines']>[number]): Node =>
  map({ label: text(label), amount: amount && text(moneyAsWritten(amount)), year: year && text(yearInWords(year, '2020/21')) })

const accessNode = (access: Access | undefined): Node | undefined => access && text(accessText(access))

const clauseOf = (forum: Forum, { recommendation, access }: Asked): Node => {
  const { verb, papers, electorate, lines = [] } = recommendation
  return map({
    kind: text(kinds[verb]),
    text: text(resolvedWords(forum, recommendation)),
    papers: texts(papers),
    electorate: texts(electorate),
    lines: lines.length > 0 ? list(lines.map(lineOf)) : undefined,
    access: accessNode(access),
  })
}

const resolutionOf = (forum: Forum, asked: readonly Asked[]): Node =>
  map({
    outcome: text('[insert carried, lost, deferred, withdrawn, noted, not-put, recommended or subject-to-ratification]'),
    clauses: list(asked.map(one => clauseOf(forum, one))),
  })

/** The recommendations of an item that comes to another meeting, as lines; without papers, whose files lie with the meeting before. */
export const recommendationLines = (asked: readonly Recommendation[], indent: string): readonly string[] => {
  const node = ({ ref, text: words, verb, matter, electorate, lines = [], access }: Recommendation): Node =>
    map({
      ref: ref === undefined ? undefined : text(ref),
      text: text(words.markdown),
      verb: text(verb),
      matter: matter === undefined ? undefined : text(matter),
      electorate: texts(electorate),
      lines: lines.length > 0 ? list(lines.map(lineOf)) : undefined,
      access: accessNode(access),
    })
  return written('recommendations', list(asked.map(node)), indent)
}

/** What an item asks: its own recommendations, else those of its reports. */
export const askedBy = (folder: MeetingFolder, item: SubItem): readonly Asked[] =>
  item.recommendations?.map(recommendation => ({ recommendation, access: recommendation.access })) ??
  folder.reports
    .filter(({ id }) => item.papers?.includes(id))
    .flatMap(({ record }) => record.recommendations.map(recommendation => ({ recommendation, access: recommendation.access ?? record.access })))

/** What is to be filled in under an item that asks for something. */
export const itemLines = (forum: Forum, asked: readonly Asked[], { item, indent }: { item: SubItem; indent: string }): readonly string[] => [
  ...(item.body === undefined ? written('body', text('[insert what was said]'), indent) : []),
  ...written('resolution', resolutionOf(forum, asked), indent),
]
