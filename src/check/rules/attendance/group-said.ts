import { once } from '../../../base/once.ts'
import type { Forum } from '../../../model/forum.ts'
import type { Group } from '../../../model/people.ts'
import { minutedIn } from '../../counts-said.ts'
import { exampleForum, exampleSecondary } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { spokenOf } from '../../spoken-of.ts'

/** The kinds of group that lists name in a word, and the groups that are of them. */
const kinds: readonly (readonly [said: RegExp, is: (group: Group) => boolean])[] = [
  [/\bprimar(?:y|ies)\b/i, ({ phase, name }) => phase === 'primary' || /primar|infant|junior/i.test(name)],
  [/\bsecondar(?:y|ies)\b/i, ({ phase, name }) => phase === 'secondary' || /secondar|high school/i.test(name)],
  [/\bspecial\b/i, ({ phase, name }) => phase === 'special' || /special/i.test(name)],
  [/\bnurser(?:y|ies)\b/i, ({ phase, name }) => phase === 'nursery' || /nurser|early years|childcare|private/i.test(name)],
  [/\b(?:early years|PVI)\b/i, ({ phase, name }) => phase === 'nursery' || /nurser|early years|childcare|private/i.test(name)],
  [/\bacadem(?:y|ies)\b/i, ({ kind, name }) => kind === 'academies' || /academ|trust/i.test(name)],
  [/\b(?:unions?|trade unions?|teachers’ associations)\b/i, ({ kind, name }) => kind === 'non-schools' && /union|staff|associations|teach/i.test(name)],
  [/\bdioces(?:e|an)\b/i, ({ kind, name }) => kind === 'non-schools' && /dioces|church|faith/i.test(name)],
]
/** What is in brackets, or between commas, behind a name: a kind of group and words that go with it, and nothing else. */
const behind =
  /^\s*(?:\(([^()]{3,70})\)|,\s*((?:maintained |the )?(?:primary|secondary|special|nursery|early years|academy|academies|union|diocesan)\b[^,.;()]{0,40}?)(?=,|;|\.(?:\s|$)|\s+and\b|\s*$))/i
const plainWords =
  /^(?:(?:maintained|mainstream|primary|primaries|secondary|secondaries|special|nursery|nurseries|early|years|PVI|academy|academies|trade|unions?|dioces(?:e|an)|phase|sector|schools?|members?|representatives?|reps?|heads?|headteachers?|governors?|group|for|of|the|and|a)[\s–-]*)+$/i

/** Whether the groups of a forum can be told apart by such words: each is of one kind at least. */
const isTold = once((forum: Forum): boolean => (forum.groups ?? []).filter(group => kinds.some(([, is]) => is(group))).length > 1)

/** What stands behind a name, and the groups that it can mean. */
const saidOf = (text: string): { readonly words: string; readonly meant: readonly ((group: Group) => boolean)[] } | undefined => {
  const match = behind.exec(text)
  const words = match?.[1] ?? match?.[2]
  if (words === undefined || !plainWords.test(words.trim())) return undefined
  const meant = kinds.flatMap(([said, is]) => (said.test(words) ? [is] : []))
  return meant.length > 0 ? { words: words.trim(), meant } : undefined
}

const forum = exampleForum
  .replace('  - id: academies', `${exampleSecondary}  - id: academies`)
  .replace('id: thorne\n    name: Isla Thorne\n    group: primary', 'id: thorne\n    name: Isla Thorne\n    group: secondary')
const says = (body: string) => ({ forum, meeting: `items:\n  - title: Apologies\n    body: ${body}` })

export default rule({
  code: 'attendance/group-said',
  severity: 'warning',
  summary: 'The group that a list in the minutes gives behind a member’s name is the one whose seat the member holds.',
  why: 'Who may vote on de-delegation, and whether each phase was there, is read from these lists.',
  source: 'Minutes of Oxfordshire, where a secondary head is among the apologies as a primary one.',
  good: [
    says('Apologies were received from Owen Larch (primary), Isla Thorne (secondary) and Tom Sedge (academies).'),
    says('Apologies were received from Tom Sedge (primary academy) and Corin Ash (nursery).'),
    says('Owen Larch (Elm Secondary School) and Isla Thorne (primary moderation officer) spoke.'),
    says('Owen Larch, secondary schools and others were thanked.'.replace('Owen Larch, secondary', 'Owen Larch and secondary')),
  ],
  bad: [
    says('Apologies were received from Owen Larch («secondary»), and Tom Sedge (academies).'),
    says('Apologies were received from Isla Thorne («maintained primary schools»).'),
    says('Tom Sedge («primary representative») asked who pays.'),
    says('Mr Larch («academies») asked who pays.'),
    says('Corin Ash («academy member») abstained.'),
    says('Isla Thorne, «primary school member», abstained.'),
    says('Owen Larch («nursery») and Isla Thorne (secondary) abstained.'),
    says('Greta Holm («early years») was there.'),
    says('Owen Larch («Special Schools») was there.'),
    says('Present were Isla Thorne («Primary headteacher») and Owen Larch (Primary).'),
  ],
  subject: 'item',
  *run(item, { records: { forum, forumFile } }) {
    if (!forum || !isTold(forum)) return
    for (const { text, at } of minutedIn(item)) {
      if (!/[(,]\s*(?:the |maintained |mainstream )?(?:primar|secondar|special|nurser|early|PVI|academ|union|trade|dioces)/i.test(text)) continue
      for (const { name, end, member, path } of spokenOf(forum, text)) {
        const group = member && forum.groups?.find(({ id }) => id === member.group)
        const said = group && saidOf(text.slice(end, end + 80))
        // A group of its own name, as one of headteachers, can be of any kind.
        if (!group || !said || said.meant.some(is => is(group)) || !kinds.some(([, is]) => is(group))) continue
        if (group.kind === 'academies' && /primary|secondary/i.test(said.words) && !/maintained|representative|member|rep\b/i.test(said.words)) continue
        yield {
          at,
          find: said.words,
          offset: end + text.slice(end).indexOf(said.words),
          message: `${name.replace(/\s+/g, ' ')} sits for “${group.name}” by the roster.`,
          hint: 'Correct the group, or the roster.',
          related: [{ at: { file: forumFile, path: [...path, 'group'] }, message: group.name }],
        }
      }
    }
  },
})
