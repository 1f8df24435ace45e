import { rule } from '../../rule.ts'
import { spoken, type Words } from '../../words.ts'

const left: readonly RegExp[] = [
  /£\s?[xX]{1,3}(?:,[xX]{3})*\b/g,
  /\b[xX]{3,}\b/g,
  /\b(?:TBC|TBA|TBD|TODO|FIXME)\b/g,
  /\blorem ipsum\b/gi,
  /\[(?:insert|enter|add|name|date|title|amount|sum|year|council|school|text|details?|tbc)\b[^\]]{0,200}\](?![[(])/gi,
  /<(?:insert|enter|add|name|date|title|amount|sum|year|council|school|text|details?)\b[^<>\n]{0,80}>/gi,
  /\*{4,}/g,
  /\?{3,}/g,
  /_{4,}/g,
]

/** Told of most texts, before each of those is looked for. */
const mayBeLeft = /[xX]{2}|£\s?[xX]|TB[CAD]|TODO|FIXME|[[<]|\*{4}|\?{3}|_{4}|lorem/i

/** A place or a figure that is said to be open, and nothing else, tells the reader just that. */
const isSaidToBeOpen = ({ text, at: { path } }: Words): boolean => /^TB[CA]$/i.test(text.trim()) && (path.at(-1) === 'venue' || path.at(-2) === 'values')

export default rule({
  code: 'text/placeholder',
  severity: 'error',
  stage: 'publish',
  summary: 'No text is left over from a form: no xxx, TBC, [insert name], ???, ****.',
  why: 'Minutes have been published as those “of the meeting held on ******”.',
  good: [
    'introduction: The **sum** is ***not*** to be exceeded?',
    'introduction: See [the name of the scheme](https://example.gov.uk/xxx).',
    'review_date: tbc',
    { meeting: 'venue: TBC' },
    {
      report:
        'tables:\n  - caption: Rates\n    label: Rate\n    columns:\n      - header: 2026/27\n        unit: money\n    rows:\n      - label: Age two\n        values: [TBC]',
    },
  ],
  bad: [
    'introduction: The service costs «£xx,xxx» a year.',
    'introduction: |\n  The sum is for schools.\n\n  «[insert details]»',
    'title: «TBC»',
    'introduction: Minutes of the meeting held on «******».',
    'introduction: The service has «???» posts.',
    'introduction: «Lorem ipsum» dolor sit amet.',
    'contact: «<name>», School Funding',
  ],
  subject: 'text',
  *run(words) {
    if (!mayBeLeft.test(words.text) || isSaidToBeOpen(words)) return
    const text = spoken(words)
    const found = left.flatMap(pattern => [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ words, start: index, end: index + words.length })))
    const told = new Set<string>()
    let end = 0
    for (const { words, start, end: until } of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (start < end) continue
      end = until
      // The same words have one place: that of the first of them.
      if (told.has(words)) continue
      told.add(words)
      yield {
        at: [],
        find: words,
        message: `“${words}” looks like a placeholder that was left in.`,
        hint: 'Put the words or the figure in its place; if it is not known yet, say so in words.',
      }
    }
  },
})
