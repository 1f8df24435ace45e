import { electorateOf } from '../../../history/electorates.ts'
import { matterOf, rulingOn } from '../../../history/powers.ts'
import { clausesOf } from '../../../model/agenda.ts'
import { exampleForum, exampleMembers, exampleSecondary } from '../../example-forum.ts'
import { bidsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'

const forum = exampleForum.replace(exampleMembers, `${exampleSecondary}${exampleMembers}`)
const clause = (vote: string) =>
  `items:\n  - title: De-delegation\n    matter: de-delegation\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          text: That the services be paid for.\n${vote}`

export default rule({
  code: 'vote/phases',
  severity: 'warning',
  summary: 'Each phase decides by itself on de-delegation, with a vote of its own.',
  why: 'A service that primary schools want and secondary schools do not is agreed for the one and not for the other; one count for both hides it.',
  source:
    'Minutes of Staffordshire and West Berkshire and the terms of Ealing’s forum; that each phase votes by itself could not be read in the text of the regulations.',
  good: [
    {
      forum,
      meeting: clause(
        '          vote:\n            tallies:\n              - electorate: dedelegation (primary)\n                for: 2\n              - electorate: dedelegation (secondary)\n                for: 1\n',
      ),
    },
    { forum, meeting: clause('          electorate: dedelegation (primary)\n          vote:\n            tallies:\n              - for: 2\n') },
  ],
  bad: [{ forum, meeting: clause('          vote:\n            tallies:\n              - for: «3»\n') }],
  subject: 'item',
  *run(item, { records, folder }) {
    if (!records.forum || !folder.meeting) return
    for (const { clause, path, above } of clausesOf(item.resolution)) {
      const [bid] = bidsOf(clause, folder)
      const matter = clause.matter ?? (bid && matterOf(bid.record)) ?? item.matter
      const ruling = rulingOn(records, matter, folder.meeting.date)
      if (!ruling?.apart) continue
      const voted = [...above, clause].findLast(one => one.electorate)?.electorate ?? item.electorate ?? ruling.electorate
      for (const [i, tally] of (clause.vote?.tallies ?? []).entries()) {
        const phases = new Set(electorateOf(records.forum, tally.electorate ?? voted)?.groups?.map(({ phase }) => phase))
        if (phases.size < 2) continue
        const field = (['for', 'against', 'abstain', 'unanimous'] as const).find(name => tally[name] !== undefined)
        yield {
          at: ['resolution', ...path, 'vote', 'tallies', i, ...(field ? [field] : [])],
          message: `One count stands for ${[...phases].join(' and ')} schools together, on ${ruling.name}.`,
          hint: 'Give a count for each phase, with its electorate.',
        }
      }
    }
  },
})
