import { rule } from '../../rule.ts'
import { acronymsIn, termOf } from '../../terms/papers.ts'

const forum = 'acronyms:\n  - short: DSG\n    long: Dedicated Schools Grant'

export default rule({
  code: 'acronym/unused',
  severity: 'advice',
  summary: 'The acronyms listed in forum.yaml are used in the forum’s papers.',
  why: 'A list that only grows is not read; an entry that nothing uses is often a misspelt one.',
  good: [{ forum, bid: 'introduction: The Dedicated Schools Grant (DSG) pays for it.' }],
  bad: [{ forum: forum.replace('DSG', '«DGS»'), bid: 'introduction: The Dedicated Schools Grant (DSG) pays for it.' }],
  subject: 'records',
  *run({ forum, forumFile, meetings }) {
    // Where a paper cannot be read, nobody knows what it uses.
    if (!forum?.acronyms || meetings.length === 0 || meetings.some(({ unreadable, meeting, isClosed }) => unreadable.size > 0 || !meeting || isClosed)) return
    const used = new Set(meetings.flatMap(folder => acronymsIn(folder).flatMap(({ uses }) => [...uses.keys()])))
    // One that every forum knows is listed for the papers to come.
    for (const [i, { short }] of forum.acronyms.entries())
      if (/^[A-Z]{3,6}$/.test(short) && !used.has(short) && !termOf(short)?.familiar)
        yield {
          at: { file: forumFile, path: ['acronyms', i, 'short'] },
          message: `No paper uses the acronym ${short}.`,
          hint: 'Correct its letters, or take it out of the list.',
        }
  },
})
