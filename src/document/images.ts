/** Answers for an image once it has been looked at: enough to place it and to write it, nothing decoded that need not be. */

export interface Image {
  readonly format: 'png' | 'jpeg'
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** The file's bytes, as they are. */
  readonly bytes: Uint8Array
}

/** The images of a document by the path in the Markdown, the crest under its own; one that cannot be used is missing. */
export type Images = ReadonlyMap<string, Image>

/** What a look at a file finds: an image but for its bytes, or in plain words why it cannot be used. */
export type Found = Omit<Image, 'bytes'> | { readonly fault: string }

/** More pixels than this take longer to write than a paper may. */
export const mostPixels = 50_000_000
