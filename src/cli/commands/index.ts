/** Answers for which commands there are, in the order of the help. */
import type { Command } from '../command.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { explain } from './explain.ts'
import { init } from './init.ts'
import { newPaper } from './new.ts'
import { pack } from './pack.ts'
import { schema } from './schema.ts'
import { watch } from './watch.ts'

export const commands: readonly Command[] = [check, build, pack, watch, diff, init, newPaper, explain, schema]
