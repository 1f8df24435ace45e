/**
 * Answers for lines that one run leaves for the next, in the user's own cache folder. What is missing, damaged, or of another version of the program
 * is done without.
 */
import { hash } from 'node:crypto'
import { disk } from './host.ts'
import type { Io } from './io.ts'

export interface Notes {
  /** What was left under a name; nothing unless it is whole. */
  read(name: string): readonly string[]
  write(name: string, lines: readonly string[]): void
}

/** More files than a country's workspaces: then the cache starts afresh. */
const most = 1000

export const digestOf = (text: string): string => hash('sha256', text, 'base64url')

/** The user's folder for what may be lost; none if the environment names none. */
const cacheFolder = ({ env }: Io): string | undefined => {
  const above = env.XDG_CACHE_HOME || env.LOCALAPPDATA?.replaceAll('\\', '/') || (env.HOME ? `${env.HOME}/.cache` : '')
  return above ? `${above}/forum-papers/read` : undefined
}

/** The notes of one version of the program. */
export const openNotes = (io: Io, program: string): Notes => {
  const cache = cacheFolder(io)
  const placeOf = (name: string): string => `${cache}/${digestOf(`${program} ${name}`)}.json`
  return {
    read: name => {
      const text = cache ? Buffer.from(disk.read(placeOf(name)) ?? '').toString() : ''
      const end = text.indexOf('\n')
      const body = text.slice(end + 1)
      return end === -1 || digestOf(body) !== text.slice(0, end) ? [] : body.split('\n')
    },
    write: (name, lines) => {
      const body = lines.join('\n')
      if (cache) disk.cache(placeOf(name), `${digestOf(body)}\n${body}`, most)
    },
  }
}
