/**
 * Answers for the labels of a pack's pages. What was published keeps its labels for ever: a part that grew gets letters at its end, one that
 * shrank or was withdrawn leaves labels unused, and what is new gets letters behind the last published page before its place.
 */
import { labelOf, labelText } from '../base/page-labels.ts'

/** A part of the pack as it is laid out now. */
export interface PartLaid {
  /** A name that the part keeps. */
  readonly key: string
  readonly pages: number
  /** In which issue it is: 0 for the pack, 1 for the first supplement. */
  readonly issue: number
}

/** The labels that parts were published with, by their keys; also of parts that are there no more. */
export type Published = ReadonlyMap<string, readonly string[]>

/** Which labels are taken: for each number, how many pages were added behind it. Nothing is given twice. */
const openRegister = (taken: Iterable<string>) => {
  const added = new Map<number, number>()
  let highest = 0
  const enter = (label: string): void => {
    const { number, added: place } = labelOf(label)
    added.set(number, Math.max(added.get(number) ?? 0, place))
    highest = Math.max(highest, number)
  }
  for (const label of taken) enter(label)
  return {
    /** New labels behind a number. */
    behind: (number: number, count: number): readonly string[] =>
      Array.from({ length: count }, () => {
        const label = labelText({ number, added: (added.get(number) ?? 0) + 1 })
        enter(label)
        return label
      }),
    /** The labels of a pack that was never published: counted through. */
    next: (count: number): readonly string[] =>
      Array.from({ length: count }, () => {
        const label = labelText({ number: highest + 1, added: 0 })
        enter(label)
        return label
      }),
  }
}

/** The labels of every part, given in the order of reading. */
export const labelled = (parts: readonly PartLaid[], published: Published): ReadonlyMap<string, readonly string[]> => {
  const register = openRegister([...published.values()].flat())
  const given = new Map<string, readonly string[]>()
  const lastNumber = (key: string): number | undefined => {
    const last = (published.get(key) ?? given.get(key))?.at(-1)
    return last === undefined ? undefined : labelOf(last).number
  }
  for (const { key, pages } of parts) {
    const kept = published.get(key)
    if (!kept) continue
    const grown = pages - kept.length
    given.set(key, grown > 0 ? [...kept, ...register.behind(labelOf(kept.at(-1) ?? '').number, grown)] : kept.slice(0, pages))
  }
  const issues = [...new Set(parts.map(({ issue }) => issue))].sort((a, b) => a - b)
  for (const issue of issues) {
    let before = 0
    for (const { key, pages, issue: own } of parts) {
      if (!given.has(key) && own === issue) given.set(key, published.size === 0 && issue === 0 ? register.next(pages) : register.behind(before, pages))
      before = lastNumber(key) ?? before
    }
  }
  return given
}

/** Labels that were published and that no page has now, by the keys of their parts. */
export const unused = (given: ReadonlyMap<string, readonly string[]>, published: Published): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...published].flatMap(([key, labels]): [string, readonly string[]][] => {
      const now = new Set(given.get(key) ?? [])
      const left = labels.filter(label => !now.has(label))
      return left.length > 0 ? [[key, left]] : []
    }),
  )
