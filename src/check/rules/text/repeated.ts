import { filedIn } from '../../../model/records.ts'
import { sentencesOf } from '../../figures/said.ts'
import { type Finding, rule } from '../../rule.ts'
import { spoken, type Words, wordsOf } from '../../words.ts'

/** Signs a sentence has to have at least, for being typed twice by hand and not by custom. */
const long = 70

/** Texts that say again what stands elsewhere: what was asked, and what was resolved, of one and another bid or service. */
const again: ReadonlySet<unknown> = new Set([
  'recommendations',
  'services',
  'points',
  'guidance',
  'actions',
  'updates',
  'corrections',
  'tables',
  'decisions',
  'quote',
])
/** Sentences of forms and customs, which stand under many items. */
const customary =
  /^(?:no (?:interests?|declarations?|apologies|member)|there (?:were|was) no|members? (?:were )?asked|the (?:chair|forum) thanked|\||for further information|please contact)/i

/** The sentence without what may differ between two copies: signs, capitals, a number or label before it. */
const bare = (text: string): string =>
  text
    .replace(/^\s*(?:[-*+>#]+|\(?\w{1,3}[.)]|\d{1,2}(?:\.\d{1,2})*)\s+/, '')
    .toLowerCase()
    .replace(/[^a-z0-9£%.]+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()

function* inRecord(record: unknown, file: string): Iterable<Finding> {
  const seen = new Map<string, Words>()
  for (const words of wordsOf(record, { file, path: [] })) {
    const { path } = words.at
    if (!words.prose || words.text.length < long || path.some(part => again.has(part))) continue
    const isClause = path.includes('clauses')
    for (const { text, start } of sentencesOf(spoken(words))) {
      // An entry of a list that is no sentence may well stand in another list, too.
      if (text.length < long || (/^\s*[-*+]\s/.test(text) && !/[.!?]\s*$/.test(text))) continue
      const key = bare(text)
      if (key.length < long - 5 || customary.test(key)) continue
      const before = seen.get(key)
      // What was said in the discussion is said again as it was resolved.
      if (before && before.at.path.includes('clauses') === isClause && (!isClause || before.at.path.slice(0, 3).join() === path.slice(0, 3).join())) {
        const find = text.trim().split(/\n/)[0] ?? ''
        yield {
          at: words.at,
          find,
          offset: start + text.indexOf(find),
          message: 'The same sentence stands in this paper twice.',
          hint: 'Take one of the two out, or write what was meant to stand here.',
          related: before === words ? [] : [{ at: before.at, message: 'the first' }],
        }
        // Of a passage that was copied, the first sentence is enough.
        break
      }
      if (!before) seen.set(key, words)
    }
  }
}

const first = 'The officer reported that the pilot had begun in one town and that twelve families had joined it.'
const second = 'Concern was expressed about the reduction for school meals, which governors had not been told of.'
const meeting = (...bodies: readonly string[]) => ({
  meeting: `items:\n${bodies.map((body, i) => `  - title: ${['Growth fund', 'High needs', 'Early years'][i]}\n    body: |\n      ${body}\n`).join('')}`,
})
const resolved = (...clauses: readonly string[]) => ({
  meeting: `items:\n  - title: Growth fund\n    body: |\n      ${first}\n    resolution:\n      outcome: carried\n      clauses:\n${clauses.map(text => `        - kind: note\n          text: ${text}\n`).join('')}`,
})

export default rule({
  code: 'text/repeated',
  severity: 'warning',
  summary: 'No long sentence stands twice in the discussion, the clauses or the prose of one paper.',
  why: 'A paragraph that was copied for its form and not overtyped has a minute say what was said under another.',
  source: 'Minutes of two forums, one with a paragraph that comes again some lines below, one with the text of a minute under the next.',
  good: [
    meeting(first, second),
    meeting(`${first} Members asked who pays.`, 'Members asked who pays.'),
    resolved(`That ${first.toLowerCase()}`, 'That the report be noted.'),
    `introduction: ${first}\nexit: ${second}`,
    meeting(
      'There were no declarations of interest from the members who were present at this meeting of the forum.',
      'There were no declarations of interest from the members who were present at this meeting of the forum.',
    ),
  ],
  bad: [
    meeting(first, `«${first}»`),
    meeting(`${second}\n\n      Members asked who pays.\n\n      «${second}»`),
    meeting(`${second} Members asked who pays. «${second}»`),
    meeting(second, 'Members asked who pays.', `«${second}» Members asked who pays.`),
    meeting(second, `«${second.replace('Concern', 'CONCERN').replace(',', '')}»`),
    `introduction: ${first}\nexit: «${first}»`,
    resolved(`That ${second}`, 'That the report be noted.', `«That ${second}»`),
    meeting(`1.1 ${second}\n\n      1.2 Members asked who pays.\n\n      «1.3 ${second}»`),
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    for (const { file, record } of filedIn(folder)) yield* inRecord(record, file)
  },
})
