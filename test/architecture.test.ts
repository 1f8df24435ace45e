/** Answers for the house: imports run one way, each package has one door, files stay small, and ARCHITECTURE.md names what is there. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const src = join(root, 'src')

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : /\.(ts|mjs)$/.test(entry.name) ? [path] : []
  })

const files = filesIn(src).map(path => ({ path: relative(src, path), text: readFileSync(path, 'utf8') }))

/** What each file imports, as typed: static, dynamic, re-exports, and types named by `import()`. */
const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"\n]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\}\s*from\s+['"]([^'"]+)['"]/g,
    ),
  ].map(match => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')

/** From the bottom up; a room imports itself and rooms on lower floors. Rooms of one floor do not see each other. */
const floors: readonly (readonly string[])[] = [
  ['base'],
  ['model', 'report'],
  ['document'],
  ['fonts', 'history'],
  ['pages'],
  ['read', 'check', 'compose', 'parse', 'typeset', 'publish'],
  ['pack'],
  ['make.ts'],
  ['index.ts'],
  ['cli'],
]
const outside = new Set(['build.mjs'])

const roomOf = (path: string): string => path.split('/')[0] ?? ''
const floorOf = (room: string): number => floors.findIndex(rooms => rooms.includes(room))

const mayImport = (from: string, to: string): boolean => {
  if (from === to) return true
  if (from === 'report') return to === 'base'
  return floorOf(to) < floorOf(from) && (to !== 'report' || floorOf(from) > floorOf('pages'))
}

describe('the import rules', () => {
  it('know every room of src', () => {
    const rooms = new Set(files.map(file => roomOf(file.path)))
    expect([...rooms].filter(room => floorOf(room) < 0 && !outside.has(room))).toEqual([])
  })

  it('see a forbidden import when there is one', () => {
    expect(importsOf("import { a } from '../parse/index.ts'\nexport { b } from './c.ts'\nconst d = await import('yaml')\nlet e: import('zod').X")).toEqual([
      '../parse/index.ts',
      './c.ts',
      'yaml',
      'zod',
    ])
    expect(mayImport('check', 'parse')).toBe(false)
    expect(mayImport('model', 'document')).toBe(false)
    expect(mayImport('report', 'model')).toBe(false)
    expect(mayImport('cli', 'report')).toBe(true)
  })

  it('hold: imports run one way', () => {
    const against = files
      .filter(file => !outside.has(roomOf(file.path)))
      .flatMap(file =>
        importsOf(file.text)
          .filter(target => target.startsWith('.'))
          .map(target => normalize(join(dirname(file.path), target)))
          .filter(target => !target.startsWith('..'))
          .filter(target => !mayImport(roomOf(file.path), roomOf(target)))
          .map(target => `${file.path} → ${target}`),
      )
    expect(against).toEqual([])
  })

  const doors: Readonly<Record<string, RegExp>> = {
    yaml: /^read\//,
    handlebars: /^compose\//,
    marked: /^parse\//,
    pdfkit: /^publish\/pdf\//,
    fontkit: /^nowhere$/,
    commander: /^cli\//,
    'node:fs': /^cli\/(host|output|launch)\.ts$/,
    'node:worker_threads': /^cli\//,
  }
  it.each(Object.entries(doors))('hold: one door for %s', (name, door) => {
    const through = files.filter(
      file => !outside.has(roomOf(file.path)) && importsOf(file.text).some(target => target === name || target.startsWith(`${name}/`)),
    )
    expect(through.map(file => file.path).filter(path => !door.test(path))).toEqual([])
  })
})

describe('the files of src', () => {
  it('are under 400 lines, or say why in line 1', () => {
    const long = files.filter(file => file.text.split('\n').length > 400 && !/long because/i.test(file.text.split('\n')[0] ?? ''))
    expect(long.map(file => file.path)).toEqual([])
  })

  it('open with what they answer for; a rule or a helper says it in its own fields', () => {
    const explained = /^(#!.*\n)?\/\*\*|^export default (rule|helper)\(\{|\nexport default (rule|helper)\(\{/
    expect(files.filter(file => !explained.test(file.text)).map(file => file.path)).toEqual([])
  })

  it('have names of their own', () => {
    expect(files.filter(file => /(^|\/)(utils?|common|types)\.(ts|mjs)$/.test(file.path)).map(file => file.path)).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')

  it('names every room of src', () => {
    const rooms = [...new Set(files.map(file => roomOf(file.path)))].map(room => `src/${room}`)
    expect(rooms.filter(room => !text.includes(room))).toEqual([])
  })

  it('names only files and folders that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|templates|data|docs|\.ci)\/[\w./-]*)`/g)].map(match => match[1] ?? '')
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(path => !exists(join(root, path)))).toEqual([])
  })
})

const exists = (path: string): boolean => {
  try {
    return statSync(path) !== undefined
  } catch {
    return false
  }
}
