import { type Finding, rule } from '../../rule.ts'
import { spoken, type Words } from '../../words.ts'

const heading = /^[ \t]*(?:(?:>|[-*+]|\(?\w{1,4}[.)])[ \t]+)*((#{1,6})[ \t]+\S)/

const item = /^\s*(?:[-*+]|\(?\w{1,4}[.)])\s/
/** Lines four blanks in are code, but in a list. */
const isCode = (line: string, inList: boolean): boolean => !inList && /^(?: {4}|\t)/.test(line)

const signs = (count: number): string => (count === 1 ? 'one #' : `${count} #s`)

/** The headings of a text that are deeper than their place among the others. */
function* tooDeep(words: Words): Iterable<Finding> {
  const typed = words.text.split('\n')
  /** The #s, as typed, of the headings that a heading stands under: its own depth is one more than there are. */
  const above: number[] = []
  let inList = false
  for (const [i, line] of spoken(words).split('\n').entries()) {
    inList = item.test(line) || (inList && /^\s|^$/.test(line))
    const match = heading.exec(line)
    if (!match || isCode(line, inList)) continue
    const count = match[2]?.length ?? 1
    while ((above.at(-1) ?? 0) >= count) above.pop()
    above.push(count)
    if (count === above.length) continue
    const find = typed[i]?.slice(line.indexOf('#')).trimEnd() ?? ''
    const name = find.slice(count).trim()
    const reason = above.length === 1 ? 'the first heading in a text has one #' : 'a heading below another has one # more'
    yield {
      at: [],
      find,
      message: `The heading “${name}” has ${signs(count)}, which leaves out a level.`,
      hint: `Write ${'#'.repeat(above.length)} ${name}: ${reason}.`,
    }
  }
}

export default rule({
  code: 'text/heading-order',
  severity: 'error',
  summary: 'The first heading in a text has one #; a heading below another has one # more.',
  why: 'A screen reader’s list of headings is the contents of the paper; a gap in it reads as a part that is missing.',
  source: 'PDF/UA-1 (ISO 14289-1), 7.4.2',
  good: ['introduction: |\n  The team helps schools.\n\n  # How\n\n  ## In term time\n\n  Every day.\n\n  # When\n\n  All year.'],
  bad: [
    'introduction: |\n  The team helps schools.\n\n  «### History»\n\n  It began in 2019.',
    'introduction: |\n  The team helps schools.\n\n  # How\n\n  «### In term time»\n\n  Every day.',
  ],
  subject: 'text',
  *run(words) {
    if (words.prose) yield* tooDeep(words)
  },
})
