/** Answers for paths as they are typed and shown: relative to the current folder, with '/'. Inside, every path is absolute. */
import { join } from '../base/host.ts'

const absolute = /^(\/|[A-Za-z]:\/)/

/** A typed path as an absolute one. */
export const fromHere = (cwd: string, typed: string): string => {
  const path = typed.replaceAll('\\', '/')
  return absolute.test(path) ? join(path) : join(cwd, path)
}

/** An absolute path as it is shown: relative to the current folder. */
export const seenFrom = (cwd: string, path: string): string => {
  const here = cwd.split('/').filter(part => part !== '')
  const there = path.split('/').filter(part => part !== '')
  if (!absolute.test(path) || (here[0]?.endsWith(':') && here[0] !== there[0])) return path
  let same = 0
  while (same < here.length && same < there.length && here[same] === there[same]) same++
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/') || '.'
}

/** Whether a path is a folder or lies in it, by name alone. */
export const isUnder = (path: string, folder: string): boolean => `${path}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`)

/** The folder a path lies in; of the topmost, itself. */
export const folderOf = (path: string): string => {
  const cut = path.lastIndexOf('/')
  return cut < 0 ? '.' : path.slice(0, cut) || '/'
}

/** The last part of a path. */
export const nameOf = (path: string): string => path.split('/').at(-1) ?? ''
