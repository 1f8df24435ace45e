/** Answers for several years written like one, with a stroke, as in “the strategic plan 2021/2026”: what stands around them says that a longer time is meant. */
import type { YearWords } from '../base/years.ts'

const around =
  /\b(?:plans?|strateg(?:y|ies)|programmes?|periods?|years|over|between|throughout|framework|vision|priorities|contracts?|phases?|cycle|term|settlement|review|(?:three|four|five|six|seven|ten)-year)\b/i

/** The years of a longer time, from the first to the last; undefined where one year was meant. */
export const spanIn = (text: string, { words, at }: Pick<YearWords, 'words' | 'at'>): { readonly from: number; readonly to: number } | undefined => {
  const [, first, last = ''] = /^(\d{4})\/(\d{4}|\d{2})$/.exec(words) ?? []
  if (first === undefined) return undefined
  const [from, to] = [Number(first), Number(last.length === 4 ? last : first.slice(0, 2) + last)]
  // Two years on is more often a slip than a plan.
  if (to < from + 3 || to > from + 15) return undefined
  const sentence =
    text.slice(Math.max(0, at - 40), at).replace(/[\s\S]*[.;](?=\s)/, '') +
    text.slice(at + words.length, at + words.length + 30).replace(/[.;](?=\s|$)[\s\S]*/, '')
  return around.test(sentence) ? { from, to } : undefined
}
