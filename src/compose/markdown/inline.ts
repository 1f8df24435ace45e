/**
 * Answers for what may stand within a paragraph of prose: everything Markdown has but raw HTML, whose `<` becomes a plain sign.
 * Must never touch code.
 */

/** A stretch of a paragraph: code is kept as it is, text may be rewritten. */
interface Stretch {
  readonly kind: 'code' | 'text'
  readonly text: string
}

const autolink = /^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/

/** The end of the code that opens at a place; undefined if nothing closes it. */
const codeEnd = (text: string, at: number): number | undefined => {
  const fence = /^`+/.exec(text.slice(at))?.[0] ?? ''
  for (let next = text.indexOf(fence, at + fence.length); next !== -1; next = text.indexOf(fence, next)) {
    const run = /^`+/.exec(text.slice(next))?.[0] ?? ''
    if (run.length === fence.length) return next + run.length
    next += run.length
  }
  return undefined
}

/** The length of what stands at a place and belongs together: an escape, a link's target, an autolink, a run of backticks, or one sign. */
const step = (text: string, at: number): number => {
  const rest = text.slice(at, at + 2100)
  if (rest[0] === '\\') return 2
  if (rest[0] === '`') return /^`+/.exec(rest)?.[0].length ?? 1
  if (rest.startsWith('](<')) return /^\]\(<[^<>\n]*>/.exec(rest)?.[0].length ?? 2
  return rest[0] === '<' ? (autolink.exec(rest)?.[0].length ?? 1) : 1
}

/** A paragraph as code and text in turn, the `<` of the text made plain. */
const stretches = (text: string): readonly Stretch[] => {
  const out: Stretch[] = []
  let plain = ''
  let at = 0
  while (at < text.length) {
    const end = text[at] === '`' ? codeEnd(text, at) : undefined
    if (end !== undefined) {
      out.push({ kind: 'text', text: plain }, { kind: 'code', text: text.slice(at, end) })
      plain = ''
      at = end
      continue
    }
    const length = step(text, at)
    const piece = text.slice(at, at + length)
    plain += piece === '<' && !/^<[\s\d]/.test(text.slice(at, at + 2)) ? '\\<' : piece
    at += length
  }
  out.push({ kind: 'text', text: plain })
  return out
}

/** A paragraph of prose without raw HTML; `rewrite` is given each stretch that is not code. */
export const settleInline = (text: string, rewrite: (text: string) => string): string =>
  stretches(text)
    .map(stretch => (stretch.kind === 'code' ? stretch.text : rewrite(stretch.text)))
    .join('')

/** Where the links of a field lead that were written `[words][name]`, by name in lower case. */
export type References = ReadonlyMap<string, string>

/** Puts the target of each reference link into the link, so that names cannot clash between fields. */
export const inlineReferences = (text: string, references: References): string => {
  if (references.size === 0) return text
  const target = (name: string): string | undefined => references.get(name.trim().replace(/\s+/g, ' ').toLowerCase())
  return text
    .replace(/(?<!\\)\[([^[\]]*)\]\[([^[\]]*)\]/g, (whole, words: string, name: string) => {
      const found = target(name === '' ? words : name)
      return found === undefined ? whole : `[${words}](${found})`
    })
    .replace(/(?<!\\)\[([^[\]^][^[\]]*)\](?![[(:])/g, (whole, name: string) => {
      const found = target(name)
      return found === undefined ? whole : `[${name}](${found})`
    })
}
