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
import { type Mini, miniWorkspace } from './support/workspace.ts'

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

const faultsIn = (example: Example) => faultsOf(miniWorkspace(example))

const faultsOf = (mini: Mini) => {
  const { value, diagnostics } = read(memoryHost(mini.files), mini.folder)
  const checked = [...diagnostics, ...(value ? checkRecords(value).diagnostics : [])]
  const faults = once(value?.forum ? [...checked, ...paperFaults(value, checked)] : checked)
  const placed = ({ at }: Diagnostic) => ({ file: at.file, ...value?.sources.get(at.file)?.span(at) })
  return { mark: mini.mark, faults, placed, sources: value?.sources }
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

/** Rules whose faults a comment may let pass: what was typed can be read, and its paper can be made. */
const allowed = rules
  .filter(({ subject, binding }) => subject !== 'passage' && subject !== 'document' && !binding)
  .flatMap(({ code, bad }) => bad.map(example => ({ code, example })))

describe('a comment with a reason', () => {
  it.each(allowed)('lets $code pass in $example, and the paper is made', ({ code, example }) => {
    const mini = miniWorkspace(example)
    const { file, start } = mini.mark ?? { file: '', start: 0 }
    const lines = String(mini.files[file]).split('\n')
    const marked = String(mini.files[file]).slice(0, start).split('\n').length - 1
    const faultsWith = (line: number): readonly string[] => {
      const indent = /^ */.exec(lines[line] ?? '')?.[0] ?? ''
      const text = lines.toSpliced(line, 0, `${indent}# allow ${code}: as printed in the minutes`).join('\n')
      return faultsOf({ ...mini, files: { ...mini.files, [file]: text } }).faults.map(fault => fault.code)
    }
    // A text that runs over many lines has the comment above its field.
    const upwards = lines.slice(0, marked + 1).map((_, line) => marked - line)
    expect(upwards.find(line => faultsWith(line).length === 0)).toBeDefined()
  })
})

/** The files of a workspace with one fix made. */
const fixedIn = (mini: Mini): Mini => {
  const { faults, sources } = faultsOf(mini)
  const fault = faults.find(({ fix }) => fix)
  const source = fault && sources?.get(fault.at.file)
  const edit = fault?.fix && source?.edit(fault.at, fault.fix)
  if (!source || !edit) return mini
  return { ...mini, files: { ...mini.files, [source.file]: source.text.slice(0, edit.span.start) + edit.text + source.text.slice(edit.span.end) } }
}

describe('a fix', () => {
  const fixable = bad.filter(({ example }) => faultsIn(example).faults.some(({ fix }) => fix))

  it('is what these rules carry', () => {
    expect([...new Set(fixable.map(({ code }) => code))]).toEqual([
      'acronym/unexpanded',
      'clause/typed-label',
      'money/style',
      'person/split-name',
      'text/year-style',
      'year/span',
      'year/style',
    ])
  })

  it.each(fixable)('of $code leaves nothing to say of $example', ({ example }) => {
    expect(faultsOf(fixedIn(miniWorkspace(example))).faults).toEqual([])
  })
})

describe('the list of rules', () => {
  it('has every rule of the folders, under the name of its file', () => {
    const files = readdirSync('src/check/rules', { recursive: true, encoding: 'utf8' }).filter(file => file.includes('/'))
    expect(rules.map(rule => `${rule.code}.ts`).sort()).toEqual(files.sort())
  })

  it('has examples, right and wrong, wherever one meeting can show them', () => {
    const without = rules.filter(rule => rule.good.length === 0 || rule.bad.length === 0).map(rule => rule.code)
    expect(without.sort()).toEqual(['bid/previous-decision-differs', 'document/first-heading', 'document/heading-order'])
  })

  it('leaves open in a draft only what is found in what was typed', () => {
    const later = rules.filter(({ stage }) => stage === 'publish')
    expect(later.map(({ code }) => code)).toContain('text/placeholder')
    expect(later.filter(({ subject }) => subject === 'passage' || subject === 'document')).toEqual([])
  })

  it('says of each what is right, and why, in a sentence', () => {
    for (const { summary, why } of rules) for (const words of [summary, why]) expect(words).toMatch(/^[A-Z“£].*[.”]$/)
  })
})
