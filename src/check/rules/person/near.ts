import { exampleForum, present } from '../../example-forum.ts'
import { namedIn } from '../../named.ts'
import { isShortName, rosterOf } from '../../rosters.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'person/near',
  severity: 'warning',
  summary: 'A name is written as in the roster, letter for letter.',
  why: 'A name with two letters swapped is a slight to a member, and counts as somebody else: the member is then missing from the attendance.',
  source: 'Minutes of Torbay, Leicestershire and Havering, which correct a first name, a surname and two swapped letters.',
  good: [
    { forum: exampleForum, meeting: present('Owen Larch', 'Hazel Brack') },
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    presenters: Ruth Ambler, Head of Finance' },
  ],
  bad: [
    { forum: exampleForum, meeting: present('«Owen Lacrh»') },
    { forum: exampleForum, meeting: present('larch', '«Isla Thorn»') },
    { forum: exampleForum, meeting: 'chair: «Owen Lerch»' },
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    presenters: «Ruth Amber»' },
    {
      forum: exampleForum,
      meeting: 'items:\n  - title: Growth fund\n    actions:\n      - text: Ask the schools.\n        owner: «Rutt Ambler»\n        due: May 2026',
    },
  ],
  subject: 'meeting',
  *run(meeting, { records }) {
    const { forum } = records
    if (!forum) return
    const roster = rosterOf(forum)
    for (const { person, path } of namedIn(meeting)) {
      const [name = ''] = person.split(', ')
      const meant = isShortName(person) ? undefined : roster.meant(name, false)
      if (!meant) continue
      yield {
        at: path,
        find: name,
        message: `“${name}” is not on the roster; ${meant.written} is.`,
        hint: `Write ${meant.written}, or the short name, if that is who is meant.`,
        related: [{ at: { file: records.forumFile, path: meant.path }, message: meant.written }],
      }
    }
  },
})
