import { rule } from '../../rule.ts'

export default rule({
  code: 'forum/quorum',
  severity: 'error',
  summary: 'The quorum is at least two fifths.',
  why: 'A forum may ask for more members than the law does, but a meeting with fewer has no quorum whatever its constitution says.',
  source: 'regulation 8(3) of the Schools Forums (England) Regulations 2012: at least two fifths of the total membership.',
  good: [{ forum: 'quorum:\n  fraction: 2/5' }, { forum: 'quorum:\n  fraction: 1/2' }],
  bad: [{ forum: 'quorum:\n  fraction: «1/3»' }],
  subject: 'forum',
  *run({ quorum }) {
    const { fraction } = quorum ?? {}
    if (fraction && fraction.part * 5 < fraction.whole * 2)
      yield { at: ['quorum', 'fraction'], message: `A quorum of ${fraction.part}/${fraction.whole} is less than two fifths.`, hint: 'Write 2/5, or more.' }
  },
})
