/** The check of records: what is said, where, and what is left unsaid because something else explains it. */
import { describe, expect, it } from 'vitest'
import { checkRecords } from '../../src/check/index.ts'
import { read } from '../../src/read/index.ts'
import { report } from '../../src/report/index.ts'
import { growsWithItsSize } from '../support/growth.ts'
import { memoryHost } from '../support/memory-host.ts'
import { meetingFolder, miniWorkspace } from '../support/workspace.ts'

const check = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const { value, diagnostics } = read(memoryHost(files, '/nowhere'), '/workspace')
  if (!value) throw new Error('no records')
  const faults = [...diagnostics, ...checkRecords(value).diagnostics]
  const lines = faults.map(({ code, at }) => {
    const source = value.sources.get(at.file)
    return `${code} ${source?.text.slice(source.span(at).start, source.span(at).end)}`
  })
  return { faults, lines, sources: value.sources }
}

const bid = (requested: string, first: string, second: string): string =>
  `requested: ${requested}\nservices:\n  - name: Advice\n    amount: ${first}\n  - name: Early Help\n    amount: ${second}`

describe('a bid that does not add up', () => {
  it('is shown at the sum, with the services beside it', () => {
    const { faults, sources } = check(miniWorkspace(bid('£262,001', '£192,661', '£69,339')).files)
    const text = report(faults, sources, { format: 'human', colour: false, relative: file => file.replace('/workspace/', '') })
    expect(text).toContain('error bid/total-mismatch')
    expect(text).toContain('^^^^^^^^ the services come to £262,000')
    expect(text).toContain('amount: £192,661')
    expect(text).toContain('help: correct the amount requested, or the amount of a service')
  })

  it('is told at the service whose costs show that its own amount is wrong, once', () => {
    const costs = '\n    costs:\n      - label: Salaries\n        amount: £69,339'
    expect(check(miniWorkspace(bid('£262,000', '£192,661', '£69,393') + costs).files).lines).toEqual(['bid/cost-mismatch £69,393'])
  })

  it('is not told again where funding is said to be unchanged', () => {
    const previous = '\nstatus: continue\nprevious:\n  decided: 2025-01-16\n  amount: £262,000\n  change: unchanged'
    expect(check(miniWorkspace(bid('£263,000', '£192,661', '£69,339') + previous).files).lines).toEqual(['bid/total-mismatch £263,000'])
    expect(check(miniWorkspace(bid('£262,000', '£192,661', '£69,338') + previous).files).lines).toEqual(['bid/total-mismatch £262,000'])
  })

  it.each([
    ['£1.44m', '£1.2m', '£0.24m', true],
    ['£1.44m', '£1,200,000', '£244,999', true],
    ['£1.44m', '£1,200,000', '£245,000', false],
    ['£1.44m', '£1,200,000', '£234,999', false],
    ['£1.44m', '£1.20m', '£0.26m', false],
    ['£262,000.50', '£192,661.25', '£69,339.25', true],
    ['£262,000.50', '£192,661.25', '£69,339.26', false],
  ])('counts as precisely as it is written: %s of %s and %s', (requested, first, second, fine) => {
    expect(check(miniWorkspace(bid(requested, first, second)).files).faults.length).toBe(fine ? 0 : 1)
  })

  it.each([
    ['£1.44m', '£1,445,000', 'the services come to £1.445m'],
    ['£448k', '£449,500', 'the services come to £449.5k'],
    ['£1.44m', '£1.5m', 'the services come to about £1.50m'],
    ['£1.44m', '£1,445,678.90', 'the services come to £1,445,678.90'],
    ['£262,000', '£262.6k', 'the services come to about £262,600'],
  ])('is told in the unit it is written in: %s, %s', (requested, service, message) => {
    const { faults } = check(miniWorkspace(`requested: ${requested}\nservices:\n  - name: Advice\n    amount: ${service}`).files)
    expect(faults.map(fault => fault.message)).toEqual([message])
  })

  it('is a fault, not a failure, beyond all sums', () => {
    const most = '£100,000,000,000'
    const services = Array.from({ length: 1000 }, (_, i) => `  - name: Service ${i}\n    amount: ${most}`).join('\n')
    expect(check(miniWorkspace(`requested: ${most}\nservices:\n${services}`).files).faults.map(({ message }) => message)).toEqual([
      'the services come to more than can be counted',
    ])
  })
})

