/** Answers for counting in letters, as clauses, parts of items and added pages do. */

/** `1` is `a`, `26` is `z`, `27` is `aa`. */
export const letterOf = (number: number): string => (number < 1 ? '' : letterOf(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26)))

/** `a` is `1`, `aa` is `27`; no letters are `0`. */
export const numberOfLetters = (letters: string): number => Array.from(letters).reduce((n, letter) => 26 * n + letter.charCodeAt(0) - 96, 0)
