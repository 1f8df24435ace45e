/** Answers for a world made of text, for tests: files by path, and the disk only below `home` (and, if asked for, below `disk`). */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import type { Entry, Host } from '../../src/base/host.ts'
import { join } from '../../src/base/host.ts'

const repository = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')
const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

type Content = string | Uint8Array
type Files = ReadonlyMap<string, Content> | Readonly<Record<string, Content>>

/**
 * A host over these files, by path; `links` lead from a path to another one. The package's own templates come from the
 * disk at `home`, the repository unless said otherwise.
 */
export const memoryHost = (files: Files, home: string = repository, links: Readonly<Record<string, string>> = {}): Host => {
  const held = new Map(
    [...(files instanceof Map ? files : Object.entries(files as Readonly<Record<string, Content>>))].map(([path, content]: [string, Content]) => [
      join(path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  )
  const onDisk = (path: string): boolean => `${path}/`.startsWith(`${home}/`)
  const real = (path: string): string => links[join(path)] ?? join(path)
  return {
    home,
    list(folder) {
      const top = join(folder) === '.' ? '' : `${join(folder)}/`
      const entries = new Map<string, Entry>()
      if (onDisk(join(folder)) && existsSync(folder) && statSync(folder).isDirectory())
        for (const entry of readdirSync(folder, { withFileTypes: true }))
          entries.set(entry.name, { name: entry.name, kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other' })
      for (const path of [...held.keys(), ...Object.keys(links)].filter(path => path.startsWith(top))) {
        const [name = '', ...rest] = path.slice(top.length).split('/')
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' })
      }
      return [...entries.values()].sort(byName)
    },
    isClosed: () => false,
    bytes(file) {
      const content = held.get(real(file))
      if (content) return content.length
      return onDisk(real(file)) && existsSync(file) && statSync(file).isFile() ? statSync(file).size : undefined
    },
    read: file => held.get(real(file)) ?? new Uint8Array(readFileSync(file)),
    real: path => (onDisk(join(path)) && existsSync(path) ? realpathSync(path) : real(path)),
  }
}