describe('the year of the first seed', () => {
  it.each([
    ['year: 2012/21', 'value/year 2012/21'],
    ['title: Report for Schools Forum 2019 & funding bid 2012/21', 'year/impossible 2012/21'],
  ])('cannot be typed unnoticed: %s', (line, expected) => {
    const { lines, faults, sources } = check(miniWorkspace(line).files)
    expect(lines).toEqual([expected])
    expect(report(faults, sources, { format: 'json', colour: false, relative: file => file })).toContain('"line": 1,')
  })
})

describe('what could not be read', () => {
  const files = miniWorkspace({ bid: 'requested: £61,000', report: 'appendices: [bid]' }).files
  const meeting = `${meetingFolder}/meeting.yaml`

  it('leaves the other rules at work', () => {
    expect(check({ ...files, [meeting]: 'date: never\nitems:\n  - title: Early Help\n    papers: [report]\n' }).lines).toEqual([
      'value/date never',
      'bid/total-mismatch £61,000',
    ])
    expect(check({ ...files, '/workspace/forum.yaml': 'council: Northmoor Council\n' }).faults.map(({ code }) => code)).toContain('bid/total-mismatch')
  })

  it('is not said to be missing where it is named', () => {
    const broken = { ...files, [`${meetingFolder}/bids/bid.yaml`]: 'title: Early Help\nyear: soon\n' }
    expect(check(broken).faults.map(({ code }) => code)).not.toContain('ref/unknown-paper')
  })

  it('is not said to be nowhere where a text points to it', () => {
    const pointing = miniWorkspace({ bid: 'label: Appendix 1', report: 'background: The sums are in Appendix 1.' }).files
    const bid = `${meetingFolder}/bids/bid.yaml`
    expect(check({ ...pointing, [bid]: 'title: Early Help\n\tyear: soon\n' }).faults.map(({ code }) => code)).not.toContain('ref/nowhere-in-text')
    expect(check({ ...pointing, [bid]: String(pointing[bid]).replace('Appendix 1', 'Appendix 2') }).faults.map(({ code }) => code)).toContain(
      'ref/nowhere-in-text',
    )
  })

  it('is not said to be unused where a report cannot be read', () => {
    const broken = { ...files, [`${meetingFolder}/reports/report.yaml`]: 'title: Central services\n' }
    expect(check(broken).faults.map(({ code }) => code)).not.toContain('ref/unused-paper')
  })
})

describe('a bid that comes back', () => {
  const again = (previous: string, clause = 'amount: £55,000'): Readonly<Record<string, string | Uint8Array>> => ({
    ...miniWorkspace(`status: continue\nprevious:\n${previous}`).files,
    '/workspace/meetings/2025-01-16/meeting.yaml': `date: 2025-01-16\nitems:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n        - text: Agree the bid at £55,000.\n          kind: decide\n          papers: [bid]\n          ${clause}\n`,
    '/workspace/meetings/2025-01-16/bids/bid.yaml':
      'title: Early Help\nyear: 2025-26\nstatus: new\nrequested: £58,000\nintroduction: The team is new.\nservices:\n  - name: Early Help\n    amount: £58,000\n',
  })

  it('says what the earlier meeting decided', () => {
    expect(check(again('  decided: January 2025\n  amount: £55,000')).lines).toEqual([])
    expect(check(again('  decided: January 2025\n  amount: £58,000')).lines).toEqual(['bid/previous-decision-differs £58,000'])
    expect(check(again('  decided: 2024-01-18\n  amount: £55,000')).lines).toEqual(['bid/previous-decision-differs 2024-01-18'])
    expect(check(again('  decided: 2025-06-19\n  amount: £50,000')).lines).toEqual([])
    expect(check(again('  decided: January 2025\n  amount: £55,000\n  year: 2024-25')).lines).toEqual(['bid/previous-decision-differs 2024-25'])
    expect(check(again('  decided: tbc\n  amount: £58,000\n  year: 2025-26')).lines).toEqual(['bid/previous-decision-differs £58,000'])
  })

  it('is known by its title under another short name', () => {
    const { [`${meetingFolder}/bids/bid.yaml`]: bid, ...files } = again('  decided: January 2025\n  amount: £58,000')
    const meeting = String(files[`${meetingFolder}/meeting.yaml`]).replaceAll('bid', 'next')
    const renamed = (title: string) => ({
      ...files,
      [`${meetingFolder}/meeting.yaml`]: meeting,
      [`${meetingFolder}/bids/next.yaml`]: String(bid).replace('title: Early Help', `title: ${title}`),
    })
    expect(check(renamed('Early Help 2026/27')).lines).toEqual(['bid/previous-decision-differs £58,000'])
    expect(check(renamed('Growth')).lines).toEqual([])
  })
})

