/** Comments that let a fault pass: where they may stand, and what is said of those that let nothing pass. */
import { describe, expect, it } from 'vitest'
import type { Example } from '../../src/base/diagnostic.ts'
import { checkRecords } from '../../src/check/index.ts'
import { read } from '../../src/read/index.ts'
import { memoryHost } from '../support/memory-host.ts'
import { miniWorkspace } from '../support/workspace.ts'

/** The codes found in a workspace, each with the line it is on. */
const found = (example: Example): readonly string[] => {
  const { files, folder } = miniWorkspace(example)
  const { value, diagnostics } = read(memoryHost(files), folder)
  if (!value) throw new Error('no workspace')
  return [...diagnostics, ...checkRecords(value).diagnostics].map(({ code, at }) => {
    const source = value.sources.get(at.file)
    const { start } = source?.span(at) ?? { start: 0 }
    return `${code} ${source?.text.slice(0, start).split('\n').length}`
  })
}

const allow = '# allow year/impossible: as printed in the minutes of 2012'

describe('a comment that allows', () => {
  it.each([
    ['on the line', `introduction: Agreed for 2012/21. ${allow}`],
    ['on the line above', `${allow}\nintroduction: Agreed for 2012/21.`],
    ['above, with blank lines and other comments between', `${allow}\n\n# The minutes say so.\nintroduction: Agreed for 2012/21.`],
    ['above a text of many lines', `${allow}\nintroduction: |\n  One.\n\n  Agreed for 2012/21.`],
    ['behind the sign of a text of many lines', `introduction: | ${allow}\n  One.\n\n  Agreed for 2012/21.`],
    ['above a text that goes on below its field', `${allow}\nintroduction:\n  Agreed in good time, and\n  for 2012/21.`],
    ['above an entry of a list', `services:\n  ${allow}\n  - name: Early Help 2012/21\n    amount: £60,000`],
    ['within a list', `services:\n  - name: A\n    amount: £60,000\n    core_offer:\n      points:\n        - a worker\n        - help in 2012/21 ${allow}`],
    ['in words of its own', `introduction: Agreed for 2012/21. ## allow: year/impossible : “2012/21”, sic`],
    ['above the first line of a file', `${allow}\ntitle: Early Help 2012/21`],
  ])('may stand %s', (_, example) => {
    expect(found(example)).toEqual([])
  })

  it('lets every fault of its code at its value pass, and no other', () => {
    expect(found(`${allow}\nintroduction: For 2012/21, and for 2013/22 at TBC.`)).toEqual(['text/placeholder 2'])
    expect(found(`${allow}\nintroduction: For 2012/21.\noptions: For 2012/21.`)).toEqual(['year/impossible 3'])
    expect(found(`introduction: For 2012/21.\n${allow}\noptions: None.`)).toEqual(['year/impossible 1', 'allow/unused 2'])
  })

  it('does not reach from a list into its entries', () => {
    expect(found(`${allow}\nservices:\n  - name: Early Help 2012/21\n    amount: £60,000`)).toEqual(['year/impossible 3', 'allow/unused 1'])
  })

  it('is itself a fault without a reason, and then allows nothing', () => {
    expect(found('# allow year/impossible\nintroduction: For 2012/21.')).toEqual(['year/impossible 2', 'allow/no-reason 1'])
    expect(found('# allow year/impossible:  \nintroduction: For 2012/21.')).toEqual(['year/impossible 2', 'allow/no-reason 1'])
    expect(found('# allow year/impossible as printed\nintroduction: For 2012/21.')).toEqual(['year/impossible 2', 'allow/no-reason 1'])
  })

  it('cannot allow a fault of reading', () => {
    expect(found('# allow value/year: as printed\nyear: 2012/21')).toEqual(['value/year 2', 'allow/unknown 1'])
    expect(found('# allow field/unknown: as printed\ncontcat: Nia Quill')).toEqual(['field/unknown 2', 'allow/unknown 1'])
  })

  it('is not said to allow nothing where not everything could be read', () => {
    expect(found(`${allow}\nintroduction: For 2012/13.\nyear: soon`)).toEqual(['value/year 3'])
    expect(found({ bid: `${allow}\nintroduction: For 2012/13.`, report: 'title: "open' })).not.toContain('allow/unused 1')
  })

  it('is not said to allow nothing where the work programme could not be read', () => {
    const { files, folder } = miniWorkspace(`${allow}\nintroduction: For 2012/13.`)
    const codes = (programme: string) => {
      const { value } = read(memoryHost({ ...files, [`${folder}/work-programme.yaml`]: programme }), folder)
      return value && checkRecords(value).diagnostics.map(({ code }) => code)
    }
    expect(codes('entries: "open')).toEqual([])
    expect(codes('entries:\n  - topic: Growth\n    when: Autumn 2026')).toEqual(['allow/unused'])
  })

  it('is said to allow nothing if another allows it already, or if nothing follows', () => {
    expect(found(`${allow}\nintroduction: For 2012/21. ${allow}`)).toEqual(['allow/unused 2'])
    expect(found({ forum: `council: Northmoor Council\nforum_name: Schools’ Forum\n${allow}` })).toEqual(['allow/unused 3'])
  })

  it('is no comment within a text', () => {
    expect(found(`introduction: |\n  ${allow}\n  Agreed for 2012/21.`)).toEqual(['year/impossible 3'])
    expect(found(`introduction: "Agreed for 2012/21. ${allow}"`)).toEqual(['year/impossible 1'])
  })

  it('is words where it only says “allow”', () => {
    expect(found('# allow and/or refuse, see the notes\n# allow schools time to answer\nintroduction: The team helps schools.')).toEqual([])
  })
})
