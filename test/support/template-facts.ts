/** Answers for the facts that templates are given: found by making the facts of every example there is, so that none is forgotten. */
import { readdirSync, readFileSync } from 'node:fs'
import { paperContext } from '../../src/compose/context/index.ts'
import { type Fact, type FactGroup, isValue } from '../../src/compose/fact.ts'
import { itemsOf } from '../../src/model/agenda.ts'
import type { PaperSubject } from '../../src/model/paper.ts'
import type { Records } from '../../src/model/records.ts'
import { read } from '../../src/read/index.ts'
import { exampleFiles, make, readExample } from './example.ts'
import { exampleNames, exampleFiles as workspaceFiles } from './examples.ts'
import { memoryHost } from './memory-host.ts'

/** What is worked out rather than typed; of a typed field, its schema says what it is. */
export const workedOut: Readonly<Record<string, string>> = {
  council: 'The council’s name.',
  forum: 'The forum, as in forum.yaml.',
  'forum.name': 'What the forum calls itself: the same as `forum.forum_name`.',
  meeting: 'The meeting that the paper is for, as in meeting.yaml.',
  'meeting.day': 'The day in words, with its weekday.',
  'meeting.chair': 'Who took the chair, by name, with the school or post.',
  'meeting.contact': 'Whom to ask: the meeting’s contact, or the forum’s.',
  'meeting.items[]': 'The items, each with the facts of `item`; only in papers made from a meeting.',
  paper: 'The paper itself.',
  'paper.id': 'The short name of what it is made from.',
  'paper.type': 'The title of the paper type.',
  'paper.label': 'The label of the bid or report it is made from.',
  'paper.title': 'The paper’s title: what the heading of paper.yaml gives. Not there in paper.yaml itself.',
  bid: 'The bid; only in papers made from a bid.',
  'bid.id': 'The short name.',
  'bid.previous.decided_by': 'How exactly the day is known: day, month, term or tbc.',
  'bid.previous.difference': 'By how much the sum requested differs from it, where both are exact.',
  'bid.services[].fte_total': 'The posts of the service, added up.',
  'bid.services[].costs_total': 'The costs of the service, added up.',
  'bid.several': 'Whether there are two services or more.',
  'bid.total': 'The services’ amounts, added up.',
  'bid.fte_total': 'The posts of all services, added up.',
  'bid.item': 'The item of the meeting that takes the bid.',
  'bid.item.number': 'Its place in the agenda, from 1.',
  'bid.item.title': 'Its title.',
  'bid.decisions[]': 'What the meeting resolved on the bid: the clauses that name it.',
  'bid.decisions[].amount': 'The sum decided; of a bid that was agreed, the sum requested unless said otherwise.',
  'bid.decisions[].year': 'The year it is for; of a bid that was agreed, the year requested unless said otherwise.',
  'bid.decisions[].outcome': 'What became of it: agreed, refused, deferred, withdrawn, noted, recommended, not-put, or other.',
  'bid.decisions[].decides': 'Whether the clause decides on the bid, and does not merely order something about it.',
  'bid.decisions[].in_part': 'Whether it was agreed at less than the sum requested.',
  'bid.decisions[].clause': 'The clause in a sentence, as in clause a).',
  'bid.decisions[].lead': 'Where a part of a clause names the bid, the words of the clause that lead into it.',
  'bid.decisions[].item': 'The item under which it was resolved.',
  'bid.decisions[].item.title': 'The item’s title.',
  'bid.decisions[].meeting': 'The meeting that resolved it.',
  'bid.decisions[].meeting.date': 'The day of the meeting.',
  'bid.decisions[].requested': 'The sum requested.',
  'bid.decisions[].sum_said': 'Whether the words of the clause say its sum already.',
  'bid.decisions[].due_by': 'How exactly the day is known: day, month, term or tbc.',
  'bid.decision': 'The first of `bid.decisions` that decides on the bid, with the same facts.',
  report: 'The report; only in papers made from a report.',
  'report.id': 'The short name.',
  'report.electorate': 'Who may vote, in words.',
  'report.recommendations[].electorate': 'Who may vote, in words.',
  'report.recommendations[].label': 'The label, as in 1., for `entry`.',
  'report.recommendations[].papers[].id': 'The short name.',
  'report.recommendations[].papers[].is_bid': 'Whether it is a bid; else it is a report.',
  'report.recommendations[].papers[].label': 'The label, as in Appendix 4.',
  'report.recommendations[].papers[].title': 'The title.',
  'report.recommendations[].papers[].requested': 'Of a bid, the sum requested.',
  'report.recommendations[].papers[].year': 'The financial year.',
  'report.recommendations[].papers[].pages': 'Its pages in the pack, as in 12 to 15; absent while there is no pack.',
  'report.consultation.percent': 'The share of those asked who answered.',
  'report.tables': 'The tables by the part they close, as in `report.tables.financial`; each is printed with `table`.',
  'report.item': 'The item that takes the report: its number and title, as in `bid.item`.',
  'report.decisions[]': 'What the meeting resolved on the report, with the facts of `bid.decisions`.',
  item: 'The item; only in papers made from an item.',
  'item.id': 'The short name.',
  'item.number': 'Its place in the agenda, from 1.',
  'item.papers[]': 'The bids and reports that the item takes or its resolution names, with the facts of `report.recommendations[].papers`.',
  'item.presenters[]': 'Who presents it, by name, with what they are.',
  'item.electorate': 'Who may vote, in words.',
  'item.minute': 'The number of its minute in the house style, as in 654.',
  'item.has_supporting': 'Whether there are papers or documents.',
  'item.resolution.resolved': 'The words before the clauses, as in RESOLVED:.',
  'item.resolution.clauses[].label': 'The label in the house style, as in a), for `entry`.',
  'item.resolution.clauses[].children[]': 'The parts of the clause, with the facts of a clause.',
  'item.resolution.clauses[].sum_said': 'Whether the words of the clause say its sum already.',
  'item.resolution.clauses[].due_by': 'How exactly the day is known: day, month, term or tbc.',
}

