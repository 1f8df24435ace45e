/** Which papers there are, what they are called, where their facts come from, and what is known of each as a whole. */
import { describe, expect, it } from 'vitest'
import { join } from '../../src/base/host.ts'
import { compose, plan } from '../../src/compose/index.ts'
import { isStopped } from '../../src/model/origins.ts'
import type { Paper } from '../../src/model/paper.ts'
import { exampleFiles, make } from '../support/example.ts'

const bid = (fields: object = {}) => ({
  title: 'Early Help',
  year: '2026-27',
  status: 'new',
  requested: '£3,000',
  introduction: 'Words.',
  services: [{ name: 'Tutor', amount: '£3,000' }],
  ...fields,
})
const meeting = (fields: object = {}) => ({ date: '2026-01-15', items: [{ title: 'Bids', papers: ['help'] }], ...fields })
const workspace = (fields: { meeting?: object; bids?: Record<string, object> } = {}, others: Record<string, string> = {}) =>
  make(exampleFiles({ meeting: meeting(fields.meeting), bids: fields.bids ?? { help: bid() } }, others))
/** The agenda is made of every meeting; what follows is about the others. */
const apart = (papers: readonly Paper[]): readonly Paper[] => papers.filter(paper => paper.type.subject !== 'meeting')
const decided = (clause: object, outcome = 'carried') => ({
  items: [
    {
      title: 'Bids',
      papers: ['help'],
      resolution: {
        outcome,
        clauses: [
          { kind: 'note', text: 'First.' },
          { text: 'That it be so.', papers: ['help'], ...clause },
        ],
      },
    },
  ],
})

const bodyOf = (made: ReturnType<typeof make>, type = 'funding-bid'): string => {
  const { value, diagnostics } = made.compose(type)
  expect(diagnostics).toEqual([])
  return value?.body ?? ''
}

