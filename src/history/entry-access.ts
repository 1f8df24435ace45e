/** Answers for who may see an entry of the work programme: one that is, or ever was, kept from the public stays so. */
import type { Access } from '../base/value.ts'
import { isRestricted } from '../model/access.ts'
import type { Entry } from './programme.ts'

/** Who may see an entry, as a meeting said last, else the file; undefined of what is public. */
export const accessOf = ({ plan, matters }: Entry): Access | undefined => [plan, ...matters].findLast(one => one && isRestricted(one))?.access