describe('a paper whose name is misspelt where it is listed', () => {
  it('is one fault', () => {
    const resolution =
      '    resolution:\n      outcome: carried\n      clauses:\n        - text: Agree the bid.\n          kind: decide\n          papers: [bid]'
    const { lines } = check(miniWorkspace({ bid: 'id: bid', meeting: `items:\n  - title: Early Help\n    papers: [bidd]\n${resolution}` }).files)
    expect(lines).toEqual(['ref/unknown-paper bidd'])
    expect(check(miniWorkspace({ bid: 'id: bid', meeting: 'items:\n  - title: Early Help\n    papers: [bidd]' }).files).lines).toEqual([
      'ref/unknown-paper bidd',
    ])
  })
})

describe('a form that was left half empty', () => {
  it('has all that is left told, in order, each once', () => {
    const { lines } = check(miniWorkspace('introduction: |\n  The service costs £xxx and has ??? posts,\n  not £xxx; [insert name] will say. TBC.').files)
    expect(lines).toEqual(['£xxx', '???', '[insert name]', 'TBC'].map(words => `text/placeholder ${words}`))
  })
})

describe('an item that takes two bids', () => {
  const other = 'title: Growth\nyear: 2026-27\nstatus: new\nrequested: £58,000\nintroduction: New places.\nservices:\n  - name: Growth\n    amount: £58,000\n'
  const lines = (papers: string, clauses: string, outcome = 'carried', report = '') => {
    const { files } = miniWorkspace({
      bid: 'id: bid',
      report: `id: report${report}`,
      meeting: `items:\n  - title: Bids\n    papers: ${papers}\n    resolution:\n      outcome: ${outcome}\n      clauses:\n${clauses}`,
    })
    return check({ ...files, [`${meetingFolder}/bids/growth.yaml`]: other }).lines
  }
  const clause = (kind: string, paper: string) => `        - text: That this be so.\n          kind: ${kind}\n          papers: [${paper}]\n`

  it('says what became of both, if of one', () => {
    expect(lines('[report, bid, growth]', clause('decide', 'bid'))).toEqual(['decision/none growth'])
    expect(lines('[report, bid, growth]', clause('decide', 'bid') + clause('note', 'growth'))).toEqual([])
    expect(lines('[report, bid, growth]', clause('note', 'bid'))).toEqual([])
    expect(lines('[report, bid, growth]', clause('refuse', 'bid'), 'lost')).toEqual([])
  })

  it('counts the appendices of its report', () => {
    expect(lines('[report]', clause('defer', 'growth'), 'carried', '\nappendices: [bid, growth]')).toEqual([expect.stringContaining('decision/none ')])
  })
})