describe('plan', () => {
  it('has a paper for each subject whose facts are there', () => {
    expect(apart(workspace().papers).map(paper => [paper.path, paper.title])).toEqual([['workspace/2026-01-15/help', 'Early Help: funding bid 2026/27']])
    expect(apart(workspace({ meeting: decided({ kind: 'decide' }) }).papers).map(paper => paper.path)).toEqual([
      'workspace/2026-01-15/item-1-bids',
      'workspace/2026-01-15/help',
    ])
  })

  it('names a paper plainly, and its file in small letters', () => {
    const { papers } = workspace({ bids: { help: bid({ label: 'Appendix 4', title: '*Früh* & <b>Help</b>' }) } })
    expect(apart(papers).map(paper => [paper.path, paper.title])).toEqual([
      ['workspace/2026-01-15/appendix-4-help', '*Früh* & <b>Help</b>: funding bid 2026/27'],
    ])
  })

  it('refuses two papers of one name, at the second', () => {
    const { papers, diagnostics } = workspace({ bids: { 'b-help': bid({ label: 'A' }), help: bid({ label: 'A-b' }) } })
    expect(apart(papers)).toHaveLength(1)
    expect(diagnostics).toMatchObject([
      {
        code: 'paper/same-name',
        at: { file: '/workspace/meetings/2026-01-15/bids/help.yaml' },
        related: [{ at: { file: '/workspace/meetings/2026-01-15/bids/b-help.yaml' } }],
      },
    ])
  })

  describe('has no two types that write one file', () => {
    const definition = (name: string, file: string) => ({
      [`/workspace/templates/papers/${name}/paper.yaml`]: `title: Note\npurpose: None.\nsubject: item\nheading: x\nfile: ${file}\n`,
      [`/workspace/templates/papers/${name}/paper.hbs`]: '# x\n',
    })
    const file = "'item {{item.number}} {{item.id}}'"
    const two = {
      items: [...decided({ kind: 'decide' }).items, ...decided({ kind: 'note', papers: undefined }).items.map(item => ({ ...item, title: 'More' }))],
    }

    it.each(['a-sheet', 'decision-sheet'])('and says so once, at the workspace’s own: %s', name => {
      const { papers, diagnostics } = workspace({ meeting: two }, definition(name, file))
      expect(diagnostics).toEqual([
        {
          code: 'paper/same-name',
          severity: 'error',
          at: { file: `/workspace/templates/papers/${name}/paper.yaml`, path: ['file'] },
          message: `${name} and agenda-item would both write item-1-bids.`,
          hint: `Change file: here, for instance 'item {{item.number}} {{item.id}} ${name}'.`,
        },
      ])
      const going = apart(papers).filter(paper => !isStopped(paper, diagnostics))
      expect(going.map(paper => [paper.type.name, paper.path.split('/').at(-1)])).toEqual([
        ['agenda-item', 'item-1-bids'],
        ['agenda-item', 'item-2-more'],
        ['funding-bid', 'help'],
      ])
    })

    it('and blames the later of two of its own', () => {
      const { diagnostics } = workspace({ meeting: two }, { ...definition('b-sheet', 'b'), ...definition('c-sheet', 'b') })
      expect(diagnostics.filter(({ at }) => at.file.includes('sheet')).map(({ message }) => message)).toEqual(['c-sheet and b-sheet would both write b.'])
    })

    it('and blames a bid’s own words where both types are the package’s', () => {
      const { diagnostics } = workspace({ meeting: decided({ kind: 'decide', papers: undefined }), bids: { bids: bid({ label: 'Item 1' }) } })
      expect(diagnostics).toMatchObject([{ code: 'paper/same-name', at: { file: '/workspace/meetings/2026-01-15/bids/bids.yaml' } }])
    })
  })

  it('refuses a paper that no file can be named after', () => {
    const type = {
      '/workspace/templates/papers/note/paper.yaml': "title: Note\npurpose: None.\nsubject: bid\nheading: '{{bid.title}}'\nfile: '{{bid.title}}'\n",
      '/workspace/templates/papers/note/paper.hbs': 'x',
    }
    expect(workspace({ bids: { help: bid({ title: '学校' }) } }, type).diagnostics).toMatchObject([
      { code: 'paper/no-name', at: { file: '/workspace/meetings/2026-01-15/bids/help.yaml' } },
    ])
  })

  it('places a fault of a heading in paper.yaml, once', () => {
    const type = {
      '/workspace/templates/papers/note/paper.yaml': "title: Note\npurpose: None.\nsubject: bid\nheading: '{{bid.titel}}'\nfile: x\n",
      '/workspace/templates/papers/note/paper.hbs': 'x',
    }
    expect(workspace({ bids: { help: bid(), other: bid() } }, type).diagnostics).toMatchObject([
      { code: 'template/unknown-fact', at: { file: '/workspace/templates/papers/note/paper.yaml', path: ['heading'], find: 'bid.titel' } },
    ])
  })

  it('finds a paper type that a workspace adds, and a partial that it changes, with no change elsewhere', () => {
    const others = {
      '/workspace/templates/papers/settled/paper.yaml':
        "title: What was settled\npurpose: For the clerk.\nsubject: meeting\nheading: 'Decisions of {{meeting.day}}'\nfile: settled\n",
      '/workspace/templates/papers/settled/paper.hbs':
        '# {{paper.title}}\n\n{{#each meeting.items}}\n## {{title}}\n\n{{#each resolution.clauses}}\n- {{text}}\n{{/each}}\n{{/each}}\n',
      '/workspace/templates/partials/request.hbs': 'Please.\n',
    }
    const made = workspace({ meeting: decided({ kind: 'decide' }) }, others)
    expect(bodyOf(made, 'settled')).toBe('# Decisions of Thursday 15 January 2026\n\n## Bids\n\n- First.\n- That it be so.\n')
    expect(bodyOf(made)).toContain('\nPlease.\n')
  })

  it('makes of a bid only the type it asks for', () => {
    const type = {
      '/workspace/templates/papers/note/paper.yaml': 'title: Note\npurpose: None.\nsubject: bid\nheading: x\nfile: note\n',
      '/workspace/templates/papers/note/paper.hbs': 'x',
    }
    expect(apart(workspace({ bids: { help: bid({ type: 'note' }) } }, type).papers).map(paper => paper.type.name)).toEqual(['note'])
  })

  it('knows where a paper’s facts were typed: the bid, what the meeting says of it, the forum', () => {
    const [, paper] = apart(workspace({ meeting: decided({ kind: 'decide' }) }).papers)
    const places = paper?.origins.map(({ file, path }) => `${file.replace('/workspace/', '')} ${path.join('.')}`.trim()) ?? []
    expect(places[0]).toBe('meetings/2026-01-15/bids/help.yaml')
    expect(places).toContain('meetings/2026-01-15/meeting.yaml items.0.resolution.clauses.1')
    expect(places).toContain('meetings/2026-01-15/meeting.yaml date')
    expect(places).toContain('forum.yaml')
    expect(places.filter(place => place.includes('items.0.body') || place === 'meetings/2026-01-15/meeting.yaml')).toEqual([])
  })

  it('is empty without a forum', () => {
    const made = make({ ...exampleFiles({ meeting: meeting() }), '/workspace/forum.yaml': 'council: [' })
    expect(plan(made.records)).toEqual({ value: [], diagnostics: [] })
  })
})

