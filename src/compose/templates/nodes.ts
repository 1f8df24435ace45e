/** Answers for the nodes of a parsed template that we make ourselves, each with the place it stands for. */
import type { Span } from '../../base/diagnostic.ts'
import { type Script, spanOf } from './script.ts'

export type Node = hbs.AST.Node
export type Path = hbs.AST.PathExpression
export type Call = hbs.AST.SubExpression

/** A node's place as the compiler hands it on to the helpers; lines and columns are left out, but Handlebars wants a `start` to ask for them. */
export interface Located {
  readonly start: object
  readonly file: string
  readonly span: Span
}

/** The stretch of the script that a node stands for, located or not. */
export const spanOfNode = (script: Script, node: Node): Span => ('span' in node.loc ? (node.loc as unknown as Located).span : spanOf(script.text, node.loc))

export const isPath = (node: Node): node is Path => node.type === 'PathExpression'
export const isLiteral = (node: Node): boolean => /^(String|Number|Boolean)Literal$/.test(node.type)

/** The node, placed in the script where another node stands. */
export const located = <T extends Node>(script: Script, node: T, like: Node = node): T => {
  const place: Located = { start: {}, file: script.file, span: spanOfNode(script, like) }
  return Object.assign(node, { loc: place })
}

/** A path of these names, looked up where the template stands unless said otherwise. */
export const pathNode = (script: Script, parts: readonly string[], like: Node, rest: Partial<Path> = {}): Path =>
  located(script, { type: 'PathExpression', data: false, depth: 0, parts: [...parts], original: parts[0] ?? 'this', loc: like.loc, ...rest }, like)

/** A call of a helper. */
export const callNode = (script: Script, name: string, params: readonly Node[], like: Node): Call =>
  located(
    script,
    { type: 'SubExpression', path: pathNode(script, [name], like), params: [...params], hash: { type: 'Hash', pairs: [], loc: like.loc }, loc: like.loc },
    like,
  )

export const stringNode = (value: string, like: Node): Node => ({ type: 'StringLiteral', value, original: value, loc: like.loc }) as hbs.AST.StringLiteral
