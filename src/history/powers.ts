/**
 * Answers for what the forum may do with a matter on a day, and who votes on it: by the forum’s own rule, else by the table of powers.
 * A meeting uses the rule of its day. What a paper types goes before either.
 */

import { type Day, iso } from '../base/dates.ts'
import { once } from '../base/once.ts'
import type { Bid } from '../model/bid.ts'
import type { Forum } from '../model/forum.ts'
import type { ElectorateRule, Power, Role } from '../model/powers.ts'
import type { Records } from '../model/records.ts'
import { type Electorate, electorateOf } from './electorates.ts'

/** The rule for a matter on a day. */
export interface Ruling {
  readonly matter: string
  /** The matter in words, as in `growth and falling rolls funds`. */
  readonly name: string
  readonly role: Role
  /** Who votes, as under `electorate`; phases that the forum has no members of are left out. */
  readonly electorate: readonly string[]
  /** Whether each of these electorates decides for itself. */
  readonly apart: boolean
  readonly inReturn: boolean
  /** Where it is written, with the edition of the table; or the forum’s reason. */
  readonly source: string
  /** Whether it was read in the text of the law, or is the forum’s own. */
  readonly isRead: boolean
}

interface Table {
  readonly own: ReadonlyMap<string, readonly ElectorateRule[]>
  readonly law: ReadonlyMap<string, readonly Power[]>
}

const byMatter = <T extends { readonly matter: string }>(rules: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>()
  for (const rule of rules) found.set(rule.matter, [...(found.get(rule.matter) ?? []), rule])
  return found
}

const tableOf = once((records: Records): Table => ({ own: byMatter(records.forum?.electorate_rules ?? []), law: byMatter(records.powers?.powers ?? []) }))

const holds = ({ from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined }, day: Day): boolean =>
  (!from || iso(from) <= iso(day)) && (!to || iso(day) <= iso(to))

/** The phases of an electorate that the forum has members of; all, where no groups are typed. */
const within = (forum: Forum | undefined, electorate: readonly string[]): readonly string[] => {
  if (!forum?.groups || electorate.length < 2) return electorate
  const held = electorate.filter(words => electorateOf(forum, [words])?.groups?.length !== 0)
  return held.length > 0 ? held : electorate
}

/** Whether a matter is one of the table, or of the forum’s own. */
export const isMatter = (records: Records, matter: string): boolean => {
  const { own, law } = tableOf(records)
  return own.has(matter) || law.has(matter)
}

/** The short names of all matters. */
export const mattersOf = (records: Records): readonly string[] => {
  const { own, law } = tableOf(records)
  return [...new Set([...law.keys(), ...own.keys()])].sort()
}

/** The rule for a matter on a day; undefined if there is none. */
export const rulingOn = (records: Records, matter: string | undefined, day: Day): Ruling | undefined => {
  if (matter === undefined) return undefined
  const { own, law } = tableOf(records)
  const power = law.get(matter)?.find(one => holds(one, day))
  const rule = own.get(matter)?.find(one => holds(one, day))
  const role = rule?.role ?? power?.role
  const electorate = rule?.electorate ?? power?.electorate
  if (!role || !electorate) return undefined
  const edition = records.powers ? ` (table of powers, ${records.powers.version})` : ''
  return {
    matter,
    name: rule?.name ?? power?.name ?? matter,
    role,
    electorate: within(records.forum, electorate),
    apart: rule?.electorate === undefined && power?.apart === true,
    inReturn: power?.in_return === true,
    source: rule ? `the forum’s own rule: ${rule.reason}` : `${power?.citation}${edition}`,
    isRead: rule !== undefined || power?.text === 'read',
  }
}

const byBlock: Partial<Readonly<Record<NonNullable<Bid['block']>, string>>> = {
  'cssb-historic': 'central-historic',
  'cssb-ongoing': 'central-ongoing',
  'de-delegation': 'de-delegation',
  'education-functions': 'education-functions',
  growth: 'growth',
  'early-years': 'early-years-central',
}

/** The matter that a bid is, by the block or the power it is asked under. */
export const matterOf = ({ block }: Bid): string | undefined => block && byBlock[block]

/** What may say who votes on it. */
interface Voted {
  readonly electorate?: readonly string[] | undefined
  readonly matter?: string | undefined
}

/** Who votes: as typed, else by the rule for its matter on the day of its meeting. */
export const electorateFor = (records: Records, day: Day | undefined, { electorate, matter }: Voted): Electorate | undefined =>
  records.forum && electorateOf(records.forum, electorate ?? (day && rulingOn(records, matter, day)?.electorate))
