import { fits } from '../../initials.ts'
import { rule } from '../../rule.ts'

const member = (name: string, initials: string) => ({
  forum: `groups:\n  - id: primary\n    name: Primary schools\n    kind: schools\n    seats: 1\nmembers:\n  - id: one\n    name: ${name}\n    group: primary\n    initials: ${initials}`,
})
const officer = (name: string, initials: string) => ({
  forum: `attendees:\n  - id: one\n    name: ${name}\n    kind: officer\n    initials: ${initials}`,
})

export default rule({
  code: 'person/initials',
  severity: 'warning',
  summary: 'Initials that are typed in the roster are those of the name beside them.',
  why: 'Minutes give actions by initials: those of nobody leave the action with nobody.',
  source: 'Notes of a forum whose list gives EB to somebody whom the minutes call EK.',
  good: [
    member('Owen Larch', 'OL'),
    member('Owen Larch', 'OLa'),
    member('Owen Larch', 'OJL'),
    member('Isla Thorne-Moor', 'ITM'),
    member('Ann McKay', 'AM'),
    officer('Ruth de Ambler', 'RdA'),
    officer('Zoë Ambler', 'ZA'),
  ],
  bad: [
    member('Owen Larch', '«OB»'),
    member('Owen Larch', '«LO»'),
    member('Owen Larch', '«PL»'),
    member('Isla Thorne', '«IJ»'),
    officer('Ruth Ambler', '«RB»'),
    officer('Ruth Ambler', '«KA»'),
  ],
  subject: 'forum',
  *run(forum) {
    for (const list of ['members', 'attendees'] as const)
      for (const [i, { name, initials }] of (forum[list] ?? []).entries()) {
        if (name === undefined || initials === undefined || !/^[A-Za-z.\s-]{2,6}$/.test(initials) || !name.includes(' ') || fits(initials, name)) continue
        yield {
          at: [list, i, 'initials'],
          message: `${initials} are not the initials of ${name}.`,
          hint: 'Correct the initials or the name.',
          related: [{ at: [list, i, 'name'], message: name }],
        }
      }
  },
})
