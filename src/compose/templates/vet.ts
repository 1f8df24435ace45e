/**
 * Answers for what a template may say: facts, our helpers, known partials, `if`, `unless`, `each` and `with`.
 * Rewrites every fact into a call of `fact`, and every `{{…}}` that prints into a call of `print`, so that nothing is printed unescaped
 * and nothing is looked up behind our back. Must never let another construct through.
 */
import type { Diagnostic } from '../../base/diagnostic.ts'
import { nearest } from '../../base/text.ts'
import { type Call, callNode, isLiteral, isPath, located, type Node, type Path, pathNode, spanOfNode, stringNode } from './nodes.ts'
import { type Script, templateFault } from './script.ts'

/** What a template may use. */
export interface Vocabulary {
  readonly blocks: readonly string[]
  readonly inline: readonly string[]
  readonly partials: readonly string[]
}

export interface Vetted {
  readonly diagnostics: readonly Diagnostic[]
  /** The names of the partials it uses. */
  readonly partials: readonly string[]
}

interface Vetting {
  readonly script: Script
  readonly vocabulary: Vocabulary
  readonly diagnostics: Diagnostic[]
  readonly partials: string[]
  /** Names that a block gives to what it goes through, as in `{{#each x as |y|}}`. */
  readonly locals: readonly string[]
}

const builtIn = ['if', 'unless', 'each', 'with']
const loopData = ['index', 'first', 'last', 'key', 'root']

const refuse = ({ script, diagnostics }: Vetting, node: Node, fault: { readonly code: string; readonly message: string; readonly hint: string }): void => {
  const { code, ...words } = fault
  diagnostics.push(templateFault({ script, span: spanOfNode(script, node) }, code, words))
}

const refuseName = (
  vetting: Vetting,
  node: Node,
  unknown: { readonly what: 'helper' | 'partial'; readonly name: string; readonly known: readonly string[] },
): void => {
  const { what, name, known } = unknown
  const meant = nearest(name, known)
  const hint = meant ? `Did you mean ${meant}?` : known.length > 0 ? `There are ${[...known].sort().join(', ')}.` : 'There are none.'
  refuse(vetting, node, { code: `unknown-${what}`, message: `There is no ${what} “${name}”.`, hint })
}

/** A path as a call of `fact`; what stands for itself (`this`, `@index`, a name given by a block) stays. */
const factOf = (vetting: Vetting, node: Path): Node => {
  const { script, locals } = vetting
  const [first = '', ...rest] = node.parts
  if (node.data && !loopData.includes(first))
    refuse(vetting, node, { code: 'unknown-fact', message: `There is no fact “@${first}”.`, hint: `There are ${loopData.map(name => `@${name}`).join(', ')}.` })
  const isLocal = node.depth === 0 && !/^(\.|this\b)/.test(node.original) && locals.includes(first)
  const standsAlone = node.data || isLocal
  const base = standsAlone
    ? pathNode(script, [first], node, { data: node.data, original: node.data ? `@${first}` : first })
    : pathNode(script, [], node, { depth: node.depth, original: node.depth > 0 ? '..' : 'this' })
  const names = standsAlone ? rest : node.parts
  return names.length === 0 ? base : callNode(script, 'fact', [base, ...names.map(name => stringNode(name, node))], node)
}

const expressionOf = (vetting: Vetting, node: Node): Node => {
  if (isPath(node)) return factOf(vetting, node)
  if (isLiteral(node)) return located(vetting.script, node)
  if (node.type === 'SubExpression') return helperOf(vetting, node as Call)
  refuse(vetting, node, { code: 'construct', message: 'This cannot be used as a fact.', hint: 'Name a fact, or write words in quotes.' })
  return node
}

/** What is given to a helper, block or partial. */
const vetArguments = (vetting: Vetting, node: { params: Node[]; hash?: hbs.AST.Hash }): void => {
  node.params = node.params.map(param => expressionOf(vetting, param))
  for (const pair of node.hash?.pairs ?? []) pair.value = expressionOf(vetting, pair.value)
}

const helperOf = (vetting: Vetting, node: Call): Node => {
  const name = String(node.path.original)
  const known = vetting.vocabulary.inline
  if (!known.includes(name)) refuseName(vetting, node, { what: 'helper', name, known })
  vetArguments(vetting, node)
  return located(vetting.script, node)
}

const vetPrint = (vetting: Vetting, node: hbs.AST.MustacheStatement): void => {
  const { script, vocabulary } = vetting
  if (!node.escaped)
    refuse(vetting, node, {
      code: 'raw',
      message: 'A template may not print anything as it is.',
      hint: 'Write {{…}} with two braces: the fact then keeps every letter.',
    })
  const { path, params, hash } = node
  const isCall = params.length > 0 || (isPath(path) && path.parts.length === 1 && vocabulary.inline.includes(path.original))
  const shown = isCall && isPath(path) ? helperOf(vetting, { type: 'SubExpression', path, params, hash, loc: node.loc }) : expressionOf(vetting, path)
  located(script, Object.assign(node, { path: pathNode(script, ['print'], node), params: [shown], hash: undefined }))
}

const vetBlock = (vetting: Vetting, node: hbs.AST.BlockStatement): void => {
  const name = String(node.path.original)
  const known = [...builtIn, ...vetting.vocabulary.blocks]
  if (!known.includes(name)) refuseName(vetting, node.path, { what: 'helper', name, known })
  else if (builtIn.includes(name) && node.params.length !== 1)
    refuse(vetting, node.path, { code: 'construct', message: `“${name}” takes one fact.`, hint: `Write {{#${name} bid.services}}, for instance.` })
  vetArguments(vetting, node)
  located(vetting.script, node)
  // Handlebars leaves the part out that a block does not have, whatever its types say.
  for (const part of [node.program, node.inverse] as readonly (hbs.AST.Program | undefined)[])
    if (part) vetStatements({ ...vetting, locals: [...vetting.locals, ...(part.blockParams ?? [])] }, part)
}

const vetPartial = (vetting: Vetting, node: hbs.AST.PartialStatement): void => {
  const known = vetting.vocabulary.partials
  const name = isPath(node.name) ? node.name.original : undefined
  if (name === undefined)
    refuse(vetting, node, { code: 'construct', message: 'A partial must be named outright.', hint: `There are ${[...known].sort().join(', ')}.` })
  else if (!known.includes(name)) refuseName(vetting, node, { what: 'partial', name, known })
  else vetting.partials.push(name)
  vetArguments(vetting, node)
  located(vetting.script, node)
}

const vetStatements = (vetting: Vetting, program: hbs.AST.Program): void => {
  for (const node of program.body) {
    if (node.type === 'MustacheStatement') vetPrint(vetting, node as hbs.AST.MustacheStatement)
    else if (node.type === 'BlockStatement') vetBlock(vetting, node as hbs.AST.BlockStatement)
    else if (node.type === 'PartialStatement') vetPartial(vetting, node as hbs.AST.PartialStatement)
    else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement')
      refuse(vetting, node, {
        code: 'construct',
        message: 'A template may not use this.',
        hint: 'Use facts, if, unless, each, with, the helpers, and partials in files of their own.',
      })
  }
}

/** Vets a parsed template, and rewrites it in place. */
export const vet = (program: hbs.AST.Program, script: Script, vocabulary: Vocabulary): Vetted => {
  const vetting: Vetting = { script, vocabulary, diagnostics: [], partials: [], locals: program.blockParams ?? [] }
  vetStatements(vetting, program)
  return vetting
}
