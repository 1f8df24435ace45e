import { everyRecord } from '../../../model/records.ts'
import { exampleForum } from '../../example-forum.ts'
import { misheard, mistitled } from '../../first-names.ts'
import { type Listed, rosterOf } from '../../rosters.ts'
import { type Finding, rule } from '../../rule.ts'
import { spoken, textsIn, type Words } from '../../words.ts'

/** A first name and a surname, or two, as running text has them. */
const names = /(?<![A-Za-zÀ-ɏ’'-])(?=([A-ZÀ-Þ][a-zß-ɏ]+(?: [A-ZÀ-Þ][a-zß-ɏ]+)?[ -][A-ZÀ-Þ][a-zß-ɏ]+(?:-[A-ZÀ-Þ][a-zß-ɏ]+)?)(?![A-Za-zÀ-ɏ-]))/g

/** Whether one half of the name is as in the roster: with both halves off, somebody else is meant. */
const sharesHalf = (said: string, listed: string): boolean => {
  const [a, b] = [said.split(' '), listed.split(' ')]
  return a.length === b.length && a.some((part, i) => part === b[i])
}

const titled = /\b(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.? ([A-ZÀ-Þ][a-zß-ɏ]{4,})(?![A-Za-zÀ-ɏ-])/g

const likeThat = `${exampleForum.replace('Owen Larch', 'Stewart Larch').replace('Greta Holm', 'Greta Hartnell')}`
const says = (body: string, forum = likeThat) => ({ forum, meeting: `items:\n  - title: Growth fund\n    body: ${body}` })

export default rule({
  code: 'person/near-in-text',
  severity: 'warning',
  summary: 'A name in running text is written as in the roster.',
  why: 'Members read their own name first. One vowel changed is corrected at the next meeting, in public.',
  source: 'Minutes of Torbay and Leicestershire, where a name has two forms on one page.',
  good: [
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    body: Owen Larch’s school asked first, and Tom Sedges of Larch House second.' },
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    body: Isla Thorne and Oona Thorne spoke.' },
    says('Stewart Larch, Stuart Brook and Stella Larch spoke, and Greta Harding.'),
    says('Mr Larch, Ms Hartley and Mrs Thorneycroft spoke.'),
  ],
  bad: [
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    body: «Owen Lerch» asked who pays.' },
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    body: The forum thanked «Grtea Holm».' },
    says('«Stuart Larch» was confirmed as vice-chair.'),
    says('«Greta Hartnoll» was thanked.'),
    says('«Greta Hartnall» asked.'),
    says('«Greta Hurtnull» asked.'),
    says('Mrs «Hartnel» asked who pays.'),
    says('Ms «Throne» asked who pays.'),
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
        const near = roster.meant(said, false)
        if (near && said === `${near.written}s`) continue
        const meant = near && sharesHalf(said, near.written) ? near : misheard(forum, said)
        if (meant) yield finding(words, said, match.index, meant, records.forumFile)
      }
      if (!/\b(?:M[rsi]|Dr|C)/.test(words.text)) continue
      for (const match of spoken(words).matchAll(titled)) {
        const said = match[1] ?? ''
        const meant = mistitled(forum, said)
        if (meant) yield finding(words, said, match.index + match[0].length - said.length, meant, records.forumFile)
      }
    }
  },
})

const finding = (words: Words, said: string, offset: number, { written, path }: Listed, file: string): Finding => ({
  at: words.at,
  find: said,
  offset,
  message: `“${said}” is not on the roster; ${written} is.`,
  hint: `Write ${said.includes(' ') ? written : written.split(' ').at(-1)}, if that is who is meant.`,
  related: [{ at: { file, path }, message: written }],
})
