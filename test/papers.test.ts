/** Every example of every paper type gives the Markdown that stands beside it, and that Markdown is a document. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleFiles, make, readExample } from './support/example.ts'
import { read } from './support/render.ts'

const papers = new URL('../templates/papers/', import.meta.url)
const folders = (url: URL): readonly string[] =>
  readdirSync(url, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)

const examples = folders(papers).flatMap(type =>
  folders(new URL(`${type}/examples/`, papers)).map(name => ({ type, name, url: new URL(`${type}/examples/${name}/`, papers) })),
)

describe('paper types', () => {
  it.each(examples)('$type: $name', async ({ type, url }) => {
    const made = make(exampleFiles(readExample(readFileSync(new URL('in.yaml', url), 'utf8'))))
    expect(made.diagnostics).toEqual([])
    const { value, diagnostics } = made.compose(type)
    expect(diagnostics).toEqual([])
    await expect(value?.markdown).toMatchFileSnapshot(new URL('expected.md', url).pathname)
    expect(read(value?.body ?? '').diagnostics).toEqual([])
  })

  it.each(folders(papers))('%s has two examples or more', type => {
    expect(folders(new URL(`${type}/examples/`, papers)).length).toBeGreaterThanOrEqual(2)
  })
})
