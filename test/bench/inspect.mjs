/** Answers for what a contestant really wrote: pages, bytes, words, and elements of structure, counted in the finished PDFs by qpdf and poppler. */
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const tool = (name, ...args) => execFileSync(name, args, { encoding: 'utf8', maxBuffer: 2 ** 29, stdio: ['ignore', 'pipe', 'ignore'] })

const pagesOf = file => Number(/^Pages:\s+(\d+)/m.exec(tool('pdfinfo', file))?.[1])

const wordsOf = file => tool('pdftotext', file, '-').split(/\s+/).filter(Boolean).length

/** Elements below the structure tree's root; a document that only says it is tagged has none. */
export const elementsOf = file => {
  const [, objects] = JSON.parse(tool('qpdf', '--warning-exit-0', '--json=2', '--json-key=qpdf', '--json-stream-data=none', file)).qpdf
  const follow = value => (typeof value === 'string' && / R$/.test(value) ? objects[`obj:${value}`]?.value : value)
  const waiting = [follow(follow(objects.trailer.value['/Root'])['/StructTreeRoot'])?.['/K']]
  let count = 0
  while (waiting.length > 0) {
    const one = follow(waiting.pop())
    if (Array.isArray(one)) for (const kid of one) waiting.push(kid)
    else if (one?.['/S']) {
      count++
      waiting.push(one['/K'])
    }
  }
  return count
}

const pdfsIn = folder =>
  readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith('.pdf'))
    .sort()
    .map(name => join(folder, name))

/** This many files, evenly spread. */
const spread = (files, count) => (files.length <= count ? files : Array.from({ length: count }, (_, i) => files[Math.floor((i * files.length) / count)]))

const sum = numbers => numbers.reduce((total, number) => total + number, 0)

/** Of all PDFs in a folder: how many, pages, KiB in all and a page, words a paper, elements a page; words and elements from a sample where there are many. */
export const written = folder => {
  const files = pdfsIn(folder)
  const counted = spread(files, 600)
  const looked = spread(files, 25)
  const pages = Math.round((sum(counted.map(pagesOf)) * files.length) / counted.length)
  const pagesLooked = sum(looked.map(pagesOf))
  const kib = sum(files.map(file => statSync(file).size)) / 1024
  return {
    files: files.length,
    pages,
    kib,
    kibPerPage: kib / pages,
    wordsPerPaper: sum(looked.map(wordsOf)) / looked.length,
    elementsPerPage: sum(looked.map(elementsOf)) / pagesLooked,
  }
}
