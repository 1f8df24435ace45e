/**
 * The law of figures: no digit of a figure on which another depends can be mistyped unnoticed, in a field or in a sentence.
 * Each digit of every sum, year, share, percentage and post is changed in the YAML as typed; an error or a warning has to stand at that
 * line, or at one it disagrees with and naming it. A figure that nothing else repeats or is worked out from contradicts nothing: it is
 * tried too, and counted apart. Which changes contradict is found by brute force in the untouched files, by nothing of the checker: see
 * test/support/bound-figures.ts. Some hundreds of the changes of a workspace are tried, evenly spread; `MUTATION=1000` tries so many, as .ci/run does.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import { positionAt } from '../../src/base/source.ts'
import { checkRecords } from '../../src/check/index.ts'
import type { Memory } from '../../src/model/memory.ts'
import { read } from '../../src/read/index.ts'
import { Bound, type Figure } from '../support/bound-figures.ts'
import { memoryHost } from '../support/memory-host.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const workspaces = [
  ...readdirSync('data', { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => `data/${entry.name}`),
  'test/fixtures/figures',
]

const filesOf = (workspace: string): Files =>
  Object.fromEntries(
    readdirSync(workspace, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [`/${file}`, file.endsWith('.yaml') ? readFileSync(file, 'utf8') : new Uint8Array(readFileSync(file))]),
  )

/** What was read and found of the files as they are, so that one change means one file read again. */
const remembering = (): Memory => {
  const records = new Map<string, object>()
  const found = new WeakMap<object, readonly Diagnostic[]>()
  return {
    recall: (file, text) => records.get(`${file}\n${text}`),
    keep: (file, text, record) => void (records.size < 200 && records.set(`${file}\n${text}`, record)),
    faults: (_kind, record, find) => {
      const faults = found.get(record) ?? find()
      found.set(record, faults)
      return faults
    },
  }
}

/** Faults of a workspace in memory, without the package's templates, which say nothing about figures. */
const faultsIn = (workspace: string, files: Files, memory: Memory) => {
  const { value, diagnostics } = read(memoryHost(files, '/nowhere'), `/${workspace}`, memory)
  return { diagnostics: [...diagnostics, ...(value ? checkRecords(value, memory).diagnostics : [])], sources: value?.sources }
}

type Kind = Figure['kind']

const patterns: readonly (readonly [Kind, RegExp])[] = [
  ['sum', /£[\d,.]*\d(?:k|m|bn)?/g],
  ['year', /(?<![\d-])20\d\d[/-](?:20)?\d\d(?![\d-])/g],
  ['share', /(?<![£\d,.])\d+ of \d+\b/g],
  ['percentage', /\d+(?:\.\d+)?(?=%| per cent)/g],
  ['posts in words', /\d+\.\d+(?= fte)/g],
]

