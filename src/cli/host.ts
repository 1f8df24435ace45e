/** Answers for the disk: the only file that touches node:fs. It reads for the library and writes for the commands; what may be written where is for output.ts to say. */
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs'
import type { Entry, Host } from '../base/host.ts'

type Stat = ReturnType<typeof statSync>

const kindOf = (stat: Stat): Entry['kind'] => (stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : 'other')

/** What a question about the disk came to; undefined if the disk would not say. */
const ask = <T>(question: () => T): T | undefined => {
  try {
    return question()
  } catch (error) {
    if (isDiskError(error)) return undefined
    throw error
  }
}

/** Whether the operating system refused something, as against a mistake of ours. */
export const isDiskError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

const byCodePoint = (a: string, b: string): number => (isAscii(a + b) ? (a < b ? -1 : a > b ? 1 : 0) : Buffer.compare(Buffer.from(a), Buffer.from(b)))

/** Names in a folder in code point order; none if there is no such folder. */
const names = (folder: string): readonly string[] => (ask(() => readdirSync(folder)) ?? []).sort(byCodePoint)

/** What is in a folder. The disk is asked again only about what may be a link. */
const entries = (folder: string): readonly Entry[] =>
  (ask(() => readdirSync(folder, { withFileTypes: true })) ?? [])
    .map((found): Entry => {
      const { name } = found
      if (found.isFile() || found.isDirectory()) return { name, kind: found.isFile() ? 'file' : 'folder' }
      const stat = ask(() => statSync(`${folder}/${name}`))
      return { name, kind: stat ? kindOf(stat) : 'other' }
    })
    .sort((a, b) => byCodePoint(a.name, b.name))

/** The world as the library sees it. `home` is the package's folder. */
export const openHost = (home: string): Host => ({
  home,
  list: entries,
  isClosed: folder => disk.beyond(folder) === 'folder' && ask(() => readdirSync(folder)) === undefined,
  bytes: file =>
    ask(() => {
      const stat = statSync(file)
      accessSync(file, constants.R_OK)
      return stat.isFile() ? stat.size : undefined
    }),
  read: file => readFileSync(file),
  real: path => ask(() => realpathSync.native(path)) ?? path,
})

/** The disk as the commands write it. What the disk refuses is thrown as node throws it; see `isDiskError`. */
export interface Disk {
  /** What stands at a path; a link is a link, wherever it leads. */
  at(path: string): Entry['kind'] | 'link' | undefined
  /** What stands at a path, links followed. */
  beyond(path: string): Entry['kind'] | undefined
  /** The path with every link followed; undefined if it leads nowhere. */
  real(path: string): string | undefined
  names(folder: string): readonly string[]
  read(file: string): Uint8Array | undefined
  makeFolder(folder: string): void
  /** Writes a file that is not there yet; never through a link. */
  create(file: string, bytes: Uint8Array | string): void
  /** Writes a file anew in one step, with the rights of the one that was there: at no time is it gone or half written. */
  replace(file: string, bytes: Uint8Array): void
  /** Moves a file in one step, in place of what was there. */
  move(from: string, to: string): void
  remove(file: string): void
  /** Removes a folder if it is empty. */
  removeFolder(folder: string): void
  /** Puts a file into a cache of the user's own, whole or not at all, for nobody else to read; a cache of more than so many files is emptied first. */
  cache(file: string, text: string, most: number): void
  /** What tells a folder from another that takes its place; undefined if there is none. */
  identity(folder: string): string | undefined
  /** Tells of every change in a folder, though not below it, until told to stop. Folders, because a file that is saved by a rename is another file. */
  listen(folder: string, heard: () => void): () => void
}

/** The folder of the package that a file of it belongs to, as a path with '/': the nearest one above with a package.json. */
export const packageOf = (file: string): string => {
  const folder = file.slice(0, file.lastIndexOf('/'))
  if (folder === '' || ask(() => statSync(`${folder}/package.json`).isFile())) return folder
  return packageOf(folder)
}

export const disk: Disk = {
  at: path => {
    const stat = ask(() => lstatSync(path))
    return stat && (stat.isSymbolicLink() ? 'link' : kindOf(stat))
  },
  beyond: path => {
    const stat = ask(() => statSync(path))
    return stat && kindOf(stat)
  },
  real: path => ask(() => realpathSync(path)),
  names,
  read: file => ask(() => readFileSync(file)),
  makeFolder: folder => void mkdirSync(folder, { recursive: true }),
  create: (file, bytes) => writeFileSync(file, bytes, { flag: 'wx' }),
  replace: (file, bytes) => {
    const part = `${file.replace(/[^/]*$/, '.$&')}.${process.pid}.part`
    try {
      writeFileSync(part, bytes, { flag: 'wx', mode: statSync(file).mode })
      chmodSync(part, statSync(file).mode)
      renameSync(part, file)
    } catch (error) {
      rmSync(part, { force: true })
      throw error
    }
  },
  move: renameSync,
  remove: file => rmSync(file, { force: true }),
  removeFolder: folder => void ask(() => rmdirSync(folder)),
  cache: (file, text, most) => {
    const folder = file.slice(0, file.lastIndexOf('/'))
    ask(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (readdirSync(folder).length >= most) for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`, { force: true })
      writeFileSync(`${file}.${process.pid}.part`, text, { mode: 0o600 })
      renameSync(`${file}.${process.pid}.part`, file)
    })
  },
  identity: folder => {
    const stat = ask(() => statSync(folder))
    return stat && `${stat.ino} ${stat.birthtimeMs}`
  },
  listen: (folder, heard) => {
    const listener = watch(folder, heard)
    // A folder that is deleted may end in an error; the folder above tells of it.
    listener.on('error', heard)
    return () => listener.close()
  },
}
