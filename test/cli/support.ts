/** Answers for running commands in a test: in this process, in a temporary folder, with streams that can be read afterwards. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { run } from '../../src/cli/run.ts'

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..')

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const folders: string[] = []

/** An empty folder of its own, gone when the tests of the file are over. */
export const emptyFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'forum-papers-')))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Northmoor with one meeting of one item: what the command line does with a workspace does not need a year of papers. */
const oneMeeting = join(repository, 'test/cli/northmoor')

/** A folder with copies of example workspaces in `data/`, Northmoor with one meeting. */
export const folderWith = (...workspaces: readonly string[]): string => {
  const folder = emptyFolder()
  for (const name of workspaces) cpSync(name === 'northmoor' ? oneMeeting : join(repository, 'data', name), join(folder, 'data', name), { recursive: true })
  return folder
}

/** Runs a command line in a folder. */
export const ranIn = async (cwd: string, line: readonly string[], env: Record<string, string> = {}): Promise<Ran> => {
  let out = ''
  let err = ''
  let clock = 0
  const code = await run(line, {
    out: text => {
      out += text
    },
    err: text => {
      err += text
    },
    colour: { out: false, err: false },
    isTerminal: false,
    cwd,
    home: repository,
    cores: () => 2,
    env,
    whenEnded: () => {},
    now: () => clock++,
  })
  return { code, out, err }
}

export const write = (folder: string, file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

export const readText = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

/** Changes words in a file, which must be there. */
export const edit = (folder: string, file: string, from: string, to: string): void => {
  const text = readText(folder, file)
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`)
  write(folder, file, text.replace(from, to))
}

/** Every file below a folder, by its path in it, sorted; the contents in base 64. */
export const filesBelow = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => [file.slice(folder.length + 1), readFileSync(file).toString('base64')]),
  )
