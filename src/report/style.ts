/** Answers for what every format is given: the faults with their places found, and how they are to look. */
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Stretch } from './place.ts'

export interface Style {
  /** The name of a file as the reader knows it, usually from the current folder. */
  readonly relative: (file: string) => string
  /** Whether the text goes to a terminal that shows colours. */
  readonly colour: boolean
}

/** Faults with their places found, in order of file, line, column and code. */
export type Faults = readonly {
  readonly diagnostic: Diagnostic
  readonly at: Stretch
  readonly related: readonly { readonly at: Stretch; readonly message: string }[]
}[]
