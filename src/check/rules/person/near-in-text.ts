import { everyRecord } from '../../../model/records.ts'
import { exampleForum } from '../../example-forum.ts'
import { rosterOf } from '../../rosters.ts'
import { rule } from '../../rule.ts'
import { spoken, textsIn } from '../../words.ts'

/** A first name and a surname, or two, as running text has them. */
const names = /(?<![\p{L}’'-])(?=(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?[ -]\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-]))/gu

/** Whether one half of the name is as in the roster: with both halves off, somebody else is meant. */
const sharesHalf = (said: string, listed: string): boolean => {
  const [a, b] = [said.split(' '), listed.split(' ')]
  return a.length === b.length && a.some((part, i) => part === b[i])
}

export default rule({
  code: 'person/near-in-text',
  severity: 'warning',
  summary: 'A name in running text is written as in the roster.',
  why: 'Members read their own name first. One vowel changed is corrected at the next meeting, in public.',
  source: 'Minutes of Torbay and Leicestershire, where a name has two forms on one page.',
  good: [
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    body: Owen Larch’s school asked first, and Tom Sedges of Larch House second.' },
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    body: Isla Thorne and Oona Thorne spoke.' },
  ],
  bad: [
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    body: «Owen Lerch» asked who pays.' },
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    body: The forum thanked «Grtea Holm».' },
  ],
  subject: 'records',
  *run(records) {
    const { forum } = records
    if (!forum) return
    const roster = rosterOf(forum)
    for (const words of everyRecord(records).flatMap(textsIn)) {
      if (words.at.file === records.forumFile || !/\s/.test(words.text)) continue
      const field = words.at.path.at(-1)
      // Fields that name people by themselves are looked at as such.
      if (!words.prose && !['title', 'note', 'text', 'reason', 'nature'].includes(String(field))) continue
      for (const match of spoken(words).matchAll(names)) {
        const said = match[1] ?? ''
        const meant = roster.meant(said, false)
        if (!meant || !sharesHalf(said, meant.written) || said === `${meant.written}s`) continue
        yield {
          at: words.at,
          find: said,
          offset: match.index,
          message: `“${said}” is not on the roster; ${meant.written} is.`,
          hint: `Write ${meant.written}, if that is who is meant.`,
          related: [{ at: { file: records.forumFile, path: meant.path }, message: meant.written }],
        }
      }
    }
  },
})
