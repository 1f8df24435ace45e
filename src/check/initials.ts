/** Answers for whether initials are those of a name. */

const bare = (text: string): string => text.normalize('NFD').replace(/[^A-Za-z]/g, '')

/** Whether initials are letters of the name, in their order, and begin as its first and last names do; titles and second names may add some. */
export const fits = (initials: string, name: string): boolean => {
  const parts = name
    .split(/[\s-]+/)
    .map(bare)
    .filter(part => part !== '')
  const letters = bare(initials).toUpperCase()
  const heads = parts.map(part => part[0]?.toUpperCase() ?? '')
  const [first = '', last = ''] = [heads[0], heads.at(-1)]
  // A surname with a small word or a capital inside, as in McKay, may give two letters.
  const lasts = [last, ...heads.slice(1), ...[...(name.split(/\s+/).at(-1) ?? '')].filter(sign => /[A-Z]/.test(sign))]
  return letters.startsWith(first) && lasts.some(head => letters.slice(1).includes(head))
}
