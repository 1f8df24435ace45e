/** Answers for names against the roster: whose name or short name something nearly is, looked up by its letters, so that a long roster costs no more. */
import { once } from '../base/once.ts'
import { isOneOff } from '../base/text.ts'
import type { Forum } from '../model/forum.ts'

/** Somebody on the roster, under one of the ways they may be written. */
export interface Listed {
  /** As written, as in `Owen Larch` or `larch`. */
  readonly written: string
  /** Where it stands in forum.yaml. */
  readonly path: readonly (string | number)[]
  /** Whether it is a short name. */
  readonly isId: boolean
}

const without = (text: string, i: number): string => text.slice(0, i) + text.slice(i + 1)

/** Names under which a text is found by one that has a letter changed, added or left out, or two letters swapped. */
const veiled = (text: string): readonly string[] => [
  ...Array.from(text, (_, i) => `${text.slice(0, i)}?${text.slice(i + 1)}`),
  ...Array.from(text, (_, i) => `-${without(text, i)}`),
]

export class Roster {
  private readonly exact = new Set<string>()
  private readonly near = new Map<string, Listed[]>()

  constructor(forum: Forum) {
    const add = (written: string | undefined, path: Listed['path'], isId: boolean): void => {
      if (written === undefined) return
      this.exact.add(written)
      for (const key of [...veiled(written), `=${written}`]) this.near.set(key, [...(this.near.get(key) ?? []), { written, path, isId }])
    }
    for (const list of ['members', 'attendees'] as const)
      for (const [i, one] of (forum[list] ?? []).entries()) {
        const path = [list, i]
        add(one.id, [...path, 'id'], true)
        if (one.name === undefined) continue
        add(one.name, [...path, 'name'], false)
        if ('title' in one && one.title !== undefined) this.exact.add(`${one.title} ${one.name}`)
      }
    for (const { replaces } of forum.members ?? []) if (replaces !== undefined) this.exact.add(replaces)
  }

  has(written: string): boolean {
    return this.exact.has(written)
  }

  /** Who is meant by something that is nobody’s name, but nearly somebody’s; undefined if nobody is, or it is too short to tell. */
  meant(written: string, isId: boolean): Listed | undefined {
    if (this.exact.has(written) || written.length < 4) return undefined
    const found = [...veiled(written), `-${written}`, ...Array.from(written, (_, i) => `=${without(written, i)}`)]
      .concat(Array.from(written.slice(1), (_, i) => `=${written.slice(0, i)}${written[i + 1]}${written[i]}${written.slice(i + 2)}`))
      .flatMap(key => this.near.get(key) ?? [])
    return found.find(one => one.isId === isId && isOneOff(one.written, written))
  }
}

/** The roster of a forum, made once. */
export const rosterOf = once((forum: Forum): Roster => new Roster(forum))

/** Something that looks like a short name, and not like a name. */
export const isShortName = (text: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text)
