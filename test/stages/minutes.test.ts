/** Who counts as present, when minutes are approved, what was ratified, and the short names of decisions. */
import { describe, expect, it } from 'vitest'
import { iso } from '../../src/base/dates.ts'
import { approvalOf } from '../../src/history/approvals.ts'
import { decisionsOf, isDecided } from '../../src/history/decisions.ts'
import { electorateOf } from '../../src/history/electorates.ts'
import { isNobodyOf, presentAt, presentIn, quorumAt } from '../../src/history/presence.ts'
import { ratifiedBy } from '../../src/history/ratifications.ts'
import { itemsOf } from '../../src/model/agenda.ts'
import type { Forum } from '../../src/model/forum.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { MeetingFolder } from '../../src/model/records.ts'
import { exampleFiles, type Made, make, readExample } from '../support/example.ts'

const forum = `
forum:
  council: Northmoor Council
  forum_name: Schools’ Forum
  groups:
    - {id: primary, name: Primary, kind: schools, phase: primary, seats: 4}
    - {id: secondary, name: Secondary, kind: schools, phase: secondary, seats: 2}
    - {id: unions, name: Unions, kind: non-schools, seats: 1, votes: false}
  members:
    - {id: a, name: Ana Reed, group: primary}
    - {id: b, name: Ben Holm, group: primary}
    - {id: c, name: Cyd Moss, group: secondary}
    - {id: d, name: Dee Rush, group: unions}
  attendees:
    - {id: o, name: Oli Fern, kind: officer}
`
const made = (yaml: string): Made => make(exampleFiles(readExample(forum + yaml)))
const folderIn = (made: Made, name = '2026-01-15'): MeetingFolder & { readonly meeting: Meeting } => {
  const folder = made.records.meetings.find(one => one.name === name)
  if (!folder?.meeting) throw new Error(`no meeting ${name}`)
  return { ...folder, meeting: folder.meeting }
}

const attended = (rows: string, more = '') => {
  const all = made(`meeting:\n  items: [{title: One}]\n${more}  attendance:\n${rows.replace(/^/gm, '    - ')}\n`)
  expect(all.diagnostics).toEqual([])
  return { forum: all.records.forum as Forum, meeting: folderIn(all).meeting }
}

describe('presence', () => {
  it('counts members and substitutes of groups that vote, and nobody else', () => {
    const { forum, meeting } = attended(
      [
        '{person: a, status: present, left: 16:10}',
        '{person: b, status: apologies}',
        '{person: Sub Stitute, status: substitute, substitute_for: c}',
        '{person: d, status: present}',
        '{person: o, status: present}',
        '{person: Some Body, status: present, kind: observer}',
        '{person: New Face, status: present, group: primary}',
      ].join('\n'),
    )
    const present = presentAt(forum, meeting)
    expect(present.filter(one => one.counts).map(one => one.person.name)).toEqual(['Ana Reed', 'Sub Stitute', 'New Face'])
    expect(present.filter(one => one.isMember).length).toBe(5)
    const groups = (...words: string[]) => electorateOf(forum, words)?.groups ?? []
    expect(presentIn(present, groups('primary'))).toBe(2)
    expect(presentIn(present, groups('dedelegation (secondary)'))).toBe(1)
    expect(isNobodyOf(present, groups('unions'))).toBe(true)
    expect(isNobodyOf([], groups('unions'))).toBe(false)
    expect(quorumAt(forum, meeting)).toEqual({ needed: 3, present: 3, quorate: true })
  })

  it('counts a seat once whose member was there for a part, and a substitute for the rest', () => {
    const { forum, meeting } = attended(
      '{person: a, status: present, only_for: [one]}\n{person: Sub Stitute, status: substitute, substitute_for: a}\n{person: c, status: present}',
    )
    expect(quorumAt(forum, meeting)).toMatchObject({ present: 2 })
  })

  it('a quorum that the minutes state wins over what the attendance shows', () => {
    const one = attended('{person: a, status: present}')
    expect(quorumAt(one.forum, one.meeting)).toEqual({ needed: 3, present: 1, quorate: false })
    const other = attended('{person: a, status: present}', '  quorate: yes\n')
    expect(quorumAt(other.forum, other.meeting)).toMatchObject({ present: 1, quorate: true })
  })

  it('without an attendance nothing is known', () => {
    const all = made('meeting:\n  items: [{title: One}]\n')
    expect(quorumAt(all.records.forum as Forum, folderIn(all).meeting)).toEqual({ needed: 3 })
  })
})

