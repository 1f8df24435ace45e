/** Answers for what every format is given: the faults with their places found, and how they are to look. */
import type { Diagnostic, Explanation } from '../base/diagnostic.ts'
import type { Stretch } from './place.ts'

export interface Style {
  /** The name of a file as the reader knows it, usually from the current folder. */
  readonly relative: (file: string) => string
  /** Whether the text goes to a terminal that shows colours. */
  readonly colour: boolean
  /** The version of the program, and what it knows of each code, for formats that carry them along. */
  readonly program?: { readonly version: string; readonly explanations: readonly Explanation[] }
}

/** A fault with its places found. */
export interface Fault {
  readonly diagnostic: Diagnostic
  readonly at: Stretch
  readonly related: readonly { readonly at: Stretch; readonly message: string }[]
  /** What puts it right: the words to write in place of a stretch; undefined where that is for a person to say. */
  edit(): { readonly at: Stretch; readonly text: string } | undefined
}

/** Faults in order of file, line, column and code. */
export type Faults = readonly Fault[]

/** What a fault says where there is no picture of the line: the message, and what to do, each as a sentence. */
export const sentences = ({ message, hint }: Diagnostic): string =>
  [message, hint].flatMap(words => (words === undefined ? [] : [sentence(words.replace(/\s+/g, ' '))])).join(' ')

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${/[.!?…][”)]?$/.test(words) ? '' : '.'}`
