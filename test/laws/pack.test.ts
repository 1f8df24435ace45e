/** Laws: in every pack and supplement, the page's label, the number printed on it, the contents, the agenda and the anchor in the HTML are one; and publishing freezes them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesText } from '../../src/base/page-labels.ts'
import { plainText } from '../../src/document/document.ts'
import type { Issued } from '../../src/model/issued.ts'
import {
  anchorsIn,
  behindAnchor,
  firstOnPages,
  issuedNow,
  type MadePack,
  madePack,
  markdownOf,
  numbersIn,
  opened,
  type PaperSketch,
  packFiles,
  packsOf,
} from '../support/packs.ts'
import { checkStructure } from '../support/pdf.ts'

const pieces = 8

/** The pages of each part as they are laid out, by the part’s key. */
const pagesByPart = ({ laid }: MadePack): ReadonlyMap<string, readonly string[]> => {
  const labels = laid.pages.labels ?? []
  const pagesOf = (element: (typeof laid.pages.root.children)[number]): readonly number[] =>
    'kind' in element ? [element.page] : element.children.flatMap(pagesOf)
  return new Map(
    laid.document.map(({ key }, i) => [key, [...new Set(pagesOf(laid.pages.root.children[i] as never))].sort((a, b) => a - b).map(page => labels[page] ?? '')]),
  )
}

/** The contents: for each part that they lead to, the pages they name. */
const contentsOf = ({ laid }: MadePack): ReadonlyMap<string, string> => {
  const rows = (laid.document[0]?.document.blocks ?? []).flatMap(block => (block.kind === 'table' ? block.rows : []))
  return new Map(rows.map(([title = [], , pages = []]) => [title[0]?.kind === 'link' ? title[0].url.slice(1) : '', plainText(pages)]))
}

/** The pages of papers as an agenda names them, by the paper’s title. */
const rangesIn = (markdown: string): ReadonlyMap<string, string> =>
  new Map(
    [...markdown.matchAll(/^ *- (?:Paper [A-Z\d]+: )?(.*?) \((?:report|funding bid)[^)]*?, pages? ([^)]*)\)$/gm)].map(([, title = '', pages = '']) => [
      title,
      pages,
    ]),
  )

/** Everything that says which page is which says the same. */
const agrees = async (pack: MadePack, agenda: string): Promise<void> => {
  const { labels, printed } = await numbersIn(pack.pdf)
  expect(printed).toEqual(labels)
  expect(pack.laid.pages.labels).toEqual(labels)
  expect(anchorsIn(pack.html)).toEqual(labels)
  expect(new Set(labels).size).toBe(labels.length)
  const first = firstOnPages(pack.laid.pages, pieces)
  for (const [i, label] of labels.entries()) if (i > 0) expect([label, behindAnchor(pack.html, label, pieces)]).toEqual([label, first[i]])
  const parts = pagesByPart(pack)
  const contents = contentsOf(pack)
  const ranges = rangesIn(agenda)
  for (const { key, document } of pack.laid.document.slice(1)) {
    expect([key, contents.get(key)]).toEqual([key, pagesText(parts.get(key) ?? [])])
    if (key !== 'agenda') expect([...ranges].find(([title]) => document.facts.title.startsWith(title))?.[1]).toBe(contents.get(key))
  }
  expect(contents.size).toBe(pack.laid.document.length - 1)
  expect(rangesIn(pack.markdown).size === 0 || [...rangesIn(pack.markdown)].every(([title, pages]) => ranges.get(title) === pages)).toBe(true)
  expect(checkStructure(pack.pdf)).toEqual([])
}

const sketch = (n: number): fc.Arbitrary<PaperSketch> =>
  fc.record({ id: fc.constant(`p${n}`), kind: fc.constantFrom('report' as const, 'bid' as const), length: fc.integer({ min: 1, max: 16 }) })

/** Papers at first and later: some stay, some go, some change their length, some are new. */
const history = fc.record({
  items: fc.integer({ min: 1, max: 4 }),
  before: fc.tuple(...Array.from({ length: 5 }, (_, n) => sketch(n))),
  rounds: fc.array(
    fc.record({ gone: fc.nat({ max: 4 }), grown: fc.nat({ max: 4 }), length: fc.integer({ min: 1, max: 24 }), added: sketch(0), place: fc.nat({ max: 6 }) }),
    { minLength: 1, maxLength: 2 },
  ),
})

const share = (papers: readonly PaperSketch[], items: number): readonly (readonly PaperSketch[])[] =>
  Array.from({ length: items }, (_, i) => papers.filter((_, n) => Math.floor((n * items) / papers.length) === i))

test('all names of a page agree, and publishing freezes them', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ items, before, rounds }) => {
      let papers: readonly PaperSketch[] = before
      let issued: Issued | undefined
      const meant = new Map<string, string>()
      for (let round = 0; round <= rounds.length; round++) {
        const workspace = opened(packFiles(share(papers, items), issued ? { issued } : {}))
        const agenda = markdownOf(workspace, 'agenda')
        for (const { path } of packsOf(workspace)) {
          const pack = madePack(workspace, path.split('/').at(-1) ?? '')
          await agrees(pack, agenda)
          for (const [key, labels] of pagesByPart(pack))
            for (const [i, label] of labels.entries()) if (!label.startsWith('S')) expect(meant.get(label) ?? `${key} ${i}`).toBe(`${key} ${i}`)
        }
        issued = issuedNow(workspace) ?? issued
        const published = new Map<string, string[]>()
        for (const { part, pages } of (issued?.issues ?? []).flatMap(({ parts }) => parts))
          published.set(part, [...(published.get(part) ?? []), ...pages.flat()])
        for (const [part, labels] of published) for (const [i, label] of labels.entries()) meant.set(label, `${part} ${i}`)
        const next = rounds[round]
        if (!next) continue
        const left = papers.filter((_, n) => n !== next.gone).map((paper, n) => (n === next.grown ? { ...paper, length: next.length } : paper))
        papers = left.toSpliced(next.place, 0, { ...next.added, id: `late${round}` })
      }
    }),
    { numRuns: 4 },
  )
})
