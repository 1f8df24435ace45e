import { type Finding, rule } from '../../rule.ts'
import { bare, type Meaning } from '../../terms/acronyms.ts'
import { acronymsIn, termOf } from '../../terms/papers.ts'
import { pointing } from '../../words.ts'

/** Whether one word of an explanation is another than it should be, and the others are the same. */
const isNearly = (said: string, right: string): boolean => {
  const [a, b] = [bare(said).split(' '), bare(right).split(' ')]
  return a.length >= 3 && a.length === b.length && a.filter((word, i) => word !== b[i]).length === 1
}

export default rule({
  code: 'acronym/two-meanings',
  severity: 'warning',
  summary: 'An acronym is explained in the same words throughout, and by the name its body or grant had.',
  why: 'Minutes explained EFA as “Education and Skills Funding Agency”, which is another body: a reader cannot tell which was meant.',
  good: ['introduction: The local support teams (LSTs) help.\nexit: Each local support team (LST) goes on.'],
  bad: [
    'introduction: The local support team (LST) helps.\nexit: The leadership and standards team («LST») helps too.',
    'introduction: The sum comes from the Dedicated Schools Block («DSG»).',
    'introduction: The former Education and Skills Funding Agency («EFA») paid.',
    {
      forum: 'acronyms:\n  - short: SRR\n    long: schools revenue reserve',
      bid: 'introduction: The special resource room («SRR») is for SEND.\nexit: The SRR goes.',
    },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    const own = new Map((records.forum?.acronyms ?? []).map(({ short, long }) => [short, long]))
    for (const { meanings, unlike } of acronymsIn(folder)) {
      for (const one of unlike) {
        const right = own.get(one.short) ?? termOf(one.short)?.long
        if (right !== undefined && isNearly(one.long, right)) yield finding(one, right, undefined)
      }
      for (const [short, said] of meanings) {
        const term = termOf(short)
        const body = term?.from === undefined ? undefined : term.long
        const right = own.get(short) ?? body ?? said[0]?.long
        const wrong = said.find(({ long }) => right !== undefined && bare(long) !== bare(right))
        if (wrong && right !== undefined) yield finding(wrong, right, said[0])
      }
    }
  },
})

const finding = ({ short, long, words, start }: Meaning, right: string, first: Meaning | undefined): Finding => ({
  at: words.at,
  find: pointing(words.text, start, start + short.length),
  message: `${short} is explained as “${long}”, but stands for “${right}”.`,
  hint: 'Use one explanation, or another acronym.',
  related: first && first.words !== words ? [{ at: { ...first.words.at, find: first.short }, message: first.long }] : [],
})
