/** Answers for who may see a thing: everybody, or only those who get the restricted papers. Everything is public unless said otherwise. */
import { type Parsed, parsed, refused } from '../base/parsed.ts'
import type { Access } from '../base/value.ts'
import { figure } from './fields.ts'

const shape = /^(public|exempt|confidential)(?:\s*\((.+)\))?$/i
const help = 'Write public, exempt (the ground in law), or confidential (the reason).'

/** Reads `public`, `exempt (paragraph 3)`, `confidential (names a pupil)`: what is kept back says why. */
export const readAccess = (text: string): Parsed<Access> => {
  const match = shape.exec(text.trim())
  if (!match) return refused('value/access', `“${text}” does not say who may see this.`, help)
  const [, level = '', ground] = match
  const named = level.toLowerCase() as Access['level']
  if (named === 'public')
    return ground === undefined ? parsed({ kind: 'access', level: named }) : refused('value/access', 'What is public needs no ground.', help)
  if (ground === undefined) return refused('value/access', `“${text}” does not say on what ground.`, help)
  return parsed({ kind: 'access', level: named, ground })
}

/** Who may see a part of a paper: `public`, `exempt (paragraph 3)`, `confidential (names a pupil)`. */
export const access = () => figure<Access>(readAccess, { type: 'string', examples: ['public', 'exempt (paragraph 3)', 'confidential (names a pupil)'] })

export const accessMeans = 'Who may see it: public unless said otherwise; exempt (ground) or confidential (reason) is left out of everything that is published.'

/** Who may see a thing as it is typed: `public`, `exempt (paragraph 3)`. */
export const accessText = ({ level, ground }: Access): string => (ground === undefined ? level : `${level} (${ground})`)

/** Whether a thing is kept from the public. */
export const isRestricted = (thing: { readonly access?: Access | undefined }): boolean => thing.access !== undefined && thing.access.level !== 'public'