describe('headings in a text', () => {
  const text = (...headings: string[]) => `introduction: |\n${headings.map(heading => `  ${heading}\n\n  Words.\n\n`).join('')}`

  it.each([
    [['### A', '#### B', '### C', '# D', '###### E']],
    [['## A', '# B', '### C', '## D', '##### E', '#### F']],
    [['###### A', '> ## B', '- ##### C', '      ## E', '# D', '`# no heading`', '    ### code']],
  ])('are clean when every hint is followed: %s', headings => {
    const { faults } = check(miniWorkspace(text(...headings)).files)
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['text/heading-order']))
    const corrected = headings.map(heading => {
      const fault = faults.find(({ at }) => heading.endsWith(at.find ?? '?'))
      return fault ? heading.replace(/#+ \w+/, fault.hint?.match(/#+ \w+/)?.[0] ?? '') : heading
    })
    expect(corrected).not.toEqual(headings)
    expect(check(miniWorkspace(text(...corrected)).files).lines).toEqual([])
  })

  it('are told as they are to be written', () => {
    const { faults } = check(miniWorkspace(text('### History')).files)
    expect(faults.map(({ hint }) => hint)).toEqual(['Write # History: the first heading in a text has one #.'])
  })
})

describe('a text that is made to be slow', () => {
  it.each(['`', '[insert ', '](', '£1,', '~~~\n  ```\n  ', '2012/21 ', '\t', 'o  ', '<b ', 'x', '£1 a pupil. 2 pupils. '])('is checked at once: %j', piece => {
    growsWithItsSize(100_000, size => {
      const { files } = miniWorkspace(`introduction: |\n  a\n  ${piece.repeat(size / piece.length)}`)
      return () => void check(files)
    })
  })

  it.each([
    '£1 ',
    'it be ',
    'the bid ',
    'be not ',
    '£1 of the £2 ',
    '£1 for 2 a ',
    '12 a at £1 ',
    '£1,234 would be left. ',
    '1% of the £1 a ',
    '1.1.',
    '2 a at £1 is £2 ',
    '5% of the bid, ',
    'see Table 7 and ',
    'the meeting of 9 May 2025 ',
    '£1 for 2025/26 ',
  ])('is checked at once in a clause: %j', piece => {
    growsWithItsSize(100_000, size => {
      const clauses = ['decide', 'refuse'].map(
        kind => `        - text: |\n            ${piece.repeat(size / piece.length)}\n          kind: ${kind}\n          papers: [bid]`,
      )
      const meeting = `items:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n${clauses.join('\n')}`
      const { files } = miniWorkspace({ bid: 'id: bid', meeting })
      return () => void check(files)
    })
  })
})

describe('a paper that another one takes the place of', () => {
  const report = (financial: string) =>
    `title: Central services\nreport_of: the Director of Children’s Services\npurpose: [decision]\nsummary: The forum decides.\nrecommendations:\n  - text: Agree the proposal.\n    verb: decide\nbackground: The forum decides each year.\nfinancial: ${financial}\n`
  const items = 'items:\n  - title: Early Help\n    papers: [first, corrected]\n'
  const faultsWith = (meeting: string) =>
    check({
      ...miniWorkspace({ meeting }).files,
      '/workspace/meetings/2026-01-15/reports/first.yaml': `${report('The fund is in the table.')}tables:\n  - caption: Fund\n    label: Part\n    columns:\n      - header: Sum\n        unit: money\n    rows:\n      - label: Places\n        values: ['£192,661']\n`,
      '/workspace/meetings/2026-01-15/reports/corrected.yaml': report('The fund for places is £192,616.'),
    }).faults.map(({ code }) => code)

  it('may say other sums', () => {
    expect(faultsWith(items)).toEqual(['figure/near'])
    expect(faultsWith(`${items}supplements:\n  - papers: [corrected]\n    replaces:\n      - paper: first\n        by: corrected\n`)).toEqual([])
  })
})

describe('papers of another meeting', () => {
  it('are said to be there', () => {
    const files = {
      ...miniWorkspace({ meeting: 'items:\n  - title: Early Help\n    papers: [growth]' }).files,
      '/workspace/meetings/2026-03-12/meeting.yaml': 'date: 2026-03-12\nitems:\n  - title: Growth\n    papers: [growth]\n',
      '/workspace/meetings/2026-03-12/bids/growth.yaml':
        'title: Growth\nyear: 2026-27\nstatus: new\nrequested: £58,000\nintroduction: New places.\nservices:\n  - name: Growth\n    amount: £58,000\n',
    }
    const { faults } = check(files)
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['ref/unknown-paper', '“growth” is a paper of the meeting 2026-03-12, not of this one.'],
    ])
  })
})
