/** Answers for the corpora: the same bytes for the same seed, papers that differ, and nothing for `check` to say about them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHost } from '../../src/cli/host.ts'
import { openFonts, openWorkspace } from '../../src/index.ts'
import { writeBids, writeCountry } from './corpus.mjs'

let folder
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const filesIn = place =>
  Object.fromEntries(
    readdirSync(place, { recursive: true })
      .filter(name => name.endsWith('.yaml'))
      .sort()
      .map(name => [name, readFileSync(join(place, name), 'utf8')]),
  )

const opened = place => {
  const host = openHost(join(new URL('.', import.meta.url).pathname, '..', '..'))
  return openWorkspace(host, openFonts(host), place)
}

describe('the corpus of bids', () => {
  const bids = (name, seed) => {
    const place = join(folder, name)
    writeBids(place, { count: 120, seed })
    return place
  }

  it('has the same bytes for the same seed, and others for another', () => {
    const [a, b, c] = [filesIn(bids('a', 7)), filesIn(bids('b', 7)), filesIn(bids('c', 8))]
    expect(b).toEqual(a)
    expect(Object.keys(c)).toEqual(Object.keys(a))
    expect(c).not.toEqual(a)
  })

  it('holds as many different bids as were asked for', () => {
    const texts = Object.entries(filesIn(bids('d', 1))).flatMap(([name, text]) => (name.includes('bids/') ? [text] : []))
    expect(texts).toHaveLength(120)
    expect(new Set(texts).size).toBe(120)
  })

  it('gives check nothing to say', () => {
    const { value, diagnostics } = opened(bids('e', 1))
    expect(diagnostics).toEqual([])
    expect(value.papers.filter(paper => paper.type.subject === 'bid')).toHaveLength(120)
  })
})

describe('the country', () => {
  it('has six meetings a council of about twelve papers each, and gives check nothing to say', () => {
    const place = join(folder, 'country')
    writeCountry(place, { count: 2, seed: 1 })
    expect(readdirSync(place)).toEqual(['council-0001', 'council-0002'])
    const { value, diagnostics } = opened(join(place, 'council-0002'))
    expect(diagnostics).toEqual([])
    expect(value.records.meetings).toHaveLength(6)
    expect(value.papers.filter(paper => paper.type.subject !== 'meeting')).toHaveLength(72)
  })
})
