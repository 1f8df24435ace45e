import { nearest } from '../../../base/text.ts'
import { electorateOf } from '../../../history/electorates.ts'
import type { Forum } from '../../../model/forum.ts'
import { exampleForum, exampleMembers, exampleSecondary, resolved } from '../../example-forum.ts'
import { type Finding, rule } from '../../rule.ts'
import { votersOf, votesOf } from '../../votes.ts'

const forum = exampleForum.replace(exampleMembers, `${exampleSecondary}${exampleMembers}`)
const counted = (counts: string, clause = '') =>
  resolved(
    `outcome: carried\nclauses:\n  - kind: decide\n    text: That the services be paid for.\n${clause}    vote:\n      tallies:\n        - electorate: ${counts}\n          for: 2`,
    '    matter: de-delegation\n',
  )

/** What an electorate may be called. */
const known = ({ groups = [], electorates = [] }: Forum): readonly string[] => [
  ...['all', 'formula', 'scheme', 'education-functions', 'dedelegation (primary)', 'dedelegation (secondary)'],
  ...[...electorates, ...groups].map(({ id }) => id),
]

/** A short name, or a preset with a phase, that the forum does not have; electorates in words of their own are let be. */
const unknown = (forum: Forum, words: string): Pick<Finding, 'message' | 'hint'> | undefined => {
  if (!forum.groups || !/^[a-z-]+(?: ?\([a-z-]+\))?$/.test(words) || electorateOf(forum, [words])?.groups) return undefined
  const names = known(forum)
  const near = nearest(words, names)
  return {
    message: `There is no electorate or group “${words}”, so nobody knows who was counted.`,
    hint: near === undefined ? `Write one of ${names.join(', ')}.` : `Write ${near}, if that is what is meant; there are ${names.join(', ')}.`,
  }
}

/** Clauses that settle or advise; whether to put off or to note is for everybody. */
const settling: ReadonlySet<string> = new Set(['decide', 'refuse', 'recommend'])

export default rule({
  code: 'vote/electorate',
  severity: 'error',
  summary: 'Votes are counted of those only who may vote on it: of the electorate of the clause or the item, or by the table of powers.',
  why: 'Minutes that count the votes of academies on what maintained schools pay show a decision that can be set aside.',
  source: 'The table of powers, templates/law/powers.yaml, where no electorate is typed.',
  good: [
    { forum, meeting: counted('dedelegation (primary)') },
    { forum, meeting: counted('primary', '    electorate: dedelegation (primary)\n') },
  ],
  bad: [
    { forum, meeting: counted('«academies»') },
    { forum, meeting: counted('«academies»', '    electorate: primary\n') },
    { forum, meeting: counted('«academies»', '    electorate: [dedelegation (secondary)]\n') },
    { forum, meeting: counted('«primry»') },
    {
      forum,
      meeting: resolved('outcome: carried\nvote:\n  tallies:\n    - electorate: «all»\n      for: 4', '    matter: de-delegation\n'),
    },
  ],
  subject: 'item',
  *run(item, around) {
    const { forum } = around.records
    if (!forum) return
    for (const voteAt of votesOf(item, around))
      for (const [i, { electorate }] of (voteAt.vote.tallies ?? []).entries()) {
        const at = [...voteAt.path, 'tallies', i, 'electorate']
        const strange = electorate?.map(words => unknown(forum, words)).find(found => found)
        if (strange) yield { at, ...strange }
        const [typed, meant] = [electorateOf(forum, electorate), voteAt.electorate && votersOf(around, voteAt.electorate)]
        const other = meant?.groups && typed?.groups?.find(group => !meant.groups?.includes(group))
        if (!other || (voteAt.kind && !settling.has(voteAt.kind))) continue
        yield {
          at,
          message: `Votes of “${other.name}” are counted, who may not vote on it; ${meant.name} may.`,
          hint: 'Correct the electorate of the count, or who may vote.',
        }
      }
  },
})
