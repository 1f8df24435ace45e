/** What the build puts into the program in place of the package's own templates must be what reading them gives. */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHost } from '../../src/cli/host.ts'
import type { Reading } from '../../src/read/open-file.ts'
import { isStill, readyFrom, templatesFrom } from '../../src/read/ready-made.ts'
import { packageTemplates } from '../../src/read/templates.ts'
import { emptyFolder, repository } from './support.ts'

const ready = () => {
  const { reading, templates, powers } = packageTemplates(openHost(repository))
  return { templates, powers, reading, data: JSON.parse(JSON.stringify(readyFrom(reading, templates, powers))) }
}

test('templates that were read before are the same as when they are read', () => {
  const { templates, powers, reading, data } = ready()
  const again: Reading = { ...reading, sources: new Map(), diagnostics: [], unsound: [] }
  expect(templatesFrom(again, data)).toEqual(templates)
  expect(powers?.powers.length).toBeGreaterThan(10)
  expect(data.powers).toEqual(powers)
  expect([...again.sources.keys()].sort()).toEqual([...reading.sources.keys()].sort())
  for (const [file, source] of reading.sources) {
    expect(again.sources.get(file)?.text).toBe(source.text)
    expect(again.sources.get(file)?.span({ file, path: ['title'] })).toEqual(source.span({ file, path: ['title'] }))
  }
})

test.each([
  ['changed', (home: string) => writeFileSync(join(home, 'templates/theme/council.yaml'), 'page: {}\n')],
  ['added', (home: string) => writeFileSync(join(home, 'templates/partials/more.hbs'), 'More.\n')],
  ['changed in the table of powers', (home: string) => writeFileSync(join(home, 'templates/law/powers.yaml'), 'version: 1\n')],
  ['put in', (home: string) => cpSync(join(home, 'templates/papers/report'), join(home, 'templates/papers/other'), { recursive: true })],
])('they do not count once a file is %s', (_, change) => {
  const home = emptyFolder()
  cpSync(join(repository, 'templates'), join(home, 'templates'), { recursive: true })
  expect(isStill(openHost(home), ready().data)).toBe(true)
  change(home)
  expect(isStill(openHost(home), ready().data)).toBe(false)
})
