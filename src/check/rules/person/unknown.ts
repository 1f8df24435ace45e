import { exampleForum, present } from '../../example-forum.ts'
import { namedIn } from '../../named.ts'
import { isShortName, rosterOf } from '../../rosters.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'person/unknown',
  severity: 'error',
  summary: 'The short name of a person is one of the roster in forum.yaml.',
  why: 'A short name that nobody has is printed as it stands, and the member it was meant for is counted nowhere.',
  good: [
    { forum: exampleForum, meeting: present('larch', 'Hazel Brack') },
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    presenters: officers' },
  ],
  bad: [
    { forum: exampleForum, meeting: present('«m-07»') },
    { forum: exampleForum, meeting: 'chair: «fernbank»' },
    { forum: exampleForum, meeting: present('«laarch»') },
    { forum: exampleForum, meeting: 'items:\n  - title: Growth fund\n    presenters: «amblre»' },
  ],
  subject: 'meeting',
  *run(meeting, { records }) {
    const { forum } = records
    if (!forum || (forum.members ?? forum.attendees) === undefined) return
    const roster = rosterOf(forum)
    for (const { person, path, isPerson } of namedIn(meeting)) {
      if (!isShortName(person) || roster.has(person)) continue
      const meant = roster.meant(person, true)
      if (!isPerson && !meant) continue
      yield {
        at: path,
        message: `Nobody on the roster has the short name “${person}”.`,
        hint: meant
          ? `Write ${meant.written}, if that is who is meant.`
          : 'Write a short name of forum.yaml, or the name in full of somebody who is not there.',
        ...(meant && { related: [{ at: { file: records.forumFile, path: meant.path }, message: meant.written }] }),
      }
    }
  },
})
