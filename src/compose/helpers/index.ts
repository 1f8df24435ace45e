/** Answers for which helpers there are, besides `if`, `unless`, `each` and `with`. */
import { entry } from './entry.ts'
import type { Helper } from './helper.ts'
import { is } from './is.ts'
import { link } from './link.ts'
import { listed } from './listed.ts'
import { numbered } from './numbered.ts'
import { quote } from './quote.ts'
import { table } from './table.ts'
import { when } from './when.ts'

export const helpers: readonly Helper[] = [entry, is, link, listed, numbered, quote, table, when]
