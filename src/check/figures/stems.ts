/** Answers for whether two pieces of text are about the same thing: the words that carry meaning, without their endings. */

const empty = new Set(
  'about above after again agree agreed also among annual because been before being below between both could does during each from have into less make more most much must only other over paid pounds said same seen should some such than that their them then there these they this those under until very were what when where which will with would year years'.split(
    ' ',
  ),
)

const known = new Map<string, ReadonlySet<string>>()

/** The words of a text that carry meaning, each without its ending: `passed`, `passes` and `pass` are one. */
export const stemsOf = (text: string): ReadonlySet<string> => {
  const before = known.get(text)
  if (before) return before
  const stems = new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(word => !empty.has(word)).map(word => word.replace(/(?:ings?|ed|es|e|s)$/, '')))
  if (known.size > 5000) known.clear()
  known.set(text, stems)
  return stems
}

/** How many words that carry meaning two texts share. */
export const shared = (a: string, b: string): number => {
  const others = stemsOf(b)
  let count = 0
  for (const stem of stemsOf(a)) if (others.has(stem)) count++
  return count
}
