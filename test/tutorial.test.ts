/**
 * Answers for docs/tutorial.md: what it has the reader type is typed here, in order, in an empty folder, and its commands say what it shows.
 * A block of yaml is a file, one of diff a change to a file, one of sh commands; text is what the commands before it print, where `…` stands for lines left out.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { edit, emptyFolder, ranIn, repository, write } from './cli/support.ts'

const tutorial = readFileSync(join(repository, 'docs/tutorial.md'), 'utf8')

interface Block {
  readonly kind: string
  /** Of a file or a change to one, the file. */
  readonly file: string
  readonly text: string
  readonly line: number
}

const blocks = [...tutorial.matchAll(/^```(\w+)\n(?:# (\S+)\n)?([\s\S]*?)^```$/gm)].map(
  ({ 1: kind = '', 2: file = '', 3: text = '', index }): Block => ({ kind, file, text, line: tutorial.slice(0, index).split('\n').length }),
)

const linesWith = (sign: string, text: string): string =>
  text
    .split('\n')
    .flatMap(line => (line.startsWith(sign) ? [line.slice(1)] : []))
    .join('\n')

/** How long things took is the only thing that two runs differ in. */
const timeless = (text: string): string => text.replace(/\d+ ms\b/g, '0 ms').replace(/in [\d.]+ s:/g, 'in 0 s:')

const literally = (line: string): string => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The output as a pattern: letter by letter, but for lines left out. */
const pattern = (shown: string): RegExp =>
  new RegExp(
    `^${timeless(shown)
      .split('\n')
      .map(line => (line.trim() === '…' ? '(?:.*\\n)*?' : `${literally(line.trimEnd())}[ ]*\\n`))
      .join('')}$`,
  )

test('the tutorial can be followed, and shows what happens', async () => {
  const folder = emptyFolder()
  let printed = ''
  let commands = 0
  for (const { kind, file, text, line } of blocks) {
    const at = `docs/tutorial.md:${line}`
    if (kind === 'yaml') write(folder, file, text)
    else if (kind === 'diff') edit(folder, file, linesWith('-', text), linesWith('+', text))
    else if (kind === 'sh') {
      printed = ''
      for (const typed of text.trim().split('\n')) {
        const [, rest = ''] = /^npx forum-papers (.*)$/.exec(typed) ?? []
        expect([at, rest]).not.toEqual([at, ''])
        const { out, err, code } = await ranIn(folder, rest.split(' '))
        if (code > 1) throw new Error(`${at} ends with ${code}: ${err}`)
        printed += `${out}${err}`
        commands += 1
      }
    } else {
      expect([at, kind]).toEqual([at, 'text'])
      expect(`${at}\n${timeless(printed)}`).toMatch(new RegExp(`^${literally(at)}\\n${pattern(text.trimEnd()).source.slice(1)}`))
    }
  }
  expect(commands).toBeGreaterThan(6)
  for (const [, path = ''] of tutorial.matchAll(/`(out\/[^`*]+)`/g)) expect([path, existsSync(join(folder, path))]).toEqual([path, true])
})

test('the places in Northmoor that the tutorial points to are there', () => {
  const named = [...tutorial.matchAll(/`(data\/northmoor[^`]*)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter(path => !existsSync(join(repository, path)))).toEqual([])
})