describe('a bid and the decision on it', () => {
  const sum = { amount: '£2,500', year: '2027-28', condition: 'a report' }

  it.each([
    [{ kind: 'decide' }, 'carried', '**Agreed** on 15 January 2026, clause b) of the resolution on Bids: £3,000 for 2026/27.'],
    [
      { kind: 'decide', amount: '£2,500', year: '2027-28', condition: 'a report' },
      'carried',
      '**Agreed in part** on 15 January 2026, clause b) of the resolution on Bids: £2,500 of the £3,000 requested, for 2027/28, subject to a report.',
    ],
    [{ kind: 'decide', amount: '£3k' }, 'carried', '**Agreed** on 15 January 2026, clause b) of the resolution on Bids: £3k for 2026/27.'],
    [{ kind: 'refuse' }, 'carried', '**Refused** on 15 January 2026, clause b) of the resolution on Bids.'],
    [{ kind: 'defer', ...sum }, 'carried', '**Deferred** on 15 January 2026, clause b) of the resolution on Bids.'],
    [
      { kind: 'recommend', ...sum },
      'carried',
      '**Recommended** on 15 January 2026, clause b) of the resolution on Bids: £2,500 for 2027/28, subject to a report.',
    ],
    [{ kind: 'decide', ...sum }, 'lost', '**Refused** on 15 January 2026, clause b) of the resolution on Bids.'],
    [{ kind: 'decide', ...sum }, 'deferred', '**Deferred** on 15 January 2026, clause b) of the resolution on Bids.'],
    [{ kind: 'decide', ...sum }, 'withdrawn', '**Withdrawn** on 15 January 2026, clause b) of the resolution on Bids.'],
    [{ kind: 'decide', ...sum }, 'not-put', '**Not put to the vote** on 15 January 2026, clause b) of the resolution on Bids.'],
    [{ kind: 'programme-add' }, 'carried', '**Resolved** on 15 January 2026, clause b) of the resolution on Bids.'],
    [{ kind: 'programme-add' }, 'lost', '**Refused** on 15 January 2026, clause b) of the resolution on Bids.'],
  ])('%j, %s', (clause, outcome, sentence) => {
    const body = bodyOf(workspace({ meeting: decided(clause, outcome) }))
    expect(body).toContain(`<!-- decision -->\n\n## Decision of the Forum\n\n${sentence}\n\n> That it be so.\n\n<!-- /decision -->\n`)
  })

  it('says the sum agreed, and only that, on the front sheet and above it', () => {
    const made = (clause: object, outcome?: string) => workspace({ meeting: decided(clause, outcome) }).compose('funding-bid').value?.markdown ?? ''
    expect(made({ kind: 'decide', amount: '£2,500' })).toContain('- **Sum requested:** £3,000\n- **Sum agreed:** £2,500\n')
    expect(made({ kind: 'decide', amount: '£2,500' })).toContain('\ndecision: "agreed"\nagreed: "£2,500"\n')
    for (const refused of [made({ kind: 'decide', amount: '£2,500' }, 'lost'), made({ kind: 'recommend', amount: '£2,500' })])
      expect(refused).not.toMatch(/agreed:/)
    expect(made({ kind: 'request' }, 'lost')).not.toContain('\ndecision:')
  })

  it('quotes the parts of a clause behind their labels', () => {
    const children = [
      { kind: 'direct', text: 'the money being paid each quarter; and' },
      { kind: 'direct', text: 'any underspend being returned.', condition: 'an audit', owner: 'Ruth Ambler' },
    ]
    expect(bodyOf(workspace({ meeting: decided({ kind: 'decide', children }) }))).toContain(
      [
        '\n\n> That it be so.',
        '> i) the money being paid each quarter; and',
        '> ii) any underspend being returned.',
        '>     Subject to an audit.',
        '>     Action: Ruth Ambler.\n\n<!-- /decision -->\n',
      ].join('\n>\n'),
    )
  })

  it('finds it in a part of a clause', () => {
    const body = bodyOf(
      workspace({
        meeting: decided({
          kind: 'decide',
          papers: undefined,
          children: [
            { kind: 'note', text: 'x' },
            { kind: 'decide', text: 'That part.', papers: ['help'] },
          ],
        }),
      }),
    )
    expect(body).toContain('clause b) ii) of the resolution on Bids: £3,000 for 2026/27.\n\n> That it be so.\n>\n> That part.\n\n<!--')
  })

  it('says nothing of it before the meeting', () => {
    expect(bodyOf(workspace())).not.toContain('decision')
  })

  it('names the bid as a supporting document of the item', () => {
    expect(bodyOf(workspace({ meeting: decided({ kind: 'decide' }), bids: { help: bid({ label: 'Appendix 4' }) } }), 'agenda-item')).toContain(
      '- Appendix 4: Early Help (funding bid, £3,000 for 2026/27)\n',
    )
  })
})

