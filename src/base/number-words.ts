/** Answers for small numbers in words. */

/** From `zero` to `nineteen`, each at its own place. */
export const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')

/** A number in figures or in words up to nineteen; -1 for other words. */
export const readCount = (word: string): number => (/^\d/.test(word) ? Number.parseInt(word, 10) : numberWords.indexOf(word.toLowerCase()))
