/**
 * Answers for who may vote: what the words under `electorate` mean as groups of the forum, and how they are printed.
 * The presets follow the powers of forums as councils restate them: formula, schools and academies members with early years; scheme, maintained
 * schools; education functions, maintained schools but nursery schools; de-delegation, the maintained schools of one phase. A forum may state its own.
 */
import type { Forum } from '../model/forum.ts'
import type { Group } from '../model/people.ts'

/** An electorate: its words, and its groups where they are known. */
export interface Electorate {
  /** As printed, as in `Maintained primary school members`. */
  readonly name: string
  /** Undefined where the words are only words. */
  readonly groups?: readonly Group[]
}

const isVoting = (group: Group): boolean => group.votes !== false
const isMaintained = (group: Group): boolean => group.kind === 'schools'

interface Preset {
  readonly name: (phase: string) => string
  readonly has: (group: Group, phase: string) => boolean
}

const presets: Readonly<Record<string, Preset>> = {
  all: { name: () => 'All members', has: isVoting },
  formula: {
    name: () => 'Schools and academies members, and early years providers',
    has: group => isVoting(group) && (group.kind !== 'non-schools' || group.phase === 'nursery' || /early|pvi/i.test(group.id)),
  },
  scheme: { name: () => 'Members for maintained schools', has: isMaintained },
  'education-functions': {
    name: () => 'Members for maintained primary, secondary and special schools and pupil referral units',
    has: group => isMaintained(group) && group.phase !== 'nursery',
  },
  dedelegation: { name: phase => `Members for maintained ${phase} schools`, has: (group, phase) => isMaintained(group) && group.phase === phase },
}

const shape = /^([a-z-]+?)(?:\s*\(([a-z-]+)\))?$/

const one = (forum: Forum, words: string): Electorate => {
  const groups = forum.groups ?? []
  const own = forum.electorates?.find(({ id }) => id === words)
  if (own) return { name: own.name, groups: groups.filter(({ id }) => own.groups.includes(id)) }
  const group = groups.find(({ id }) => id === words)
  if (group) return { name: group.name, groups: [group] }
  const [, name = '', phase] = shape.exec(words === 'all members' ? 'all' : words) ?? []
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined
  if (!preset || (name === 'dedelegation') !== (phase !== undefined)) return { name: words }
  return { name: preset.name(phase ?? ''), ...(groups.length > 0 && { groups: groups.filter(each => preset.has(each, phase ?? '')) }) }
}

/** What an electorate is by its words: presets, electorates and groups by their short names, or anything else in words. Undefined for none. */
export const electorateOf = (forum: Forum, typed: readonly string[] | undefined): Electorate | undefined => {
  if (!typed || typed.length === 0) return undefined
  const all = typed.map(words => one(forum, words))
  const names = all.map(({ name }, i) => (i === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)))
  const name = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
  const groups = all.every(each => each.groups) ? (forum.groups ?? []).filter(group => all.some(each => each.groups?.includes(group))) : undefined
  return { name, ...(groups && { groups }) }
}
