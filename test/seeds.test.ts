/**
 * The bar of the two seeds: the customer's documents, typed with the faults that they were published with, have every one of these
 * told, each once, and nothing else. As typed for `data/`, without the faults, they have none but the date that is still to be agreed.
 */
import { describe, expect, it } from 'vitest'
import { laidFaults, once } from '../src/cli/faults.ts'
import { openHost } from '../src/cli/host.ts'
import { openFonts } from '../src/fonts/open.ts'
import { openWorkspace } from '../src/make.ts'

const home = new URL('..', import.meta.url).pathname.replace(/\/$/, '')
const host = openHost(home)

/** What `check` says of a workspace: codes, and the words they are said of. */
const told = (folder: string): readonly string[] => {
  const { value, diagnostics } = openWorkspace(host, openFonts(host), folder)
  if (!value) throw new Error('no workspace')
  const faults = once([...diagnostics, ...value.papers.flatMap(paper => laidFaults(value, paper))])
  return faults.map(({ code, at }) => {
    const source = value.records.sources.get(at.file)
    return `${code} ${source?.text.slice(source.span(at).start, source.span(at).end)}`
  })
}

describe('the seeds as they were published', () => {
  it('have the missing contact, the four grammars, the open date and the acronym of the agenda item told', () => {
    expect([...told('test/fixtures/seeds/staffordshire')].sort()).toEqual([
      'acronym/undefined LST',
      'action/date-open at a date to be agreed',
      'resolution/mixed-grammar clauses',
      'text/dangling details to',
    ])
  })

  it('have the year and the acronyms of the bid told', () => {
    const acronyms = ['CASS', 'DSL', 'ICPC', 'MASH', 'PBR', 'SLA'].map(short => `acronym/undefined ${short}`)
    expect([...told('test/fixtures/seeds/birmingham')].sort()).toEqual([...acronyms, 'year/impossible 2012/21'])
  })
})

describe('the seeds as they are typed for data/', () => {
  it('leave nothing to say: the date to be agreed is allowed, with the reason', () => {
    expect(told('data/staffordshire')).toEqual([])
    expect(told('data/birmingham')).toEqual([])
  })
})
