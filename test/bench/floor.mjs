/**
 * The floor: what no renderer can save. It deflates and writes the bytes that our PDFs hold, with no reading of YAML, no words and no layout.
 *   node test/bench/floor.mjs prepare <folder with our PDFs> <folder>   takes the streams apart; not measured
 *   node test/bench/floor.mjs run <folder> <out folder>                 deflates and writes; measured
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'

/** Fonts and colour profiles are compressed once a process, so they are not compressed again here. */
const compressedOnce = /\/Length1 |\/N 3/

/** A PDF as what is compressed for it, and how much else it holds. */
const takeApart = file => {
  const bytes = readFileSync(file)
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/<<((?:(?!endobj)[\s\S])*?\/Filter \/FlateDecode(?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n/g)].flatMap(match => {
    const [, dictionary] = match
    const start = match.index + match[0].length
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    return compressedOnce.test(dictionary) || !length ? [] : [bytes.subarray(start, start + length)]
  })
  const packed = streams.reduce((sum, stream) => sum + stream.length, 0)
  return { text: Buffer.concat(streams.map(stream => inflateSync(stream))), rest: Buffer.alloc(bytes.length - packed, 32) }
}

const [mode, from, to] = process.argv.slice(2)
mkdirSync(to, { recursive: true })

if (mode === 'prepare') {
  rmSync(to, { recursive: true })
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from, { recursive: true }).filter(name => name.endsWith('.pdf'))) {
    const { text, rest } = takeApart(join(from, name))
    writeFileSync(join(to, `${basename(name, '.pdf')}.text`), text)
    writeFileSync(join(to, `${basename(name, '.pdf')}.rest`), rest)
  }
} else {
  for (const name of readdirSync(from).filter(name => name.endsWith('.text'))) {
    const packed = deflateSync(readFileSync(join(from, name)))
    writeFileSync(join(to, name.replace('.text', '.pdf')), Buffer.concat([packed, readFileSync(join(from, name.replace('.text', '.rest')))]))
  }
}
