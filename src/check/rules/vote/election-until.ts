import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

/** A year up to which somebody is to serve. */
const until = /\buntil\s+(?:[^.\n]{0,70}?\s)?(20\d\d)(?![/–-]?\d)/gi

const election = (about: string, term: string) => ({
  meeting: `date: 2026-01-15\nitems:\n  - title: Election of the chair\n    template: election\n${about}    elections:\n      - post: Chair\n        method: unopposed\n        candidates:\n          - person: Owen Larch\n        elected: Owen Larch\n        term_until: ${term}`,
})

export default rule({
  code: 'vote/election-until',
  severity: 'warning',
  summary: 'An election is for a term that is still to come, and agenda and minutes say the same year for its end.',
  why: 'An agenda of September elected a chair “until the first meeting of the autumn term” of the same year, which was that meeting; the minutes said the next.',
  source: 'Agenda and minutes of Havering.',
  good: [election('    about: To elect a chair until the first meeting of the autumn term 2027.\n', 'the first meeting of the autumn term 2027')],
  bad: [
    election('    about: To elect a chair until the first meeting of the autumn term «2026».\n', 'the first meeting of the autumn term 2027'),
    election('', 'the first meeting of the autumn term «2025»'),
  ],
  subject: 'item',
  *run(item, { folder }) {
    const { elections = [] } = item
    const date = folder.meeting?.date
    if (!date || elections.length === 0) return
    const ends = elections.flatMap(({ term_until }, i) => {
      const year = /\b(20\d\d)\b(?![/–-]\d)/.exec(term_until ?? '')?.[1]
      return year === undefined ? [] : [{ year, path: ['elections', i, 'term_until'] }]
    })
    for (const { year, path } of ends)
      if (Number(year) < date.year)
        yield { at: path, find: year, message: `The term would have ended in ${year}, before the election.`, hint: 'Correct the year.' }
    const [first] = ends
    if (!first || ends.some(({ year }) => year !== first.year)) return
    // The minutes may also tell until when others served.
    for (const [field, said] of [
      ['title', item.title],
      ['about', item.about?.markdown],
    ] as const) {
      const text = spoken({ text: said ?? '', prose: true, at: { file: folder.file, path: [] } })
      for (const match of text.matchAll(until)) {
        const year = match[1] ?? ''
        if (year === first.year) continue
        yield {
          at: [field],
          find: year,
          offset: match.index + match[0].lastIndexOf(year),
          message: `The text says until ${year}, but the term is until ${first.year}.`,
          hint: 'Correct the year in one of the two.',
          related: [{ at: first.path, message: first.year }],
        }
      }
    }
  },
})
