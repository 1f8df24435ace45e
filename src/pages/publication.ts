/** Answers for a finished paper: its files as bytes, ready to be written. */

export const formats = ['md', 'pdf', 'html'] as const
export type Format = (typeof formats)[number]

export interface Publication {
  /** Path below the output folder, as in `birmingham/2020-01-16/appendix-4-early-help`, without an ending. */
  readonly path: string
  readonly title: string
  /** Pages of the PDF; 0 if none was made. */
  readonly pages: number
  readonly files: readonly { readonly format: Format; readonly path: string; readonly bytes: Uint8Array }[]
}

/** A file that goes with a document, inside its PDF. */
export interface Enclosure {
  /** Unlike that of any other in the document. */
  readonly name: string
  /** What it is, in words. */
  readonly title: string
  /** Its kind as the web names it, as in `application/pdf`. */
  readonly mime: string
  readonly bytes: Uint8Array
}
