import { percentsSaid } from '../../figures/changes.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const says = (text: string) => `introduction: ${text}`

/** “25% came in September, and the remaining 65% will come in October.” */
const remaining = /\bthe (?:remaining|rest,?|other) (?:or )?$/i
const isOneDigitOff = (a: number, b: number): boolean =>
  a !== b && a >= 10 && b >= 10 && a < 100 && b < 100 && (a % 10 === b % 10 || Math.trunc(a / 10) === Math.trunc(b / 10))

/** Words by which a percentage is put down to its causes. */
const causes = /\b(?:account(?:s|ed|ing) for|due to|(?:the )?result of|attributable|because of|caused by|driven by|made up of|comes? from|came from)\b/i

export default rule({
  code: 'figure/percent-parts',
  severity: 'warning',
  summary: 'Where a percentage is put down to its causes, their percentages come to it; what is said to remain of a whole is the rest of a hundred.',
  why: 'Members who are told that funding rose by 4.2%, 1.5% by pupils and 3.7% by rates, do not know how much more each pupil brings.',
  good: [
    says('In all, 25% came in September, and the remaining 75% in October; of the remaining 40% half was spent.'),
    says('Funding is 4.2% higher. Pupils accounted for 1.5% of this, with 2.7% the result of rates.'),
    says('Funding is 4.2% higher. Pupils accounted for 30% of this, and rates for 60%.'),
    says('The turnout was 60%. 20% of this was due to reminders and 30% to calls.'),
    says('Half of the schools answered. 10% of this is due to reminders and 20% to calls.'),
  ],
  bad: [
    says('A quarter, 25%, came in September, and the remaining «65%» will come in October.'),
    says('Funding is «4.2%» higher. Pupils accounted for 1.5% of this, with 3.7% the result of rates.'),
    says('The rise of «4.2%» is made up of 1.5% for pupils and 3.8% for rates.'),
  ],
  subject: 'text',
  *run(words) {
    if (!/%|per ?cent/i.test(words.text)) return
    const sentences = sentencesOf(spoken(words)).map(({ text, start }) => ({ text, start, percents: percentsSaid(text, start) }))
    for (const [i, { text, start, percents }] of sentences.entries()) {
      const before = sentences[i - 1]
      for (const [place, last] of percents.entries()) {
        const parts = percents.slice(0, place)
        const rest = 100 - parts.reduce((all, { hundredths }) => all + hundredths, 0) / 100
        if (parts.length === 0 || !remaining.test(text.slice(0, last.start - start)) || !isOneDigitOff(rest, last.hundredths / 100)) continue
        yield {
          at: [],
          find: pointing(words.text, last.start, last.start + last.words.length),
          message: `With ${parts.map(({ words }) => words).join(' and ')}, what remains is ${rest} per cent, not ${last.words}.`,
          hint: 'Correct one of the percentages.',
        }
      }
      const [first] = percents
      if (!first || percents.length < 2 || !causes.test(text)) continue
      const isNext = /^\s*of (?:this|which|that|the (?:increase|rise|growth|change))\b/i.test(text.slice(first.start - start + first.words.length))
      const whole = isNext ? (before?.percents.length === 1 ? before.percents[0] : undefined) : /\bmade up of\b/i.test(text) ? first : undefined
      const parts = isNext ? percents : percents.slice(1)
      // In whole per cent, a part “of this” may as well be its share of it.
      if (!whole || parts.length < 2 || (isNext && whole.half === 50) || parts.length > 6 || parts.some(({ hundredths }) => hundredths >= whole.hundredths))
        continue
      const sum = parts.reduce((all, { hundredths }) => all + hundredths, 0)
      const slack = [whole, ...parts].reduce((all, { half }) => all + half, 0)
      // Far from it, they are shares of it, or not all of the causes.
      if (Math.abs(sum - whole.hundredths) <= slack || (sum < whole.hundredths && !isNext) || sum > whole.hundredths * 2 || sum * 3 < whole.hundredths * 2)
        continue
      yield {
        at: [],
        find: pointing(words.text, whole.start, whole.start + whole.words.length),
        message: `The parts come to ${(sum / 100).toFixed(whole.half === 50 ? 0 : 1)} per cent, not ${whole.words}.`,
        hint: 'Correct the percentage or one of its parts.',
      }
    }
  },
})