describe('a sum compared with the one agreed before', () => {
  it.each([
    ['continue', { amount: '£2,000', year: '2025-26', change: 'increased' }, 'in 2026/27, at £3,000. That is £1,000 more than in 2025/26.\n'],
    ['continue', { amount: '£3,100', change: 'reduced' }, 'in 2026/27, at £3,000. That is £100 less than before.\n'],
    ['continue', { amount: '£2k', year: '2025-26', change: 'increased' }, 'in 2026/27, at £3,000. That is more than in 2025/26.\n'],
    ['continue', { amount: '£3,000', change: 'unchanged' }, 'in 2026/27, at £3,000. The sum is unchanged.\n'],
    ['continue', { amount: '£2,000' }, 'in 2026/27, at £3,000.\n'],
    ['cease', { amount: '£4,000', year: '2025-26', change: 'reduced' }, 'and for nothing after that. The sum is £1,000 less than in 2025/26.\n'],
  ])('%s, %j', (status, previous, words) => {
    expect(bodyOf(workspace({ bids: { help: bid({ status, previous: { decided: '2025-01-16', ...previous } }) } }))).toContain(words)
  })
})

describe('the clauses of a resolution', () => {
  it.each([
    [{ owner: 'officers', due: 'tbc' }, 'Action: officers.'],
    [{ owner: 'officers', due: 'Autumn 2026' }, 'Action: officers. Due: Autumn term 2026.'],
    [{ due: 'March 2026' }, 'Due: March 2026.'],
    [{ due: 'tbc' }, undefined],
    [{ amount: '£5,000' }, 'Sum: £5,000.'],
    [{ text: 'That £5,000 be paid.', amount: '£5,000' }, undefined],
    [{ text: 'That £5k, no more, be paid.', amount: '£5,000' }, undefined],
    [{ text: 'That £5,000 be paid.', amount: '£5,000', year: '2026-27' }, 'Sum: £5,000 for 2026/27.'],
    [{ text: 'That £5,000 be paid in 2026-27.', amount: '£5,000', year: '2026-27' }, undefined],
    [{ text: 'That £15,000 be paid.', amount: '£5,000' }, 'Sum: £5,000.'],
  ])('%j', (clause, words) => {
    const made = workspace({ meeting: decided({ kind: 'direct', text: 'That it be so.', papers: undefined, ...clause }) })
    const last = bodyOf(made, 'agenda-item').split('\nb) ')[1]?.split('\n\n<!--')[0]
    expect(last?.split('\n\n   ').slice(1)).toEqual(words === undefined ? [] : [words])
  })
})