describe('approval', () => {
  const later = (title: string, clause: string, outcome = 'carried') =>
    `meeting:\n  items: [{title: One, body: Said.}]\nearlier:\n  items: [{title: One, body: Said.}]\nlater:\n  items:\n    - title: ${title}\n      template: previous-minutes\n      resolution: {outcome: ${outcome}, clauses: [{kind: ${clause}}]}\n`
  const days = (yaml: string) => {
    const all = made(yaml)
    return ['2025-10-09', '2026-01-15', '2026-03-12'].map(name => {
      const approval = approvalOf(all.records, folderIn(all, name))
      return approval ? iso(approval.day) : null
    })
  }

  it.each([
    ['the last minutes', 'Minutes', 'approve-minutes, text: That they be approved.', 'carried', [null, '2026-03-12', null]],
    ['those named', 'Minutes', 'approve-minutes, text: That those of 9th October 2025 be approved.', 'carried', ['2026-03-12', null, null]],
    [
      'those named in the title',
      'Minutes of 9 October 2025 and 15 January 2026',
      'approve-minutes, text: So agreed.',
      'carried',
      ['2026-03-12', '2026-03-12', null],
    ],
    ['not a day that only ends like it', 'Minutes of 19 October 2025', 'approve-minutes, text: So agreed.', 'carried', [null, '2026-03-12', null]],
    ['none, if deferred', 'Minutes', 'defer, text: That they wait.', 'deferred', [null, null, null]],
    ['none, if agreed without a quorum', 'Minutes', 'approve-minutes, text: So agreed.', 'subject-to-ratification', [null, null, null]],
  ])('%s', (_what, title, clause, outcome, expected) => {
    expect(days(later(title, clause, outcome))).toEqual(expected)
  })
})

describe('ratification', () => {
  it.each([
    ['carried', '2026-03-12'],
    ['lost', undefined],
  ])('by a later item of the same short name: %s', (outcome, by) => {
    const all = made(
      `meeting:\n  items:\n    - id: fund\n      title: Fund\n      resolution: {outcome: subject-to-ratification}\nlater:\n  items:\n    - id: fund\n      title: The fund again\n      resolution: {outcome: ${outcome}, ratifies: 2026-01-15}\n`,
    )
    const folder = folderIn(all)
    const [item] = folder.meeting.items
    expect(item && ratifiedBy(all.records, folder, item)?.name).toBe(by)
  })
})

describe('decisions', () => {
  const yaml = (labels: string) => `${`  house_style: {clause_labels: ${labels}}\n`}meeting:
  items:
    - title: Election
      elections: [{post: Vice-Chair, elected: a}, {post: Vice-Chair}]
    - id: fund
      title: Fund
      electorate: all
      resolution:
        outcome: carried
        vote: {method: show}
        clauses:
          - {kind: decide, text: That it be so., electorate: [primary], children: [{kind: direct, text: at once.}, {kind: note, text: and for long., outcome: lost}]}
          - {kind: note, text: That it be noted., vote: {method: secret}}
      sub_items:
        - {title: Part, resolution: {outcome: not-put, taken: email, decided: 2026-01-20}}
    - {title: Noted, resolution: {outcome: noted, clauses: [{kind: note, text: That it be noted.}]}}
`
  const of = (labels: string) => {
    const all = made(yaml(labels))
    expect(all.diagnostics).toEqual([])
    return decisionsOf(all.records, folderIn(all))
  }

  it('have short names by their places, whatever the labels', () => {
    const ids = of('a)').map(({ id }) => id)
    expect(ids).toEqual(
      ['election/vice-chair', 'election/vice-chair-2', 'fund/1', 'fund/1.1', 'fund/1.2', 'fund/2', 'part/resolution', 'noted/1'].map(id => `2026-01-15/${id}`),
    )
    expect(of('bullet').map(({ id }) => id)).toEqual(ids)
  })

  it('say what became of each, who could vote, and how', () => {
    expect(of('a)').map(({ outcome, electorate, vote, decided }) => [outcome, electorate, vote?.method, iso(decided)])).toEqual([
      ['elected', undefined, undefined, '2026-01-15'],
      ['not-elected', undefined, undefined, '2026-01-15'],
      ['carried', 'Primary', 'show', '2026-01-15'],
      ['carried', 'Primary', 'show', '2026-01-15'],
      ['lost', 'Primary', 'show', '2026-01-15'],
      ['carried', 'All members', 'secret', '2026-01-15'],
      ['not-put', undefined, undefined, '2026-01-20'],
      ['noted', undefined, undefined, '2026-01-15'],
    ])
  })

  it('are recorded unless they were only noted', () => {
    const all = made(yaml('a)'))
    expect(itemsOf(folderIn(all).meeting).map(isDecided)).toEqual([true, true, true, false])
  })
})
