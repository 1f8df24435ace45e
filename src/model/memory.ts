/**
 * Answers for what is known of files from an earlier reading, so that only those that have changed are read and checked again.
 * A memory may forget anything at any time: then the work is done once more, and comes to the same.
 */
import type { Diagnostic } from '../base/diagnostic.ts'

export interface Memory {
  /** The record that was read from a file with this very text, if there was nothing wrong with how it is typed. */
  recall(file: string, text: string): object | undefined
  keep(file: string, text: string, record: object): void
  /** The faults that a record has by itself, whatever stands round it: of its figures, or of its texts. */
  faults(kind: 'figures' | 'texts', record: object, find: () => readonly Diagnostic[]): readonly Diagnostic[]
}

/** Knows nothing, and learns nothing. */
export const noMemory: Memory = { recall: () => undefined, keep: () => {}, faults: (_kind, _record, find) => find() }
