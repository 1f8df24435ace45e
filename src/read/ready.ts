/**
 * Answers for the package's own templates as they were read when the program was built. Here there are none: the build puts them in place of this file,
 * so that their fields need not be read again at every start.
 */
import type { PaperType } from '../model/paper-type.ts'
import type { Powers } from '../model/powers.ts'
import type { Theme } from '../model/theme.ts'

/** Templates as plain data; every path is one below the package's folder. */
export interface Ready {
  /** The text of each file that they were read from. */
  readonly files: Readonly<Record<string, string>>
  readonly types: readonly PaperType[]
  /** Files by the names of partials. */
  readonly partials: readonly (readonly [name: string, file: string])[]
  readonly themes: readonly (readonly [name: string, theme: Theme])[]
  readonly powers: Powers
}

export const ready: Ready | undefined = undefined
