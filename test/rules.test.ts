/** Every example of every explanation, run through all stages up to the document: good ones raise nothing at all, bad ones their own code, once, at the mark. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { start } from '../src/base/checked.ts'
import type { Diagnostic, Example } from '../src/base/diagnostic.ts'
import { checkDocument, checkRecords, rules } from '../src/check/index.ts'
import { explanations } from '../src/cli/explanations.ts'
import { once } from '../src/cli/faults.ts'
import { compose, plan } from '../src/compose/index.ts'
import { isStopped, locator } from '../src/model/origins.ts'
import { isPack } from '../src/model/paper.ts'
import type { Records } from '../src/model/records.ts'
import { parse } from '../src/parse/index.ts'
import { publicData, read } from '../src/read/index.ts'
import { memoryHost } from './support/memory-host.ts'
import { miniWorkspace } from './support/workspace.ts'

/** What is found in the papers of a workspace that no error stops; a pack is made with its parts, which are among them. */
const paperFaults = (records: Records, before: readonly Diagnostic[]): readonly Diagnostic[] => {
  const planned = plan(records)
  const papers = (planned.value ?? []).filter(paper => !isPack(paper) && !isStopped(paper, before))
  return [
    ...planned.diagnostics,
    ...papers.flatMap(paper => {
      const locate = locator(records, paper)
      return start(compose(records, paper, { data: publicData(records, paper) }))
        .next(composed => parse(composed, locate))
        .next(document => checkDocument(document, locate))
        .end().diagnostics
    }),
  ]
}

const faultsIn = (example: Example) => {
  const mini = miniWorkspace(example)
  const { value, diagnostics } = read(memoryHost(mini.files), mini.folder)
  const checked = [...diagnostics, ...(value ? checkRecords(value).diagnostics : [])]
  const faults = once(value?.forum ? [...checked, ...paperFaults(value, checked)] : checked)
  const placed = ({ at }: Diagnostic) => ({ file: at.file, ...value?.sources.get(at.file)?.span(at) })
  return { mark: mini.mark, faults, placed }
}

const good = explanations.flatMap(({ code, good }) => good.map(example => ({ code, example })))
const bad = explanations.flatMap(({ code, severity, bad }) => bad.map(example => ({ code, severity, example })))

describe('examples', () => {
  it.each(good)('$code is content with $example', ({ example }) => {
    expect(faultsIn(example).faults).toEqual([])
  })

  it.each(bad)('$code is found in $example', ({ code, severity, example }) => {
    const { mark, faults, placed } = faultsIn(example)
    expect(faults.map(fault => [fault.code, fault.severity])).toEqual([[code, severity]])
    expect(faults.map(placed)).toEqual([mark])
  })
})

describe('the list of rules', () => {
  it('has every rule of the folders, under the name of its file', () => {
    const files = readdirSync('src/check/rules', { recursive: true, encoding: 'utf8' }).filter(file => file.includes('/'))
    expect(rules.map(rule => `${rule.code}.ts`).sort()).toEqual(files.sort())
  })

  it('has examples, right and wrong, wherever one meeting can show them', () => {
    const without = rules.filter(rule => rule.good.length === 0 || rule.bad.length === 0).map(rule => rule.code)
    expect(without.sort()).toEqual(['bid/previous-decision-differs', 'decision/none', 'document/first-heading', 'document/heading-order'])
  })

  it('says of each what is right, and why, in a sentence', () => {
    for (const { summary, why } of rules) for (const words of [summary, why]) expect(words).toMatch(/^[A-Z“£].*[.”]$/)
  })
})
