/**
 * Answers for marked's expressions being tried only where they could match. To compile one takes longer than to set a short paper, and a look at the
 * first letter mostly tells. Must never change a token: `test/stages/lexer.test.ts` compares them with marked's own.
 */
import type { Tokenizer } from 'marked'

type Rules = Tokenizer['rules']

/** The first letter of a line, after the blanks that a block may have before it. */
const opening = (src: string): string => {
  let at = 0
  while (at < 3 && src[at] === ' ') at++
  return src[at] ?? ''
}

const opensWith =
  (letters: string) =>
  (src: string): boolean =>
    letters.includes(opening(src))

/** Whether the second line could be the one below a table's head. */
const hasTableRule = (src: string): boolean => {
  const second = src.indexOf('\n') + 1
  return second > 0 && /^[ |:-]+(?:\n|$)/.test(src.slice(second))
}

/** A rule that is not even tried where it cannot match; marked asks for these two only. */
const only = (rule: RegExp, mayMatch: (src: string) => boolean): RegExp =>
  ({ exec: (src: string) => (mayMatch(src) ? rule.exec(src) : null), test: (src: string) => mayMatch(src) && rule.test(src) }) as RegExp

/** A paragraph of one line needs no look at what could begin in the next. */
const oneLineFirst = (rule: RegExp): RegExp =>
  ({
    exec: (src: string) => {
      const end = src.indexOf('\n')
      if (end === 0 || (end > 0 && end < src.length - 1 && src[end + 1] !== '\n')) return rule.exec(src)
      const line = end < 0 ? src : src.slice(0, end)
      return [line, line]
    },
  }) as RegExp

/** The same rules, quicker. */
export const quickened = (rules: Rules): Rules => ({
  ...rules,
  block: {
    ...rules.block,
    fences: only(rules.block.fences, opensWith('`~')),
    heading: only(rules.block.heading, opensWith('#')),
    hr: only(rules.block.hr, opensWith('-_*')),
    blockquote: only(rules.block.blockquote, opensWith('>')),
    list: only(rules.block.list, opensWith('-+*0123456789')),
    def: only(rules.block.def, opensWith('[')),
    table: only(rules.block.table, hasTableRule),
    paragraph: oneLineFirst(rules.block.paragraph),
  },
  inline: {
    ...rules.inline,
    code: only(rules.inline.code, src => src[0] === '`'),
    br: only(rules.inline.br, src => src[0] === ' ' || src[0] === '\\'),
    autolink: only(rules.inline.autolink, src => src[0] === '<'),
    url: only(rules.inline.url, src => /^[hfwmx]/i.test(src)),
  },
})
