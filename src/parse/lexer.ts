/**
 * Answers for cutting Markdown into tokens: GitHub's dialect by marked, with what our papers add and without raw HTML,
 * indented code, underlined headings and single tildes, which are text. Must never know what the tokens become.
 */
import { Lexer, Marked, type Token, Tokenizer, type TokenizerExtension, type Tokens } from 'marked'
import { fancyList } from './fancy-list.ts'
import { noteDefinition, noteReference } from './footnotes.ts'
import { numberedList } from './numbered-list.ts'
import { quickened } from './quick-rules.ts'

/** A comment line of our own that says what the next block is. */
export interface Mark extends Tokens.Generic {
  readonly type: 'mark'
  readonly name: 'facts' | 'decision' | '/decision'
}

const mark: TokenizerExtension = {
  name: 'mark',
  level: 'block',
  tokenizer(src): Mark | undefined {
    const match = /^<!-- (facts|\/?decision) -->[ \t]*(?:\n|$)/.exec(src)
    return match ? { type: 'mark', raw: match[0], name: match[1] as Mark['name'] } : undefined
  },
}

/** How deep marks may stand in marks before the rest is text: marked calls itself for each, and its time grows with the square. */
const mostMarks = 40

class PaperTokenizer extends Tokenizer {
  #marks = 0

  override html = (): undefined => undefined
  override tag = (): undefined => undefined
  override code = (): undefined => undefined
  /** Headings underlined with dashes: compose writes them with `#`, and looking for them costs more than all the rest. */
  override lheading = (): undefined => undefined

  /** A bare e-mail address is text; one in angle brackets is a link. */
  override url(src: string): Tokens.Link | undefined {
    const link = super.url(src)
    return link?.href.startsWith('mailto:') ? undefined : link
  }

  override del(src: string, masked: string, before?: string): Tokens.Del | undefined {
    return src.startsWith('~~') ? super.del(src, masked, before) : undefined
  }

  override emStrong(src: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    if (this.#marks >= mostMarks || (src[0] !== '*' && src[0] !== '_')) return undefined
    this.#marks++
    try {
      return super.emStrong(src, masked, before)
    } finally {
      this.#marks--
    }
  }
}

/** What marked is told of our dialect. */
export const { defaults: dialect } = new Marked({ gfm: true, extensions: [mark, noteDefinition, numberedList, fancyList, noteReference] })

/** Signs that words within a paragraph may mean more by: without them they are text. */
const meansMore = /[\\<[`*_~@\n]|:\/\/|www\.|(?:mailto|xmpp):/i

const rulesOf = (tokenizer: Tokenizer): Tokenizer['rules'] => {
  new Lexer({ ...dialect, tokenizer })
  return tokenizer.rules
}

const rules = quickened(rulesOf(new Tokenizer()))

class PaperLexer extends Lexer {
  constructor() {
    const tokenizer = new PaperTokenizer()
    super({ ...dialect, tokenizer })
    tokenizer.rules = rules
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (src === '' || tokens.length > 0 || meansMore.test(src)) return super.inlineTokens(src, tokens)
    tokens.push({ type: 'text', raw: src, text: src, escaped: false })
    return tokens
  }
}

/** The tokens of a Markdown text with LF line ends. */
export const lex = (markdown: string): readonly Token[] => new PaperLexer().lex(markdown)
