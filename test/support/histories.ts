/** Answers for random years of a forum: meetings with items, clauses of every kind, actions, updates, deferrals, no quorum, and a work programme. */
import fc from 'fast-check'
import { stringify as asYaml } from 'yaml'
import { actionsAt } from '../../src/history/actions.ts'
import { programmeAt } from '../../src/history/programme.ts'
import { clauseKinds } from '../../src/model/meeting.ts'
import type { Records } from '../../src/model/records.ts'
import { outcomes } from '../../src/model/resolution.ts'
import { read } from '../../src/read/index.ts'
import { memoryHost } from './memory-host.ts'

export const days = ['2025-10-09', '2025-12-04', '2026-01-15', '2026-03-19', '2026-06-18', '2026-10-08']

const due = fc.constantFrom(undefined, 'tbc', '2026-01-15', 'March 2026', 'Autumn 2026')
const owner = fc.constantFrom(undefined, 'clerk', 'officers')
const sometimes = <T>(value: fc.Arbitrary<T>, freq = 3) => fc.option(value, { nil: undefined, freq })

const clauseFields = {
  kind: fc.constantFrom(...clauseKinds),
  text: fc.constantFrom('That this be so.', 'That a report come back.', 'That schools be told.'),
  owner,
  due,
  topic: sometimes(fc.constantFrom('High needs', 'Places', 'Early years'), 2),
  outcome: sometimes(fc.constantFrom(...outcomes), 6),
  isNamed: fc.boolean(),
}

const clause = fc.record({ ...clauseFields, children: sometimes(fc.array(fc.record(clauseFields), { minLength: 1, maxLength: 2 }), 4) })

const item = fc.record({
  name: fc.integer({ min: 1, max: 7 }),
  template: sometimes(fc.constantFrom('aob', 'programme', 'election'), 5),
  purpose: sometimes(fc.constantFrom(['decision'], ['noting'])),
  body: fc.constantFrom(undefined, 'Members spoke.'),
  resolution: sometimes(fc.record({ outcome: fc.constantFrom(...outcomes), clauses: fc.array(clause, { maxLength: 3 }) }), 2),
  actions: sometimes(fc.array(fc.record({ text: fc.constant('Do this.'), owner, due, isNamed: fc.boolean() }), { minLength: 1, maxLength: 2 })),
  hears: sometimes(fc.nat()),
  isCarried: fc.boolean(),
})

const meeting = fc.record({
  isQuorate: fc.boolean(),
  items: fc.uniqueArray(item, { selector: ({ name }) => name, minLength: 1, maxLength: 4 }),
  updates: fc.array(fc.record({ pick: fc.nat(), status: fc.constantFrom('open', 'done', 'dropped'), due }), { maxLength: 4 }),
})

const entry = fc.record({
  name: fc.integer({ min: 1, max: 9 }),
  when: fc.constantFrom(undefined, 'tbc', '2026-01-15', 'March 2026', 'Autumn 2026'),
  every: sometimes(fc.constantFrom({ month: 'January' }, { month: 'October' }, { meeting: 'true' })),
})

/** A year as it was drawn, before it is known what its updates and items can name. */
export const years = fc.record({
  meetings: fc.array(meeting, { minLength: 1, maxLength: 5 }),
  entries: fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 4 }),
})

type Year = typeof years extends fc.Arbitrary<infer T> ? T : never
type Files = Record<string, string>

/** Short names that are the same for nothing else. */
const namer = () => {
  let last = 0
  return () => `name-${++last}`
}

type Drawn = { readonly isNamed: boolean; readonly children?: readonly Drawn[] | undefined }

const typed = ({ isNamed, children, ...fields }: Drawn, name: () => string): object => ({
  ...(isNamed && { id: name() }),
  ...fields,
  ...(children && { children: children.map(part => typed(part, name)) }),
})

/** No anchors, wherever a value is drawn twice. */
const stringify = (value: object): string => asYaml(value, { aliasDuplicateObjects: false })

/** The records of a workspace; without the package's templates, unless papers are to be made of them. */
export const readFiles = (files: Files, home: string | undefined = '/nowhere'): Records => {
  const { value } = read(memoryHost(files, home), '/workspace')
  if (!value) throw new Error('no workspace')
  return value
}

const picked = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)]

/** The files of a year, a meeting after another: each names what is open and what is planned when it meets. */
export const filesOf = ({ meetings, entries }: Year): Files => {
  const files: Files = {
    '/workspace/forum.yaml': stringify({ council: 'Northmoor Council', forum_name: 'Forum', attendees: [{ id: 'clerk', name: 'Nia Quill', kind: 'clerk' }] }),
  }
  const listed = entries.map(({ name, when, every }) => ({ id: `item-${name}`, topic: `Topic ${name}`, when, every }))
  if (listed.length > 0) files['/workspace/work-programme.yaml'] = stringify({ entries: listed })
  const name = namer()
  for (const [i, { isQuorate, items, updates }] of meetings.entries()) {
    const day = days[i] ?? ''
    const file = `/workspace/meetings/${day}/meeting.yaml`
    const write = (more: object[], hearing: (pick: number) => string | undefined): string => {
      const rows = items.map(({ name: place, template, hears, isCarried, resolution, actions, ...rest }) => {
        const heard = hears === undefined || template !== undefined ? undefined : hearing(hears)
        return {
          id: `item-${place}`,
          title: `Topic ${place}`,
          template,
          ...(heard !== undefined && { heard: [heard] }),
          ...(isCarried && i > 0 && { carried_from: days[i - 1] }),
          ...rest,
          ...(resolution && { resolution: { ...resolution, clauses: resolution.clauses.map(one => typed(one, name)) } }),
          ...(actions && { actions: actions.map(one => typed(one, name)) }),
        }
      })
      return stringify({
        ...(!isQuorate && { quorate: 'no' }),
        attendance: [{ person: 'clerk', status: 'present' }],
        items: [{ id: 'arising', title: 'Matters arising', template: 'matters-arising', ...(more.length > 0 && { updates: more }) }, ...rows],
      })
    }
    files[file] = stringify({ items: [{ title: 'Nothing yet' }] })
    const folder = { name: day }
    const before = readFiles(files)
    const open = actionsAt(before, folder)?.openBefore ?? []
    const planned = programmeAt(before, folder)?.before ?? []
    const said = updates.flatMap(({ pick, ...update }) => {
      const action = picked(open, pick)?.id
      return action === undefined ? [] : [{ action, ...update }]
    })
    files[file] = write(said, pick => picked(planned, pick)?.id)
  }
  return files
}
