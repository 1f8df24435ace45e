import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Bug } from '../../src/base/bug.ts'
import { formats } from '../../src/pages/publication.ts'
import { type Parts, publish, writers } from '../../src/publish/index.ts'
import { images, sample, theme } from './html-fixture.ts'

const untouchable = (name: string): never => {
  throw new Bug(`${name} was looked at`)
}

/** A paper that was never laid out. */
const parts: Parts = {
  paper: { path: 'northmoor/2020-01-16/appendix-4', title: sample.facts.title },
  composed: { markdown: '---\ntitle: £1\n---\n\n# £1\n' },
  document: sample,
  theme,
  images,
  get pages() {
    return untouchable('pages')
  },
  get fonts() {
    return untouchable('fonts')
  },
}

it('every format has its writer, and its file or folder', () => {
  expect(writers.map(({ format }) => format)).toEqual([...formats])
  const names = { md: 'markdown.ts', pdf: 'pdf', html: 'html', 'what a workspace has besides': 'site' }
  const found = readdirSync(new URL('../../src/publish', import.meta.url)).filter(name => name !== 'index.ts')
  expect(found.sort()).toEqual(Object.values(names).sort())
})

it('only what was asked for is made, in the order of the list, and without pages where no pages are needed', () => {
  const { path, title, pages, files } = publish(parts, { formats: ['html', 'md'] })
  expect({ path, title, pages }).toEqual({ path: 'northmoor/2020-01-16/appendix-4', title: sample.facts.title, pages: 0 })
  expect(files.map(file => file.path)).toEqual(['northmoor/2020-01-16/appendix-4.md', 'northmoor/2020-01-16/appendix-4.html'])
  expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe(parts.composed.markdown)
  expect(Buffer.from(files[1]?.bytes ?? []).toString()).toContain('Strategic representation')
})

it('the Markdown is the composed text to the byte', () => {
  const composed = { ...parts.composed, markdown: 'ŵ – “£”\n' }
  const [file] = publish(Object.create(parts, { composed: { value: composed } }), { formats: ['md'] }).files
  expect(file?.bytes).toEqual(new Uint8Array([0xc5, 0xb5, 0x20, 0xe2, 0x80, 0x93, 0x20, 0xe2, 0x80, 0x9c, 0xc2, 0xa3, 0xe2, 0x80, 0x9d, 0x0a]))
})
