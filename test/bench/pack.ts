/**
 * All papers of a workspace set as ONE document, as the stages do it for one paper; a file of its own may only be 512 KB.
 * The bench measures with it until there is a command that makes packs.   node pack.mjs <workspace> <out folder> <our own folder>
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { type Checked, start } from '../../src/base/checked.ts'
import type { Host } from '../../src/base/host.ts'
import { checkDocument } from '../../src/check/index.ts'
import { openHost } from '../../src/cli/host.ts'
import { compose } from '../../src/compose/index.ts'
import type { Block, Document } from '../../src/document/document.ts'
import { openFonts } from '../../src/fonts/open.ts'
import { openWorkspace, type Workspace } from '../../src/make.ts'
import { themeFor } from '../../src/model/look.ts'
import { locator } from '../../src/model/origins.ts'
import type { Paper } from '../../src/model/paper.ts'
import { parse } from '../../src/parse/index.ts'
import { pdf } from '../../src/publish/pdf/index.ts'
import { publicData } from '../../src/read/index.ts'
import { typeset } from '../../src/typeset/index.ts'

const must = <T>({ value, diagnostics }: Checked<T>): T => {
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2))
  return value
}

const documentOf = ({ records }: Workspace, paper: Paper): Document => {
  const locate = locator(records, paper)
  return must(
    start(compose(records, paper, { data: publicData(records, paper) }))
      .next(composed => parse(composed, locate))
      .next(document => checkDocument(document, locate))
      .end(),
  )
}

/** The headings of each paper keep names of their own. */
const named = (document: Document, number: number): readonly Block[] =>
  document.blocks.map(block => (block.kind === 'heading' ? { ...block, id: `paper-${number}-${block.id}` } : block))

const packOf = (host: Host, folder: string): Uint8Array => {
  const fonts = openFonts(host)
  const workspace = must(openWorkspace(host, fonts, folder))
  const documents = workspace.papers.map(paper => documentOf(workspace, paper))
  const [first] = documents
  if (!first) throw new Error(`no papers in ${folder}`)
  const document = { facts: first.facts, blocks: documents.flatMap(named), notes: [] }
  const theme = must(themeFor(workspace.records))
  const pages = must(typeset(document, { theme, fonts, images: new Map() }, () => ({ file: folder, path: [] })))
  return pdf(pages, fonts)
}

const [folder = '', out = '', home = ''] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
writeFileSync(`${out}/pack.pdf`, packOf(openHost(home), folder))
