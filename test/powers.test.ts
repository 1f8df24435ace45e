/**
 * The table of powers, a row a rule: who decides, who votes, and by what citation. A meeting uses the rule of its day; a forum’s own goes before it.
 * What neither item nor report types is filled in on the agenda and the front sheet; what is typed and says otherwise is told with the citation.
 */
import { describe, expect, it } from 'vitest'
import { readDay } from '../src/base/dates.ts'
import type { Example } from '../src/base/diagnostic.ts'
import { exampleForum, exampleMembers } from '../src/check/example-forum.ts'
import { checkRecords } from '../src/check/index.ts'
import { compose, plan } from '../src/compose/index.ts'
import { electorateFor, mattersOf, rulingOn } from '../src/history/powers.ts'
import { quorumOf } from '../src/history/quorum.ts'
import type { Records } from '../src/model/records.ts'
import { publicData, read } from '../src/read/index.ts'
import { memoryHost } from './support/memory-host.ts'
import { miniWorkspace } from './support/workspace.ts'

const more = (id: string, name: string, kind: string, phase: string) => `  - id: ${id}\n    name: ${name}\n    kind: ${kind}\n${phase}    seats: 1\n`
const groups = [
  more('secondary', 'Maintained secondary schools', 'schools', '    phase: secondary\n'),
  more('nursery', 'Maintained nursery schools', 'schools', '    phase: nursery\n'),
  more('unit', 'Pupil referral unit', 'schools', '    phase: alternative-provision\n'),
  more('union', 'Unions', 'non-schools', ''),
].join('')
const forum = exampleForum.replace(exampleMembers, `${groups}${exampleMembers}`)

const everybody = ['primary', 'academies', 'early-years', 'secondary', 'nursery', 'unit', 'union']

const recordsOf = (example: Example): Records => {
  const { value, diagnostics } = read(memoryHost(miniWorkspace(example).files), '/workspace')
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return value
}

const day = (text: string) => {
  const found = readDay(text)
  if (!found.ok) throw new Error(text)
  return found.value
}

const voters = (records: Records, matter: string, on: string) => electorateFor(records, day(on), { matter })?.groups?.map(({ id }) => id)

/** matter, role, who votes, and words of the citation. */
const table: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'formula',
    'consulted',
    ['primary', 'academies', 'early-years', 'secondary', 'nursery', 'unit'],
    'regulation 8(10) of the Schools Forums (England) Regulations 2012',
  ],
  ['de-delegation', 'decides', ['primary', 'secondary'], 'regulation 12(1)(d)'],
  ['education-functions', 'decides', ['primary', 'secondary', 'unit'], 'regulation 12(1)(e)'],
  ['scheme', 'decides', ['primary', 'secondary', 'nursery', 'unit'], 'the scheme for financing schools'],
  ['growth', 'decides', everybody, 'regulation 12(1)(a)'],
  ['central-ongoing', 'decides', everybody, 'regulation 12(1)(c)'],
  ['central-historic', 'decides', everybody, 'regulation 8(3) to (4) of SI 2024/66'],
  ['early-years-central', 'decides', everybody, 'regulation 12(1)(c)'],
  ['transfer', 'decides', everybody, 'the conditions of the grant'],
  ['high-needs', 'consulted', everybody, 'Reading and Essex'],
  ['alternative-provision', 'consulted', everybody, 'Reading and Essex'],
  ['early-years', 'consulted', everybody, 'Reading and Essex'],
  ['contracts', 'consulted', everybody, 'a month before tenders'],
  ['minimum-guarantee', 'view', everybody, 'Essex'],
  ['chair', 'decides', everybody, 'regulation 8(5) and (6)'],
]

