/** Answers for the list of everything that reading can mind, for `explain` and the docs. */
import type { Explanation } from '../../base/diagnostic.ts'
import { fieldExplanations } from './fields.ts'
import { fileFaults } from './files.ts'
import { lineFaults } from './lines.ts'
import { signFaults } from './signs.ts'
import { valueFaults } from './values.ts'

/** In the order of a file's way: opened, read line by line, held against its fields. */
export const faults: readonly Explanation[] = [...fileFaults, ...lineFaults, ...signFaults, ...fieldExplanations, ...valueFaults]
