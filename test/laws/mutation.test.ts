/**
 * The law of figures: of every figure and year in data/ that another depends on, no digit can be mistyped unnoticed.
 * Each digit is changed in the YAML as typed; the fault has to be an error at that line, or at one it disagrees with and naming it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, isError } from '../../src/base/diagnostic.ts'
import { positionAt } from '../../src/base/source.ts'
import { checkRecords } from '../../src/check/index.ts'
import { read } from '../../src/read/index.ts'
import { memoryHost } from '../support/memory-host.ts'

const workspaces = readdirSync('data', { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

const filesOf = (workspace: string): Record<string, string | Uint8Array> =>
  Object.fromEntries(
    readdirSync(join('data', workspace), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [`/${file}`, file.endsWith('.yaml') ? readFileSync(file, 'utf8') : new Uint8Array(readFileSync(file))]),
  )

/** Faults of a workspace in memory, without the package's templates, which say nothing about figures. */
const faultsIn = (workspace: string, files: Record<string, string | Uint8Array>) => {
  const { value, diagnostics } = read(memoryHost(files, '/nowhere'), `/data/${workspace}`)
  return { diagnostics: [...diagnostics, ...(value ? checkRecords(value).diagnostics : [])], sources: value?.sources }
}

interface Figure {
  readonly file: string
  readonly start: number
  readonly text: string
}

/** Sums in the fields of services, costs, requests, earlier decisions and tables; years in two halves; the day of a meeting. */
const figuresIn = (file: string, yaml: string): readonly Figure[] => {
  const found: Figure[] = []
  const add = (pattern: RegExp, from: string, offset: number) => {
    for (const match of from.matchAll(pattern)) found.push({ file, start: offset + match.index, text: match[0] })
  }
  let offset = 0
  for (const line of yaml.split('\n')) {
    const isComment = line.trimStart().startsWith('#')
    if (/^\s*(- )?(requested|amount|values):/.test(line)) add(/£[\d,.]+/g, line, offset)
    if (!isComment) add(/(?<![\d-])20\d\d[/-](?:20)?\d\d(?![\d-])/g, /^\s*(decided|due|review_date|date):/.test(line) ? '' : line, offset)
    if (/^date:/.test(line)) add(/\d{4}-\d\d-\d\d/g, line, offset)
    offset += line.length + 1
  }
  return found
}

const lineOf = (files: Record<string, string | Uint8Array>, file: string, offset: number): string => `${file}:${positionAt(String(files[file]), offset).line}`

describe.each(workspaces)('the figures of %s', workspace => {
  const files = filesOf(workspace)
  const yaml = Object.entries(files).flatMap(([file, text]) => (typeof text === 'string' ? [{ file, text }] : []))

  it('agree as they are', () => {
    expect(faultsIn(workspace, files).diagnostics).toEqual([])
  })

  it('cannot be changed by a digit unnoticed', () => {
    const survivors: string[] = []
    let tried = 0
    for (const figure of yaml.flatMap(({ file, text }) => figuresIn(file, text)))
      for (const [i, digit] of [...figure.text].entries()) {
        if (!/\d/.test(digit)) continue
        for (const step of [1, 4, 9]) {
          const text = String(files[figure.file])
          const at = figure.start + i
          const changed = { ...files, [figure.file]: `${text.slice(0, at)}${(Number(digit) + step) % 10}${text.slice(at + 1)}` }
          const { diagnostics, sources } = faultsIn(workspace, changed)
          const lines = ({ at, related }: Diagnostic) =>
            [at, ...(related ?? []).map(other => other.at)].map(place => lineOf(changed, place.file, sources?.get(place.file)?.span(place).start ?? 0))
          tried++
          const line = lineOf(changed, figure.file, at)
          if (!diagnostics.some(fault => isError(fault) && lines(fault).includes(line)))
            survivors.push(`${line} ${figure.text} with ${(Number(digit) + step) % 10} for digit ${i + 1}`)
        }
      }
    console.info(`${workspace}: ${tried - survivors.length} of ${tried} changed digits noticed${survivors.map(survivor => `\n  missed ${survivor}`).join('')}`)
    expect(tried).toBeGreaterThan(20)
    expect(survivors.length / tried).toBeLessThanOrEqual(0.05)
  }, 60_000)
})
