/** Typst in Node: one compiler for all papers; it reads the YAML itself, which is faster than doing so for it. Tagged. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { called, face } from './adapter.mjs'

const { mode, workspace, out } = called()
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [readFileSync(face('regular')), readFileSync(face('bold'))] }] })
compiler.addSource(join(workspace, 'bid.typ'), readFileSync(new URL('bid.typ', import.meta.url), 'utf8'))

const idsOf = folder => readdirSync(join(workspace, 'meetings', folder, 'bids')).map(file => file.replace('.yaml', ''))
const bids = readdirSync(join(workspace, 'meetings')).flatMap(folder => idsOf(folder).map(id => ({ folder, id })))

const paper = ({ folder, id }) => `#bid("/meetings/${folder}", "${id}")`
const put = (name, papers) => {
  const mainFileContent = `#import "/bid.typ": bid, page-style\n#show: page-style\n${papers.map(paper).join('\n#pagebreak()\n')}`
  writeFileSync(join(out, `${name}.pdf`), compiler.pdf({ mainFileContent }))
}

if (mode === 'pack') put('pack', bids)
else if (mode === 'one') put(bids[0].id, [bids[0]])
else
  for (const bid of bids) {
    put(bid.id, [bid])
    compiler.evictCache(10)
  }