describe('a composed paper', () => {
  const forum = {
    council: 'Northmoor Council',
    forum_name: 'Schools’ Forum',
    contact: 'Nia Quill',
    house_style: { colour: '#0b5c7a', crest: 'crest.png', crest_alt: 'A heron', address: 'Moor House' },
  }
  const made = make(exampleFiles({ forum, meeting: meeting(), bids: { help: bid({ label: 'A "1"' }) } }))
  const [paper] = apart(made.papers)
  const composed = paper && compose(made.records, paper, { data: { name: 'help.yaml', text: 'title: x\n' } }).value

  it('has its facts', () => {
    expect(composed?.facts).toEqual({
      title: 'Early Help: funding bid 2026/27',
      type: 'Funding bid',
      label: 'A "1"',
      council: 'Northmoor Council',
      forum: 'Schools’ Forum',
      language: 'en-GB',
      date: '2026-01-15',
      meeting: 'Thursday 15 January 2026',
      contact: 'Nia Quill',
      address: 'Moor House',
      colour: '#0b5c7a',
      crest: { file: 'crest.png', alt: 'A heron' },
      data: { name: 'help.yaml', text: 'title: x\n' },
    })
  })

  it('is front matter, a blank line and the body', () => {
    expect(composed?.markdown.startsWith('---\ntitle: "Early Help: funding bid 2026/27"\ntype: "Funding bid"\nlabel: "A \\"1\\""\n')).toBe(true)
    expect(composed?.markdown).toContain(`requested: "£3,000"\n---\n\n${composed?.body}`)
  })

  it('ends with whom to ask and where, in the Markdown alone', () => {
    const closing = '\nFor this paper in another format, such as large print, contact Nia Quill.\n\nMoor House\n'
    expect(composed?.markdown.endsWith(`${composed.body}${closing}`)).toBe(true)
    expect(composed?.body).not.toContain('Moor House')
  })

  it('reads well: no blanks at line ends, one blank line between blocks, one line end at the end', () => {
    expect(composed?.markdown).not.toMatch(/[ \t]\n|\n\n\n|\n\n$|[^\n]$/)
  })

  it('is the same every time', () => {
    const again = make(exampleFiles({ forum, meeting: meeting(), bids: { help: bid({ label: 'A "1"' }) } }))
    expect(again.compose('funding-bid').value?.markdown).toBe(composed?.markdown)
  })

  it('is stopped by a fault of its template, at the template’s line', () => {
    const file = join('/workspace', 'templates/partials/request.hbs')
    const { compose: composeType } = workspace({}, { [file]: 'One\n{{bid.requestde}}\n' })
    expect(composeType('funding-bid')).toMatchObject({
      diagnostics: [{ code: 'template/unknown-fact', at: { file, span: { start: 6, end: 19 } }, hint: 'Did you mean requested?' }],
    })
    expect(composeType('funding-bid').value).toBeUndefined()
  })
})
