import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const early = (name: string) => exampleForum.replace('name: Corin Ash', `name: ${name}`)

export default rule({
  code: 'forum/officer-member',
  severity: 'error',
  summary: 'No executive member and no officer of the authority sits as a non-schools member.',
  why: 'Those who propose a budget do not vote on it.',
  source:
    'regulation 7(4) of the Schools Forums (England) Regulations 2012. An officer who teaches may be a member: then allow it in a comment, with that reason.',
  good: [{ forum: early('Corin Ash') }],
  bad: [{ forum: early('«Rowena Peel»') }, { forum: early('«Ruth Ambler»') }],
  subject: 'forum',
  *run({ members, groups, attendees }) {
    const others = new Map((attendees ?? []).map(({ name, kind }, i) => [name, { kind, i }]))
    const outside = new Set((groups ?? []).filter(({ kind }) => kind === 'non-schools').map(({ id }) => id))
    for (const [i, { name, group }] of (members ?? []).entries()) {
      const other = name === undefined || !outside.has(group) ? undefined : others.get(name)
      if (other?.kind !== 'officer' && other?.kind !== 'executive-member') continue
      yield {
        at: ['members', i, 'name'],
        message: `${name} sits as a non-schools member, and is ${other.kind === 'officer' ? 'an officer' : 'an executive member'} among the attendees.`,
        hint: 'Correct the seat, or as what they attend.',
        related: [{ at: ['attendees', other.i, 'kind'], message: other.kind }],
      }
    }
  },
})
