import { initialsOf } from '../../../history/people.ts'
import { rule } from '../../rule.ts'

const member = (id: string, name: string, initials = '') => `  - id: ${id}\n    name: ${name}\n    group: primary\n${initials}`

export default rule({
  code: 'person/same-initials',
  severity: 'warning',
  summary: 'Initials that are typed in the roster mean one person only.',
  why: 'Minutes that give actions by initials leave it open who of two has to act.',
  source: 'Minutes of Brighton and Hove, where one page has two pairs of people with the same initials.',
  good: [
    { forum: `members:\n${member('larch', 'Owen Larch')}${member('lake', 'Otto Lake')}` },
    { forum: `members:\n${member('larch', 'Owen Larch', '    initials: OL\n')}${member('lake', 'Otto Lake', '    initials: OLa\n')}` },
  ],
  bad: [
    { forum: `members:\n${member('larch', 'Owen Larch')}${member('lake', 'Otto Lake', '    initials: «OL»\n')}` },
    {
      forum: `members:\n${member('larch', 'Owen Larch')}attendees:\n  - id: lake\n    name: Otto Lake\n    kind: officer\n    initials: «OL»\n`,
    },
  ],
  subject: 'forum',
  *run(forum) {
    const people = [
      ...(forum.members ?? []).map((member, i) => ({
        name: member.name ?? '',
        typed: member.initials,
        initials: initialsOf({ name: '', member }),
        path: ['members', i],
      })),
      ...(forum.attendees ?? []).map((attendee, i) => ({
        name: attendee.name,
        typed: attendee.initials,
        initials: initialsOf({ name: attendee.name, attendee }),
        path: ['attendees', i],
      })),
    ].filter(({ name }) => name !== '')
    const seen = new Map<string, (typeof people)[number]>()
    // Typed ones last, so that they are where the fault is told.
    for (const one of people.toSorted((a, b) => Number(a.typed !== undefined) - Number(b.typed !== undefined))) {
      const other = seen.get(one.initials)
      if (other && one.typed !== undefined)
        yield {
          at: [...one.path, 'initials'],
          message: `The initials ${one.initials} are those of ${other.name} too.`,
          hint: 'Give one of them a third letter.',
          related: [{ at: [...other.path, other.typed === undefined ? 'name' : 'initials'], message: other.name }],
        }
      seen.set(one.initials, other ?? one)
    }
  },
})
