/** Answers for working out once what is asked of the same object again and again. */

/** The same function, which remembers what it made of each object for as long as the object is there. */
export const once = <K extends object, V>(work: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>()
  return key => {
    const kept = known.get(key)
    if (kept) return kept.value
    const value = work(key)
    known.set(key, { value })
    return value
  }
}