/** What is worked out and may be absent, though it is there in every example. */
const maybe = [
  'bid.decisions[].lead',
  'bid.item',
  'report.item',
  'report.consultation.percent',
  ...['label', 'requested', 'year'].map(fact => `report.recommendations[].papers[].${fact}`),
]

/** Facts whose insides are told elsewhere. */
const told = /^(meeting\.items|bid\.decision|report\.(tables|item|decisions|appendices)|item\.papers|.*\.children)(\[\])?$/

/** Every fact below one, by path, and whether there was an example without it. */
const walk = (fact: Fact, path: string, found: Map<string, boolean>): void => {
  if (Array.isArray(fact)) {
    found.set(`${path}[]`, false)
    found.delete(path)
    if (!told.test(path)) for (const one of fact) walk(one, `${path}[]`, found)
    return
  }
  const absent = fact === null
  const listed = found.has(`${path}[]`)
  if (!listed) found.set(path, (found.get(path) ?? false) || absent)
  if (typeof fact === 'object' && fact !== null && !isValue(fact) && !told.test(path))
    for (const [name, one] of Object.entries(fact as FactGroup)) walk(one, path === '' ? name : `${path}.${name}`, found)
}

const allRecords = (): readonly Records[] => {
  const papers = new URL('../../templates/papers/', import.meta.url)
  const examples = readdirSync(papers).flatMap(type => readdirSync(new URL(`${type}/examples/`, papers)).map(name => `${type}/examples/${name}/in.yaml`))
  return [
    ...examples.map(file => make(exampleFiles(readExample(readFileSync(new URL(file, papers), 'utf8')))).records),
    ...exampleNames.flatMap(name => read(memoryHost(workspaceFiles(name)), `data/${name}`).value ?? []),
  ]
}

/** Paths in the order of a tree: what is in a group follows it. */
const inOrder = (found: ReadonlyMap<string, boolean>): ReadonlyMap<string, boolean> => {
  const paths = [...found.keys()]
  const children = (parent: string): readonly string[] =>
    paths.filter(path => path.slice(0, Math.max(0, path.lastIndexOf('.'))) === parent).flatMap(path => [path, ...children(path)])
  return new Map(children('').map(path => [path, found.get(path) ?? false]))
}

/** The facts by path, with whether each may be absent; lists end in `[]`. */
export const templateFacts = (): ReadonlyMap<string, boolean> => {
  const found = new Map<string, boolean>()
  for (const records of allRecords())
    for (const folder of records.meetings) {
      const { forum, templates } = records
      const { meeting, bids, reports } = folder
      const [type] = templates.types
      if (!forum || !meeting || !type) continue
      const subjects: readonly PaperSubject[] = [
        { kind: 'meeting' },
        ...bids.map((bid): PaperSubject => ({ kind: 'bid', bid })),
        ...reports.map((report): PaperSubject => ({ kind: 'report', report })),
        ...itemsOf(meeting).map((at): PaperSubject => ({ kind: 'item', ...at })),
      ]
      for (const subject of subjects) walk(paperContext({ records, forum, folder, meeting, type, subject }), '', found)
    }
  found.delete('')
  for (const path of maybe) found.set(path, true)
  found.set('paper.title', false)
  return inOrder(found)
}
