/** Answers for which helpers there are, besides `if`, `unless`, `each` and `with`. */
import { entry } from './entry.ts'
import type { Helper } from './helper.ts'
import { is } from './is.ts'
import { listed } from './listed.ts'
import { table } from './table.ts'

export const helpers: readonly Helper[] = [entry, is, listed, table]