describe('the table of powers', () => {
  const records = recordsOf({ forum })

  it.each(table)('%s: the forum %s', (matter, role, electorate, citation) => {
    const ruling = rulingOn(records, matter, day('2026-01-15'))
    expect(ruling?.role).toBe(role)
    expect(voters(records, matter, '2026-01-15')).toEqual(electorate)
    expect(ruling?.source).toContain(citation)
    expect(ruling?.source).toContain(`table of powers, ${records.powers?.version}`)
  })

  it('has no other rule, but one that has ended', () => {
    expect(mattersOf(records)).toEqual([...table.map(([matter]) => matter), 'deficit'].sort())
  })

  it('says of each whether the text of the law was read', () => {
    const read = table.map(([matter]) => matter).filter(matter => rulingOn(records, matter, day('2026-01-15'))?.isRead)
    expect(read.sort()).toEqual(['central-historic', 'central-ongoing', 'chair', 'de-delegation', 'early-years-central', 'growth'])
  })

  it('gives a meeting the rule of its day', () => {
    expect(voters(records, 'deficit', '2020-01-16')).toEqual(everybody)
    expect(rulingOn(records, 'deficit', day('2026-01-15'))).toBeUndefined()
    expect(rulingOn(records, 'education-functions', day('2016-01-14'))).toBeUndefined()
    expect(rulingOn(records, 'education-functions', day('2017-04-01'))?.role).toBe('decides')
  })

  it('gives way to the forum’s own rule while that holds', () => {
    const rule =
      'electorate_rules:\n  - matter: growth\n    electorate: [primary, academies]\n    from: 2026-01-01\n    reason: the constitution of the forum, section 4\n'
    const own = recordsOf({ forum: `${forum}${rule}` })
    expect(voters(own, 'growth', '2025-10-09')).toEqual(everybody)
    expect(voters(own, 'growth', '2026-01-15')).toEqual(['primary', 'academies'])
    expect(rulingOn(own, 'growth', day('2026-01-15'))?.source).toBe('the forum’s own rule: the constitution of the forum, section 4')
    expect(() => recordsOf({ forum: `${forum}${rule.replace(/\n {4}reason.*/, '')}` })).toThrow('reason')
  })

  it('asks only those phases that the forum has members of', () => {
    expect(electorateFor(recordsOf({ forum: exampleForum }), day('2026-01-15'), { matter: 'de-delegation' })?.name).toBe(
      'Members for maintained primary schools',
    )
  })
})

describe('what papers say', () => {
  const made = (example: Example, type: string): string => {
    const records = recordsOf(example)
    const paper = plan(records).value?.find(one => one.type.name === type)
    if (!paper) throw new Error(type)
    return compose(records, paper, { data: publicData(records, paper) }).value?.markdown ?? ''
  }

  it('on an agenda: the purpose and who may vote, by the matter', () => {
    const agenda = made({ forum, meeting: 'items:\n  - title: Formula\n    matter: formula\n  - title: Scheme\n    matter: scheme' }, 'agenda')
    expect(agenda).toContain('For consultation. Who may vote: Schools and academies members, and early years providers.')
    expect(agenda).toContain('For decision. Who may vote: Members for maintained schools.')
  })

  it('on the front sheets of an item and of a report', () => {
    const item = made({ forum, meeting: 'items:\n  - title: Scheme\n    matter: scheme\n    body: It was discussed.' }, 'agenda-item')
    expect(item).toContain('- **Brought for:** decision\n- **Who may vote:** Members for maintained schools')
    expect(made({ forum, report: 'matter: growth' }, 'report')).toContain('- **Who may vote:** All members')
    const asked = 'recommendations:\n  - verb: decide\n    matter: de-delegation\n    text: Agree the services.'
    expect(made({ forum, report: asked }, 'report')).toContain(
      'Who may vote: Members for maintained primary schools and members for maintained secondary schools.',
    )
  })

  it('as typed, where it is typed; and that it contradicts the table, with the citation', () => {
    const example = { forum, meeting: 'items:\n  - title: Scheme\n    matter: scheme\n    electorate: all' }
    expect(made(example, 'agenda')).toContain('Who may vote: All members.')
    const [fault, ...others] = checkRecords(recordsOf(example)).diagnostics
    expect(others).toEqual([])
    expect(fault?.code).toBe('matter/electorate')
    expect(fault?.message).toContain('as Brighton and Hove and West Berkshire restate who votes')
    expect(fault?.message).toContain('The text of the law could not be read for this.')
  })

  it('of money moved from the schools block, its share', () => {
    const report = made({ forum, report: 'transfer:\n  amount: £450,000\n  schools_block: £94,480,000' }, 'report')
    expect(report).toContain('- **Moved from the schools block:** £450,000 of £94,480,000, which is 0.48 per cent')
  })
})

describe('the quorum', () => {
  const seats = (total: number, rest = '') =>
    recordsOf({ forum: `groups:\n  - id: primary\n    name: Primary\n    kind: schools\n    seats: ${total}\n${rest}` }).forum

  it.each([
    [15, 6],
    [14, 6],
    [13, 6],
    [12, 5],
    [25, 10],
    [1, 1],
  ])('of %i seats is %i: two fifths, rounded up (regulation 8(3))', (total, needed) => {
    const found = seats(total)
    expect(found && quorumOf(found)?.needed).toBe(needed)
  })

  it.each([
    ['total-seats', 6],
    ['filled-seats', 1],
    ['voting-seats', 4],
  ])('is counted of %s, where the forum says so', (basis, needed) => {
    const rest = `  - id: unions\n    name: Unions\n    kind: non-schools\n    seats: 5\n    votes: false\nmembers:\n  - id: larch\n    name: Owen Larch\n    group: primary\nquorum:\n  basis: ${basis}\n`
    const found = seats(10, rest)
    expect(found && quorumOf(found)?.needed).toBe(needed)
  })
})
