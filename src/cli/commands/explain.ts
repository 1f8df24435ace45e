/** Answers for `explain`: what is known of a code before it ever happens. */
import { type Example, type Explanation, exampleFiles } from '../../base/diagnostic.ts'
import { nearest } from '../../base/text.ts'
import type { Command } from '../command.ts'
import { explanations } from '../explanations.ts'
import { exit, Usage } from '../io.ts'

export const explain: Command = {
  name: 'explain',
  summary: 'Say what a code such as bid/total-mismatch means, why it matters and what is right.',
  takes: [{ spelling: '[code]', about: 'the code as the fault shows it, or a part of one, which lists those that have it; without one, all codes are listed' }],
  options: [],
  examples: [
    { line: 'forum-papers explain', does: 'list all codes' },
    { line: 'forum-papers explain value/year', does: 'explain one' },
    { line: 'forum-papers explain total', does: 'list the codes with that word' },
  ],
  run({ io, given: [code] }) {
    if (code === undefined) {
      io.out(listed(explanations))
      return exit.fine
    }
    const found = explanations.find(one => one.code === code)
    const alike = explanations.filter(one => one.code.includes(code))
    if (!found && alike.length > 0) {
      io.out(listed(alike))
      return exit.fine
    }
    if (!found) {
      const meant = nearest(
        code,
        explanations.map(one => one.code),
      )
      throw new Usage(`there is no code “${code}”.${meant ? ` Did you mean ${meant}?` : ''} forum-papers explain lists them all.`)
    }
    io.out(`${pageOf(found)}\n`)
    return exit.fine
  },
}

const listed = (some: readonly Explanation[]): string => {
  const width = Math.max(...some.map(one => one.code.length))
  return some.map(one => `${one.code.padEnd(width)}  ${one.severity.padEnd(7)}  ${one.summary}\n`).join('')
}

/** Everything about a code, as plain text. */
const pageOf = (one: Explanation): string =>
  [
    `${one.code} (${one.severity}${one.stage === undefined ? '' : ', but not in a draft'})`,
    one.summary,
    `Why: ${one.why}`,
    ...(one.source ? [`Source: ${one.source}`] : []),
    ...one.good.map(example => `Right:\n${quoted(example)}`),
    ...one.bad.map(example => `Wrong, at the place marked «so»:\n${quoted(example)}`),
  ].join('\n\n')

const quoted = (example: Example): string =>
  files(example)
    .map(({ file, yaml }) => `${file ? `  # ${file}\n` : ''}${yaml.trimEnd().replace(/^(?=.)/gm, '  ')}`)
    .join('\n')

/** The pieces of an example; a plain one names no file. */
export const files = (example: Example): readonly { readonly file?: string; readonly yaml: string }[] =>
  typeof example === 'string'
    ? [{ yaml: example }]
    : Object.entries(example).map(([file, yaml]) => ({ file: exampleFiles[file as keyof typeof exampleFiles], yaml }))
