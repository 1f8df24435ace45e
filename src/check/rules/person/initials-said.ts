import type { Place } from '../../../base/diagnostic.ts'
import { initialsOf, personOf } from '../../../history/people.ts'
import { textsOfMeeting } from '../../dates.ts'
import { exampleForum } from '../../example-forum.ts'
import { fits } from '../../initials.ts'
import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

/** “Peter Hume (PH)”. */
const given = /(?<![A-Za-zÀ-ɏ’'-])((?:[A-ZÀ-Þ][a-zß-ɏ’'-]+ ){1,2}[A-ZÀ-Þ][A-Za-zß-ɏ’'-]+) \(([A-Z]{2,3})\)/g
/** “Action: PH to send …”. */
const asked = /\bActions?(?: for| by)?:? ?\(?([A-Z]{2,3})\b(?!\s+[A-Z]{2})/g

/** Bodies and funds have short forms too. */
const body =
  /\b(?:funds?|blocks?|panels?|grants?|groups?|forum|boards?|schools?|council|academ(?:y|ies)|trusts?|needs|years|plans?|reviews?|services?|formula|programme|team|places?|support|committee|authority|agency|budgets?|education|governors?)\b/i

const at = (body: string, present = 'Otto Lake') => ({
  forum: exampleForum,
  meeting: `attendance:\n  - person: larch\n    status: present\n  - person: ${present}\n    status: present\n    kind: officer\n    role: adviser\nitems:\n  - title: Growth fund\n    body: |\n      ${body}`,
})

export default rule({
  code: 'person/initials-said',
  severity: 'warning',
  summary: 'Initials that minutes give to somebody, or an action to, are those of one person.',
  why: 'Where two of those at the table have the same initials, nobody can tell who asked, and who has to act.',
  source: 'Minutes of Brighton and Hove, where one page has two pairs of people with the same initials.',
  good: [
    at('Owen Larch (OL) asked who pays. Paul Haddon (PH) answered; Owen Larch (OL) thanked him. Action: PH to send the figures.'),
    at('The Growth Fund (GF) was shown. Action: OLa to write.'),
    at('Action: OL to send the figures.', 'Paul Haddon'),
  ],
  bad: [
    at('Peter Hume (PH) asked who pays. Paul Haddon («PH») answered.'),
    at('Action: «OL» to send the figures.'),
    at('Members agreed. Action for «OL» by March.'),
  ],
  subject: 'meeting',
  *run({ attendance = [] }, { folder, records: { forum } }) {
    const names = new Map<string, { readonly name: string; readonly at: Place }>()
    const people = forum ? attendance.map(({ person }) => personOf(forum, person)) : []
    const present = new Map<string, Set<string>>()
    for (const one of people) present.set(initialsOf(one), (present.get(initialsOf(one)) ?? new Set()).add(one.name))
    for (const words of textsOfMeeting(folder)) {
      if (!/\([A-Z]{2,3}\)|\bAction/.test(words.text)) continue
      const text = spoken(words)
      for (const { 0: said, 1: name = '', 2: initials = '', index } of text.matchAll(given)) {
        if (body.test(name) || !fits(initials, name)) continue
        const other = names.get(initials)
        const offset = index + said.lastIndexOf(initials)
        if (!other) names.set(initials, { name, at: { ...words.at, find: initials, offset } })
        else if (other.name !== name && other.name.split(' ').at(-1) !== name.split(' ').at(-1))
          yield {
            at: words.at,
            find: initials,
            offset,
            message: `The initials ${initials} are given to ${name}, and to ${other.name}.`,
            hint: 'Give one of them a third letter.',
            related: [{ at: other.at, message: other.name }],
          }
      }
      for (const { 0: said, 1: initials = '', index } of text.matchAll(asked)) {
        const all = [...(present.get(initials) ?? [])]
        if (all.length > 1)
          yield {
            at: words.at,
            find: initials,
            offset: index + said.lastIndexOf(initials),
            message: `${initials} are the initials of ${all.join(' and ')}: nobody can tell who has to act.`,
            hint: 'Write the name, or give one of them a third letter in the roster.',
          }
      }
    }
  },
})