/** The figures of a file, by its lines; those of comments and of dates in fields are left out. */
const figuresIn = (file: string, yaml: string): readonly Figure[] => {
  const found: Figure[] = []
  let offset = 0
  for (const line of yaml.split('\n')) {
    const add = (kind: Kind, pattern: RegExp) => {
      for (const match of line.matchAll(pattern)) found.push({ kind, file, start: offset + match.index, text: match[0] })
    }
    const isField = /^\s*(- )?(requested|amount|values):/.test(line)
    if (/^date:/.test(line)) add('day', /\d{4}-\d\d-\d\d/g)
    else if (/^\s*(- )?fte:/.test(line)) add('posts', /\d[\d.]*/g)
    else if (/^\s*(asked|returned):/.test(line)) add('count', /\d+/g)
    else if (!/^\s*(#|(decided|due|review_date):)/.test(line))
      for (const [kind, pattern] of patterns) add(kind === 'sum' && !isField ? 'sum in words' : kind, pattern)
    offset += line.length + 1
  }
  return found
}

/** One digit of a figure made another. */
interface Change {
  readonly figure: Figure
  readonly digit: number
  readonly to: number
}

/** Every digit of every figure, made each of the nine others. */
const changesOf = (figures: readonly Figure[]): readonly Change[] =>
  figures.flatMap(figure =>
    [...figure.text].flatMap((typed, digit) =>
      /\d/.test(typed) ? Array.from({ length: 9 }, (_, i) => ({ figure, digit, to: (Number(typed) + i + 1) % 10 })) : [],
    ),
  )

/** At most so many of them, evenly spread; a step that three does not divide meets each of the nine. */
const spread = (changes: readonly Change[], most: number): readonly Change[] => {
  const step = Math.ceil(changes.length / most)
  return changes.filter((_, i) => i % (step % 3 === 0 ? step + 1 : step) === 0)
}

const lineOf = (files: Files, file: string, offset: number): string => `${file}:${positionAt(String(files[file]), offset).line}`

const said = ({ code, at, message }: Diagnostic): string => `${code} ${at.file} ${at.path.join('.')} ${at.find ?? ''} ${message}`

describe.each(workspaces)('the figures of %s', workspace => {
  const files = filesOf(workspace)
  const yaml = Object.entries(files).flatMap(([file, text]) => (typeof text === 'string' ? [{ file, text }] : []))
  const figures = yaml.flatMap(({ file, text }) => figuresIn(file, text))
  const bound = new Bound(yaml, figures)
  const memory = remembering()
  const untouched = faultsIn(workspace, files, memory).diagnostics

  it('agree as they are', () => {
    // A date that the forum left open is told until it has one; it is no figure.
    expect(untouched.filter(({ code }) => code !== 'action/date-open')).toEqual([])
  })

  /** Whether the change of one digit is noticed at its line. */
  const isNoticed = (figure: Figure, digit: number, to: number): boolean => {
    const text = String(files[figure.file])
    const at = figure.start + digit
    const changed = { ...files, [figure.file]: `${text.slice(0, at)}${to}${text.slice(at + 1)}` }
    const { diagnostics, sources } = faultsIn(workspace, changed, memory)
    const before = new Set(untouched.map(said))
    const line = lineOf(changed, figure.file, at)
    const lines = ({ at, related }: Diagnostic) =>
      [at, ...(related ?? []).map(other => other.at)].map(place => lineOf(changed, place.file, sources?.get(place.file)?.span(place).start ?? 0))
    return diagnostics.some(fault => fault.severity !== 'advice' && !before.has(said(fault)) && lines(fault).includes(line))
  }

  it('cannot be changed by a digit unnoticed', () => {
    const all = changesOf(figures)
    const tried = spread(all, Number(process.env.MUTATION ?? 300))
    const table = new Map<string, { tried: number; noticed: number }>()
    const survivors: string[] = []
    for (const { figure, digit, to } of tried) {
      const changed = `${figure.text.slice(0, digit)}${to}${figure.text.slice(digit + 1)}`
      const name = bound.contradicts(figure, changed) ? figure.kind : `${figure.kind}, on which nothing depends`
      const row = table.get(name) ?? { tried: 0, noticed: 0 }
      table.set(name, row)
      row.tried++
      if (isNoticed(figure, digit, to)) row.noticed++
      else if (name === figure.kind) survivors.push(`  missed ${lineOf(files, figure.file, figure.start)} ${figure.text} with ${to} for digit ${digit + 1}`)
    }
    const rows = [...table].map(([name, { tried, noticed }]) => `  ${name}: ${noticed} of ${tried}`)
    console.info([`${workspace}: changed digits noticed, ${tried.length} tried of ${all.length}`, ...rows, ...survivors].join('\n'))
    const rowsBound = [...table].filter(([name]) => !name.includes(',')).map(([, row]) => row)
    const [sum, noticed] = [rowsBound.reduce((sum, row) => sum + row.tried, 0), rowsBound.reduce((sum, row) => sum + row.noticed, 0)]
    expect(sum).toBeGreaterThan(100)
    expect(noticed / sum).toBeGreaterThanOrEqual(0.98)
  }, 1_200_000)
})
