/**
 * Answers for the outside world as the library sees it: files, and nothing else. No clock, no network, no printing.
 * Paths use '/' and are whatever the host understands; the library only joins them.
 */

export interface Entry {
  readonly name: string
  /** A link counts as what it leads to; `other` is a device, a socket, or a link that leads nowhere. */
  readonly kind: 'file' | 'folder' | 'other'
}

export interface Host {
  /** The folder of the installed package: `templates/` and `dist/assets/` are in it. */
  readonly home: string
  /** What is in a folder, sorted by name in code point order; empty if there is no such folder. */
  list(folder: string): readonly Entry[]
  /** Whether there is a folder that may not be looked into. Its files are not gone: nobody knows. */
  isClosed(folder: string): boolean
  /** Size of a file in bytes; undefined if there is no such file or it cannot be read. */
  bytes(file: string): number | undefined
  /** The contents of a file that `bytes` vouched for. */
  read(file: string): Uint8Array
  /** The path with every link followed, to tell whether a file is really inside the workspace. */
  real(path: string): string
}

/** Joins path parts with '/', taking out '.' and resolving '..' where it can. */
export const join = (...parts: readonly string[]): string => {
  const joined = parts.filter(part => part !== '').join('/')
  const out: string[] = []
  for (const part of joined.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && out.length > 0 && out.at(-1) !== '..') out.pop()
    else out.push(part)
  }
  return (joined.startsWith('/') ? '/' : '') + out.join('/') || '.'
}

/** Whether a file, links followed, lies in a folder, links followed. */
export const isInside = (host: Host, file: string, folder: string): boolean => `${host.real(file)}/`.startsWith(`${host.real(folder)}/`)
