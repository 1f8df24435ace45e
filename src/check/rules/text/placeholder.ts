import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const left: readonly RegExp[] = [
  /£\s?[xX]{1,3}(?:,[xX]{3})*\b/,
  /\b[xX]{3,}\b/,
  /\b(?:TBC|TBA|TBD|TODO|FIXME)\b/,
  /\blorem ipsum\b/i,
  /\[(?:insert|enter|add|name|date|title|amount|sum|year|council|school|text|details?|tbc)\b[^\]]{0,200}\](?![[(])/i,
  /<(?:insert|enter|add|name|date|title|amount|sum|year|council|school|text|details?)\b[^<>\n]{0,80}>/i,
  /\*{4,}/,
  /\?{3,}/,
  /_{4,}/,
]

export default rule({
  code: 'text/placeholder',
  severity: 'error',
  summary: 'No text is left over from a form: no xxx, TBC, [insert name], ???, ****.',
  why: 'Minutes have been published as those “of the meeting held on ******”.',
  good: [
    'introduction: The **sum** is ***not*** to be exceeded?',
    'introduction: See [the name of the scheme](https://example.gov.uk/xxx).',
    'review_date: tbc',
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
    const text = spoken(words)
    for (const pattern of left) {
      const find = pattern.exec(text)?.[0]
      if (find === undefined) continue
      yield {
        at: [],
        find,
        message: `“${find}” looks like a placeholder that was left in.`,
        hint: 'Put the words or the figure in its place; if it is not known yet, say so in words.',
      }
      return
    }
  },
})
