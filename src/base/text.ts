/** Answers for small facts about text: names for files and anchors, and comparing what two people typed. */

/** A name for a file or an anchor: lower case ASCII letters, digits and single hyphens; empty if nothing is left. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** A text as an expression that finds it letter by letter. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** How many letters to change, add, drop or swap to make one text of the other. */
export const distance = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** Whether a distance is one, told without working it out: a letter changed, dropped or added, or two neighbours swapped. */
export const isOneOff = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let back = 0
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++
  const [left, right] = [a.length - from - back, b.length - from - back]
  return (left <= 1 && right <= 1) || (left === 2 && right === 2 && a[from] === b[from + 1] && a[from + 1] === b[from])
}

/** The word of a list that was most likely meant, if one is near enough. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  const near = words.map(w => ({ w, d: distance(word.toLowerCase(), w.toLowerCase()) })).sort((x, y) => x.d - y.d)[0]
  return near && near.d <= Math.max(1, Math.floor(word.length / 3)) ? near.w : undefined
}
