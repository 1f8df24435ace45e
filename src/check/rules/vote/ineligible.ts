import { personOf } from '../../../history/people.ts'
import type { SubItem } from '../../../model/meeting.ts'
import { exampleForum, resolved } from '../../example-forum.ts'
import { type Around, type Path, rule } from '../../rule.ts'
import { isOut, presence, votersOf, votesOf } from '../../votes.ts'

const vote = (who: string, electorate = '', item = '') =>
  resolved(
    `outcome: carried\nclauses:\n  - kind: decide\n    text: That the services be paid for.\n${electorate}    vote:\n      names:\n        - person: ${who}\n          vote: for`,
    item,
  )

/** Why somebody cannot have voted; undefined if they can. */
const barred = (item: SubItem, around: Around, person: string, words: readonly string[] | undefined, isApart: boolean): string | undefined => {
  const { forum } = around.records
  if (!forum) return undefined
  const who = personOf(forum, person)
  const all = presence(around)
  const there = all.filter(one => one.person.name === who.name)
  const groups = votersOf(around, words)?.groups
  const group = there.find(one => one.group)?.group ?? who.group
  const isVoter = who.member !== undefined || there.some(one => one.isMember)
  if (who.attendee) return `${who.name} attends without a seat`
  if (groups && group && !groups.includes(group)) return `${who.name} sits for “${group.name}”, and only “${votersOf(around, words)?.name}” may vote`
  if (isApart || all.length === 0 || !isVoter) return undefined
  if (!there.some(one => one.isThere)) return `the attendance does not have ${who.name} as present`
  return there.every(one => isOut(around, item, one)) ? `${who.name} had left the room` : undefined
}

export default rule({
  code: 'vote/ineligible',
  severity: 'error',
  summary: 'Whoever is named in a vote is a member who may vote on it, and was there.',
  why: 'A vote by a member of another group, by an officer or by somebody who sent apologies makes the decision open to challenge.',
  source:
    'regulation 8(9) and (10) of the Schools Forums (England) Regulations 2012: all members vote, apart from what is limited to some of them. Who votes on what is as the paper or the table of powers says.',
  good: [
    { forum: exampleForum, meeting: vote('larch', '    electorate: dedelegation (primary)\n') },
    { forum: exampleForum, meeting: vote('ash', '    electorate: formula\n') },
  ],
  bad: [
    { forum: exampleForum, meeting: vote('«sedge»', '    electorate: dedelegation (primary)\n') },
    { forum: exampleForum, meeting: vote('«ash»', '    matter: de-delegation\n') },
    { forum: exampleForum, meeting: vote('«ambler»') },
    { forum: exampleForum, meeting: vote('«larch»').replace('person: larch\n    status: present', 'person: larch\n    status: apologies') },
    {
      forum: exampleForum,
      meeting: vote('«larch»').replace('person: larch\n    status: present', 'person: larch\n    status: present\n    out_for: [growth-fund]'),
    },
  ],
  subject: 'item',
  *run(item, around) {
    for (const { vote, path, electorate, isApart } of votesOf(item, around)) {
      const tallied = (vote.tallies ?? []).flatMap(tally => tally.electorate ?? [])
      const words = tallied.length > 0 ? tallied : electorate
      const named: readonly (readonly [string, Path])[] = [
        ...(vote.proposer === undefined ? [] : [[vote.proposer, ['proposer']] as const]),
        ...(vote.seconder === undefined ? [] : [[vote.seconder, ['seconder']] as const]),
        ...(vote.names ?? []).map(({ person }, i) => [person, ['names', i, 'person']] as const),
      ]
      for (const [person, at] of named) {
        const why = barred(item, around, person, words, isApart)
        if (why !== undefined)
          yield { at: [...path, ...at], message: `A vote is recorded, but ${why}.`, hint: 'Correct the name, the attendance, or who may vote.' }
      }
      const seen = new Set<string>()
      for (const [i, { person }] of (vote.names ?? []).entries()) {
        if (seen.has(person)) yield { at: [...path, 'names', i, 'person'], message: `The vote of “${person}” is recorded twice.`, hint: 'Take one out.' }
        seen.add(person)
      }
    }
  },
})
