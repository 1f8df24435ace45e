/**
 * Answers for rendering: one Handlebars of its own for each set of partials, each template vetted and compiled when first used.
 * Must never keep anything of a paper.
 */
import Handlebars from 'handlebars'
import { Bug } from '../../base/bug.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { HouseStyle } from '../../model/forum.ts'
import type { TemplateText } from '../../model/paper-type.ts'
import type { Fact, FactGroup } from '../fact.ts'
import type { Helper } from '../helpers/helper.ts'
import { helpers } from '../helpers/index.ts'
import type { Slot } from '../markdown/fill.ts'
import { type Bench, lookUp, print, slotOf } from './bench.ts'
import type { Located } from './nodes.ts'
import { ready } from './ready.ts'
import { type Script, type Spot, scriptOf, spanOf, templateFault } from './script.ts'
import { type Vocabulary, vet } from './vet.ts'

/** What came of a template: its text with slots, and what was wrong. */
export interface Rendering {
  readonly text: string
  readonly slots: readonly Slot[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface Workshop {
  render(script: Script, facts: FactGroup, style: HouseStyle | undefined): Rendering
}

interface Compiled {
  readonly run: Handlebars.TemplateDelegate
  readonly diagnostics: readonly Diagnostic[]
  readonly partials: readonly string[]
}

/** The tools of a workshop: Handlebars, and what was compiled with it, by file. */
interface Tools {
  readonly handlebars: typeof Handlebars
  readonly partials: ReadonlyMap<string, TemplateText>
  readonly vocabulary: Vocabulary
  readonly scripts: Map<string, Script>
  readonly compiled: Map<string, Compiled>
}

type Options = Handlebars.HelperOptions & { readonly loc: Located }

/** What a helper was given, where it stands, and where it puts what it finds. */
const used = (
  tools: Tools,
  args: readonly unknown[],
): { readonly params: readonly Fact[]; readonly options: Options; readonly bench: Bench; readonly spot: Spot } => {
  const options = args.at(-1) as Options
  const script = tools.scripts.get(options.loc.file) as Script
  return { params: args.slice(0, -1) as Fact[], options, bench: options.data.bench, spot: { script, span: options.loc.span } }
}

const register = (tools: Tools, helper: Helper): void =>
  tools.handlebars.registerHelper(helper.name, function (this: unknown, ...args: unknown[]) {
    const { params, options, bench, spot } = used(tools, args)
    return helper.run({
      params,
      slot: fact => slotOf(bench, fact, spot),
      inner: () => options.fn(this),
      fault: (message, hint) => bench.diagnostics.push(templateFault(spot, 'helper', { message, hint })),
    })
  })

const openTools = (partials: ReadonlyMap<string, TemplateText>): Tools => {
  const tools: Tools = { handlebars: Handlebars.create(), partials, vocabulary: vocabularyWith(partials.keys()), scripts: new Map(), compiled: new Map() }
  tools.handlebars.registerHelper('fact', (...args: unknown[]): Fact => {
    const {
      params: [facts = null, ...names],
      bench,
      spot,
    } = used(tools, args)
    return lookUp(bench, facts, names as readonly string[], spot)
  })
  tools.handlebars.registerHelper('print', (...args: unknown[]): string => {
    const {
      params: [fact = null],
      bench,
      spot,
    } = used(tools, args)
    return print(bench, fact, spot)
  })
  for (const helper of helpers) register(tools, helper)
  return tools
}

/** What Handlebars could not read, with the line it names. */
const syntaxFault = (script: Script, thrown: Error): Diagnostic => {
  const line = 'lineNumber' in thrown && typeof thrown.lineNumber === 'number' ? thrown.lineNumber : Number(/line (\d+)/.exec(thrown.message)?.[1] ?? 1)
  const span = spanOf(script.text, { source: '', start: { line, column: 0 }, end: { line, column: script.text.split('\n')[line - 1]?.length ?? 0 } })
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(thrown.message)
  const message = mismatch ? `{{#${mismatch[1]}}} is closed by {{/${mismatch[2]}}}.` : 'This is not a template: braces or blocks do not match.'
  return templateFault({ script, span }, 'syntax', { message, hint: 'Close every {{#…}} with its {{/…}}, the last opened first.' })
}

const optionsFor = ({ blocks, inline }: Vocabulary) => ({
  knownHelpers: Object.fromEntries(['fact', 'print', ...blocks, ...inline].map(name => [name, true])),
  knownHelpersOnly: true,
  strict: true,
  noEscape: true,
})

const vocabularyWith = (partials: Iterable<string>): Vocabulary => {
  const named = (kind: Helper['kind']): readonly string[] => helpers.filter(helper => helper.kind === kind).map(helper => helper.name)
  return { blocks: named('block'), inline: named('inline'), partials: [...partials] }
}

const compileScript = ({ handlebars, vocabulary }: Tools, script: Script): Compiled => {
  try {
    const program = handlebars.parse(script.text)
    const { diagnostics, partials } = vet(program, script, vocabulary)
    return { run: handlebars.compile(program, optionsFor(vocabulary)), diagnostics, partials }
  } catch (thrown) {
    return { run: () => '', diagnostics: [syntaxFault(script, thrown as Error)], partials: [] }
  }
}

/** A sound template as JavaScript, for `ready`; `partials` are the names of all that there are. */
export const precompile = (script: Script, partials: Iterable<string>): { readonly code: string; readonly partials: readonly string[] } => {
  const vocabulary = vocabularyWith(partials)
  const program = Handlebars.parse(script.text)
  const vetted = vet(program, script, vocabulary)
  if (vetted.diagnostics.length > 0) throw new Bug(`${script.file}: ${vetted.diagnostics[0]?.message}`)
  return { code: String(Handlebars.precompile(program, optionsFor(vocabulary))), partials: vetted.partials }
}

/** A template, compiled with the partials it uses when it is first asked for. */
const compile = (tools: Tools, script: Script): Compiled => {
  const known = tools.compiled.get(script.file)
  if (known) return known
  const early = ready.get(script.text)
  const made = early ? { run: tools.handlebars.template(early.specification), diagnostics: [], partials: early.partials } : compileScript(tools, script)
  tools.scripts.set(early?.file ?? script.file, script)
  tools.compiled.set(script.file, made)
  for (const name of made.partials) {
    const text = tools.partials.get(name)
    if (text) tools.handlebars.registerPartial(name, compile(tools, scriptOf(text)).run)
  }
  return made
}

/** The faults of a template and of all it is made of. */
const faultsOf = (tools: Tools, script: Script, seen: Set<string>): readonly Diagnostic[] => {
  if (seen.has(script.file)) return []
  seen.add(script.file)
  const { diagnostics, partials } = compile(tools, script)
  const texts = partials.flatMap(name => tools.partials.get(name) ?? [])
  return [...diagnostics, ...texts.flatMap(text => faultsOf(tools, scriptOf(text), seen))]
}

/** A loop says the same thing each time round. */
const once = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map(diagnostic => [`${diagnostic.code} ${JSON.stringify(diagnostic.at)}`, diagnostic])).values(),
]

const endless = (script: Script): Diagnostic =>
  templateFault({ script, span: { start: 0, end: script.text.split('\n')[0]?.length ?? 0 } }, 'endless', {
    message: 'This template never ends: a partial uses itself.',
    hint: 'Take the partial out of itself.',
  })

/** Opens the workshop for one set of partials. */
export const openWorkshop = (partials: ReadonlyMap<string, TemplateText>): Workshop => {
  const tools = openTools(partials)
  const known = new Map<string, readonly Diagnostic[]>()
  return {
    render(script, facts, style) {
      const faults = known.get(script.file) ?? faultsOf(tools, script, new Set())
      known.set(script.file, faults)
      if (faults.length > 0) return { text: '', slots: [], diagnostics: faults }
      const bench: Bench = { slots: [], diagnostics: [], style }
      try {
        const text = compile(tools, script).run(facts, { data: { bench } })
        return { text, slots: bench.slots, diagnostics: once(bench.diagnostics) }
      } catch (thrown) {
        if (!(thrown instanceof RangeError)) throw thrown
        return { text: '', slots: [], diagnostics: [endless(script)] }
      }
    },
  }
}
