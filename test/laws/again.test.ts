/**
 * The law of building again: whatever single thing is changed in a workspace, a build that keeps what has not changed leaves the very files, and the
 * very manifest, of a build from nothing. Changes follow one another, so that what one build noted is what the next goes by; those that make errors
 * are built too, and taken back. Some changes are tried each time; `AGAIN=200` tries so many.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, filesBelow, folderWith, ranIn, repository } from '../cli/support.ts'
import { type Dice, dice } from '../support/damage.ts'

const wanted = Number(process.env.AGAIN ?? 3)

/** One change of one line: a digit or a word is another, an answer is turned round, the line is gone or there twice, or a remark stands before it. */
const changes: readonly ((line: string, roll: Dice) => string)[] = [
  (line, roll) => line.replace(/\d(?!.*\d)/, () => String(roll(10))),
  line => line.replace(/\b([a-z]{5,})\b(?![^ ]*:)/, '$1 indeed'),
  line => line.replace(/\b(yes|no|true|false)$/, answer => ({ yes: 'no', no: 'yes', true: 'false', false: 'true' })[answer] ?? answer),
  line => line.replace(/(?<=: ).*[a-z]$/, words => `${words} too`),
  () => '',
  line => `${line}\n${line}`,
  line => `# A remark.\n${line}`,
]

const changed = (text: string, roll: Dice): string => {
  const lines = text.split('\n')
  const at = roll(lines.length)
  const change = changes[roll(changes.length)]
  return lines.map((line, i) => (i === at && change ? change(line, roll) : line)).join('\n')
}

const yamlIn = (workspace: string): readonly string[] =>
  readdirSync(workspace, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .sort()

/** The files that are not the same in two folders, or that only one has. */
const differing = (one: string, other: string): readonly string[] => {
  const [a, b] = [filesBelow(one), filesBelow(other)]
  return Object.keys({ ...a, ...b }).filter(file => a[file] !== b[file])
}

const northmoor = (): string => {
  const folder = emptyFolder()
  cpSync(join(repository, 'data/northmoor'), join(folder, 'data/northmoor'), { recursive: true })
  return folder
}

describe('a build again leaves what a build from nothing does', () => {
  test.each([
    { what: 'one meeting, all formats', open: () => folderWith('northmoor'), format: 'md,pdf,html', seed: 1 },
    { what: 'a year of meetings, as Markdown', open: northmoor, format: 'md', seed: 2 },
  ])('$what', { timeout: 600_000 }, async ({ open, format, seed }) => {
    const folder = open()
    const workspace = join(folder, 'data/northmoor')
    const roll = dice(seed)
    const build = (out: string) => ranIn(folder, ['build', '-o', out, '--format', format])
    expect((await build('out')).code).toBe(0)
    let sound = 0
    for (let tries = 0; sound < wanted; tries++) {
      expect(tries, 'tries').toBeLessThan(wanted * 30)
      const names = yamlIn(workspace)
      const file = join(workspace, names[roll(names.length)] ?? '')
      const before = readFileSync(file, 'utf8')
      const after = changed(before, roll)
      if (after === before) continue
      writeFileSync(file, after)
      if ((await build('out')).code === 0) {
        sound += 1
        rmSync(join(folder, 'anew'), { recursive: true, force: true })
        await build('anew')
        expect(differing(join(folder, 'out'), join(folder, 'anew')), `${file}:\n${after}`).toEqual([])
      } else writeFileSync(file, before)
    }
  })
})
