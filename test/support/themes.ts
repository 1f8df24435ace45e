/** Answers for the package's own themes, read without the reader: what tests set papers in. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Theme, theme } from '../../src/model/theme.ts'

type Tree = { readonly [name: string]: unknown }

const typed = (name: string): Tree => parse(readFileSync(fileURLToPath(new URL(`../../templates/theme/${name}.yaml`, import.meta.url)), 'utf8')) as Tree

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const merged = (base: Tree, over: Tree): Tree => {
  const out: Record<string, unknown> = { ...base }
  for (const [name, value] of Object.entries(over)) {
    const below = base[name]
    out[name] = isTree(value) && isTree(below) ? merged(below, value) : value
  }
  return out
}

const { extends: _, ...large } = typed('large-print')

export const council: Theme = theme.parse(typed('council'))
export const largePrint: Theme = theme.parse(merged(typed('council'), large))
