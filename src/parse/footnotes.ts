/** Answers for footnotes: `[^label]` in the text, and `[^label]: text` with its further lines indented. */
import type { TokenizerExtension, Tokens } from 'marked'

export interface NoteDefinition extends Tokens.Generic {
  readonly type: 'noteDefinition'
  readonly label: string
}

export interface NoteReference extends Tokens.Generic {
  readonly type: 'noteReference'
  readonly label: string
}

export const noteDefinition: TokenizerExtension = {
  name: 'noteDefinition',
  level: 'block',
  tokenizer(src): NoteDefinition | undefined {
    const match = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]*\n)*(?: {2,}|\t)[^\n]*)*)(?:\n|$)/.exec(src)
    if (!match) return undefined
    const [raw, label = '', text = ''] = match
    const lines = text.split('\n').map((line, i) => (i === 0 ? line : line.replace(/^(?: {1,4}|\t)/, '')))
    return { type: 'noteDefinition', raw, label, tokens: this.lexer.blockTokens(lines.join('\n'), []) }
  },
}

export const noteReference: TokenizerExtension = {
  name: 'noteReference',
  level: 'inline',
  start: src => {
    const at = src.indexOf('[^')
    return at === -1 ? undefined : at
  },
  tokenizer(src): NoteReference | undefined {
    const match = /^\[\^([^\]\s]+)\]/.exec(src)
    return match ? { type: 'noteReference', raw: match[0], label: match[1] ?? '' } : undefined
  },
}
