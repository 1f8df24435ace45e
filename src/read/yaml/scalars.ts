/** Answers for one scalar: the text that is meant, and what is wrong with how it is written. */
import { CST } from 'yaml'
import type { Span } from '../../base/diagnostic.ts'
import { type Page, quoted } from './collect.ts'
import { afterQuoteSlip, entryInTextSlip, indentSlip, quoteSlip, signSlip, strangeSlip } from './slips.ts'
import type { Node, TextNode } from './tree.ts'

const styles = { scalar: 'plain', 'single-quoted-scalar': 'single', 'double-quoted-scalar': 'double', 'block-scalar': 'block' } as const

export const spanOf = (token: { readonly offset: number; readonly source: string }): Span => ({ start: token.offset, end: token.offset + token.source.length })

const endOf = (token: CST.FlowScalar | CST.BlockScalar): number =>
  token.type === 'block-scalar'
    ? token.props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), token.offset + token.source.length)
    : token.offset + token.source.length

/** A quotation mark left open swallows lines until the next one, far below. */
const swallowed = (source: string): boolean => /\n *(?:- +)*[a-z_]+:(?: |\n)/.test(source)

/** Reports what the parser minds about a scalar, in our words. */
const mind = (page: Page, token: CST.FlowScalar | CST.BlockScalar, at: { offset: number; code: string }): void => {
  const span = { start: token.offset, end: endOf(token) }
  const sign = token.source.slice(0, 1)
  if (at.code === 'BAD_DQ_ESCAPE')
    page.add({
      code: 'yaml/escape',
      span: { start: at.offset, end: at.offset + 2 },
      message: `In double quotes, ${quoted(page.text.slice(at.offset, at.offset + 2))} does not stand for anything.`,
      hint: 'Use single quotes, or write the backslash twice.',
    })
  else if (token.type === 'block-scalar' && at.code === 'UNEXPECTED_TOKEN') page.add(signSlip(lineText(page, token.offset), '| or >'))
  else if (token.type === 'block-scalar')
    page.add(
      indentSlip(
        { start: at.offset, end: page.lines.endAt(at.offset) },
        'The lines of this text are moved in by different steps.',
        'Move the first line of the text in as far as the others.',
      ),
    )
  else if (at.code === 'BAD_SCALAR_START') page.add(signSlip({ span, text: token.source }, sign))
  else if (at.code === 'MISSING_CHAR') page.add(quoteSlip(span))
  else page.add(strangeSlip(page, at.offset))
}

/** What stands behind a value on its line: nothing, or a comment. Returns whether the value has to be read anew. */
const goesOn = (page: Page, token: CST.FlowScalar): boolean => {
  let spaced = false
  for (const next of token.end ?? []) {
    if (next.type === 'space' || next.type === 'newline') spaced = true
    else if (next.type === 'comment' && spaced) {
      if (page.lines.of(next.offset) === page.lines.of(token.offset) && /^#[^\s#]/.test(next.source)) lostWords(page, next)
    } else if (token.type === 'scalar') page.add(strangeSlip(page, next.offset))
    else {
      const sign = token.source.slice(0, 1)
      page.add(swallowed(token.source) ? quoteSlip(spanOf(token)) : afterQuoteSlip({ start: token.offset, end: page.lines.endAt(next.offset) }, sign))
      return true
    }
  }
  return false
}

/** Reports words that vanish because a `#` makes a comment of them. */
export const lostWords = (page: Page, comment: { readonly offset: number; readonly source: string }): void =>
  page.add({
    code: 'yaml/hash',
    span: spanOf(comment),
    message: `Everything from # to the end of the line counts as a comment, so ${quoted(comment.source)} is lost.`,
    hint: 'Put the whole value in quotes; leave a space after # if a comment is meant.',
  })

/** A value that is not what its signs say it is: all of its line as plain text, and of the lines below as far as `within`. */
export const lineText = (page: Page, start: number, within = start): TextNode => {
  const end = page.lines.endAt(within)
  const lines = page.text.slice(start, end).split('\n')
  const text = lines.map(line => line.trim()).join(' ')
  return { kind: 'text', style: 'plain', text, span: { start, end: page.lines.endAt(start) } }
}

/** Reads a scalar; always as text, never as a number or a date. */
export const scalarOf = (page: Page, token: CST.FlowScalar | CST.BlockScalar): Node => {
  const span = { start: token.offset, end: endOf(token) }
  if (token.type === 'alias') return { kind: 'hole', span }
  const style = styles[token.type]
  const bare = token.type === 'block-scalar' ? token : { ...token, end: [] }
  const read = CST.resolveAsScalar(bare, true, (offset, code) => mind(page, token, { offset, code }))
  const node: TextNode = { kind: 'text', style, text: read?.value ?? '', span }
  const header = token.type === 'block-scalar' ? /^[|>][-+1-9]{0,2}[ \t]*(#.*)?$/.test(page.text.slice(token.offset, page.lines.endAt(token.offset))) : true
  if (!header || (token.type !== 'block-scalar' && goesOn(page, token))) return lineText(page, token.offset)
  const dash = style === 'plain' ? /(?<=\n[ \t]*)-[ \t]/.exec(token.source) : null
  if (dash) page.add(entryInTextSlip({ start: token.offset + dash.index, end: page.lines.endAt(token.offset + dash.index) }))
  if (style === 'double' && /(?![\n\t])[\p{Cc}\p{Cs}]/u.test(node.text))
    page.add({
      code: 'yaml/escape',
      span,
      message: `${quoted(page.text.slice(span.start, span.end))} stands for a character that cannot be printed.`,
      hint: 'Take the backslash and the letters or digits behind it out.',
    })
  return node
}
