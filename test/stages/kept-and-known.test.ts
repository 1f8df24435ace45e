/** What papers say of items that are not public, of resolutions without clauses, of items to be ratified, and of what has a label. */
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { issuedNow, markdownOf, opened, packFiles } from '../support/packs.ts'

const closed = {
  title: 'Contract',
  access: 'exempt (paragraph 1)',
  body: 'Talked through.',
  resolution: { outcome: 'carried', clauses: [{ kind: 'direct', text: 'The officers write.', owner: ['officers'] }] },
}
const meeting = {
  items: [
    { title: 'Budget', resolution: { outcome: 'noted', clauses: [] }, documents: [{ title: 'Survey', label: 'Appendix B', status: 'tabled' }] },
    closed,
    { title: 'Schools', papers: ['a'], sub_items: [{ title: 'Growth', resolution: { outcome: 'carried' } }] },
  ],
  end: '17:30',
}
const forum = { house_style: { sub_items: '.1', minute_numbers: { scheme: 'yearly', pattern: 'SF{n}/{yy}' } } }
const files = packFiles([[{ id: 'a', kind: 'report', length: 1 }]], { meeting, forum })
const open = opened(files)
const restricted = opened(files, 'restricted')

describe('an item that is not public', () => {
  it('says so in the minutes and keeps its number in the record of decisions', () => {
    expect(markdownOf(open, 'minutes')).toMatch(/^## SF2\/25 .*\n\nNot public: exempt \(paragraph 1\)\.$/m)
    expect(markdownOf(open, 'decisions')).toMatch(/^\| SF2\/25 .*\| Not public: exempt \(paragraph 1\)\. \| *\|$/m)
  })

  it('is marked in what is restricted', () => {
    for (const paper of ['minutes', 'decisions', 'action-log'])
      expect(markdownOf(restricted, paper), paper).toContain('Not for publication: exempt (paragraph 1).')
  })
})

it('a resolution without clauses says what came of it', () => {
  expect(markdownOf(open, 'minutes')).toMatch(/\nNoted\.\n[\s\S]*\nAgreed\.\n/)
  expect(markdownOf(open, 'decisions')).toMatch(/^\| SF1\/25 Budget *\| Noted/m)
})

it('the number of a part stands before the year', () => {
  expect(markdownOf(open, 'minutes')).toContain('SF3.1/25 Growth')
})

it('a document is named with its label on the cover of the pack', () => {
  expect(markdownOf(open, 'pack')).toContain('Item 1: Appendix B: Survey')
})

it('an item that was agreed subject to ratification is not said to have been put off', () => {
  const before = {
    items: [{ title: 'Budget', resolution: { outcome: 'subject-to-ratification', clauses: [{ kind: 'decide', text: 'Agree.' }] } }],
    end: '17:30',
  }
  const items = [{ title: 'Budget', carried_from: '2025-10-09' }]
  const workspace = opened(
    packFiles([[{ id: 'a', kind: 'report', length: 1 }]], {
      meeting: { items: [...items, { title: 'A', papers: ['a'] }] },
      files: { '/workspace/meetings/2025-10-09/meeting.yaml': stringify(before) },
    }),
  )
  const agenda = markdownOf(workspace, '2026-01-15/agenda')
  expect(agenda).toContain('To be ratified: agreed on 9 October 2025.')
  expect(agenda).not.toContain('Put off')
})

it('an action whose parts go on in small letters is one sentence', () => {
  const clause = { kind: 'direct', text: 'The officers reply in writing.', owner: ['officers'], children: [{ kind: 'note', text: 'with a copy to members.' }] }
  const items = [{ title: 'Budget', resolution: { outcome: 'carried', clauses: [clause] } }]
  const log = markdownOf(opened(packFiles([], { meeting: { items, end: '17:30' } })), 'action-log')
  expect(log).toContain('The officers reply in writing, with a copy to members.')
})

it('a timetable lists every part, and goes on from a start that was typed', () => {
  const items = [
    { title: 'Closed', access: 'exempt (paragraph 1)' },
    { title: 'Two', start: '16:30', sub_items: [{ title: 'First' }, { title: 'Second' }] },
    { title: 'Three', sub_items: [{ title: 'Third' }, { title: 'Fourth', start: '17:00', allowance: 10 }] },
    { title: 'Four' },
  ]
  const agenda = markdownOf(opened(packFiles([], { meeting: { start: '16:00', items }, forum: { house_style: { agenda: 'timed' } } })), 'agenda')
  const rows = agenda.split('\n').filter(line => /^\| \d/.test(line))
  expect(
    rows.map(row =>
      row
        .split('|')
        .slice(1, 4)
        .map(cell => cell.trim())
        .join(' '),
    ),
  ).toEqual([
    '1 Exempt item 4.00 pm',
    '2 Two 4.30 pm',
    '2(a) First 4.30 pm',
    '2(b) Second ',
    '3 Three ',
    '3(a) Third ',
    '3(b) Fourth 5.00 pm',
    '4 Four 5.10 pm',
  ])
})

it('an exempt paper that no supplement names is said to be attached, though the pack was published without it', () => {
  const papers = [
    [
      { id: 'a', kind: 'report', length: 1 },
      { id: 'secret', kind: 'report', length: 1, access: 'exempt (paragraph 3)' },
    ],
  ] as const
  const issued = issuedNow(opened(packFiles(papers)))
  const later = packFiles([...papers, [{ id: 'late', kind: 'report', length: 1 }]], {
    ...(issued && { issued }),
    meeting: {
      items: [
        { title: 'Matter 1', papers: ['a', 'secret'] },
        { title: 'Matter 2', papers: ['late'] },
      ],
      issued: '2026-01-05',
      supplements: [{ papers: ['late'], issued: '2026-01-09' }],
    },
  })
  const agenda = markdownOf(opened(later, 'restricted'), 'agenda')
  expect(agenda).toMatch(/What late is about \(report; in the supplementary papers issued on/)
  expect(agenda).toMatch(/What secret is about \(report; attached/)
})
