/**
 * Answers for docs/tutorial.md: what it has the reader type is typed here, in order, in an empty folder, and its commands say what it shows.
 * A block of yaml is a file, one of diff a change to a file, one of sh commands; text is what the commands before it print, where `…` stands for lines left out.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { edit, emptyFolder, ranIn, readText, repository, write } from './cli/support.ts'

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

/** A folder in which the blocks are followed one by one. */
const follower = () => {
  let cwd = emptyFolder()
  let printed = ''
  const typed = async (line: string): Promise<void> => {
    const [, folder] = /^cd (\S+)$/.exec(line) ?? []
    const [, command] = /^npx forum-papers (.+)$/.exec(line) ?? []
    if (folder !== undefined) cwd = join(cwd, folder)
    else if (command === undefined) throw new Error(`the test does not know how to type ${line}`)
    else {
      const { out, err, code } = await ranIn(cwd, command.split(' '))
      if (code > 1) throw new Error(`${line} ends with ${code}: ${err}`)
      printed += `${out}${err}`
    }
  }
  return {
    has: (path: string): boolean => existsSync(join(cwd, path)),
    read: (path: string): string => readText(cwd, path),
    follow: async ({ kind, file, text, line }: Block): Promise<void> => {
      if (kind === 'yaml') write(cwd, file, text)
      else if (kind === 'diff') edit(cwd, file, linesWith('-', text), linesWith('+', text))
      else if (kind === 'sh') {
        printed = ''
        for (const each of text.trim().split('\n')) await typed(each)
      } else expect([line, timeless(printed)]).toEqual([line, expect.stringMatching(pattern(text.trimEnd()))])
    },
  }
}

test('the tutorial can be followed, and shows what happens', async () => {
  const { follow, has, read } = follower()
  expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['sh', 'text', 'yaml', 'diff']))
  for (const block of blocks) await follow(block)
  const folder = 'out/my-forum/2026-10-08'
  const named = [...tutorial.matchAll(/`(?:out\/my-forum\/2026-10-08\/)?([a-z-]+\.pdf)`/g)].map(([, file = '']) => file)
  expect(new Set(named)).toEqual(new Set(['pack.pdf', 'minutes.pdf', 'decisions.pdf', 'action-log.pdf', 'work-programme.pdf']))
  expect(named.filter(file => !has(`${folder}/${file}`))).toEqual([])
  expect(read(`${folder}/minutes.md`)).toContain('**Approved** by the meeting of 14 January 2027')
  expect(read(`${folder}/agenda.md`)).toContain('Gil Heron, Estuary Learning Trust')
  expect(read(`${folder}/appendix-1-reading-support-bid.md`)).toContain('clause a)')
  expect(read('out/my-forum/2027-01-14/agenda.md')).toContain('Minutes of the meeting held on Thursday 8 October 2026')
})

test('the places in Northmoor that the tutorial points to are there', () => {
  const named = [...tutorial.matchAll(/`(data\/northmoor[^`]*)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter(path => !existsSync(join(repository, path)))).toEqual([])
})
