/** Answers for what typesetting needs to know of the faces: which exist, how wide text is, and which face has a character. */

/** A face by its part in a paper; `fallback` faces stand in for characters the others lack. */
export const faceNames = ['regular', 'bold', 'italic', 'bold-italic', 'mono', 'fallback', 'fallback-bold'] as const
export type FaceName = (typeof faceNames)[number]

/** A stretch of text in one face. */
export interface FacePiece {
  readonly face: FaceName
  readonly text: string
}

export interface Fonts {
  /** Width of a text in 1/1000 of the size, pair kerning included. The face must have every character: `split` first. */
  width(face: FaceName, text: string): number
  /** The text as pieces that each face can show: the face asked for, a fallback face, or `missing`. Most texts are one piece. */
  split(face: FaceName, text: string): { readonly pieces: readonly FacePiece[]; readonly missing: readonly string[] }
  /** Height of the tallest letters above the baseline, and of the deepest below it as a positive number, in 1/1000 of the size. */
  metrics(face: FaceName): { readonly ascent: number; readonly descent: number; readonly capHeight: number; readonly xHeight: number }
}
