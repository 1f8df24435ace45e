/** Every fault that reading can raise is explained, and every example raises what it says, once, at its mark. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Example } from '../../src/base/diagnostic.ts'
import { faults, read } from '../../src/read/index.ts'
import { memoryHost } from '../support/memory-host.ts'
import { miniWorkspace } from '../support/workspace.ts'

const faultsIn = (example: Example) => {
  const mini = miniWorkspace(example)
  const { value, diagnostics } = read(memoryHost(mini.files, '/nowhere'), mini.folder)
  const places = diagnostics.map(({ at }) => ({ file: at.file, ...value?.sources.get(at.file)?.span(at) }))
  return { mark: mini.mark, codes: diagnostics.map(({ code, severity }) => `${severity} ${code}`), places }
}

describe.each(faults.map(fault => ({ ...fault, name: fault.code })).filter(fault => fault.bad.length > 0))('$name', fault => {
  it.each(fault.good.map(example => [example]))('is content with %j', example => {
    expect(faultsIn(example).codes).toEqual([])
  })
  it.each(fault.bad.map(example => [example]))('finds the fault in %j', example => {
    const { mark, codes, places } = faultsIn(example)
    expect(codes).toEqual([`${fault.severity} ${fault.code}`])
    expect(places).toEqual([mark])
  })
})

it('explains every code that the reader and the readers of values can give, and no other', () => {
  const files = ['src/read', 'src/read/yaml', 'src/base', 'src/model'].flatMap(folder =>
    readdirSync(folder)
      // Media types look like codes.
      .filter(name => name.endsWith('.ts') && name !== 'documents.ts')
      .map(name => `${folder}/${name}`),
  )
  const given = files.flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/'((?:yaml|field|value|file|paper|workspace|theme|image)\/[a-z-]+)'/g)].map(match => match[1] ?? ''),
  )
  expect([...new Set(given)].sort()).toEqual(faults.map(fault => fault.code).sort())
})

it('lists each code once', () => {
  expect(new Set(faults.map(fault => fault.code)).size).toBe(faults.length)
})
