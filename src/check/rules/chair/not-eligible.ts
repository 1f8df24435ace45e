import { personOf } from '../../../history/people.ts'
import { itemsOf } from '../../../model/agenda.ts'
import type { Forum } from '../../../model/forum.ts'
import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'

const elected = (who: string, post = 'Chair') => `items:\n  - title: Election\n    elections:\n      - post: ${post}\n        elected: ${who}`
const office = (name: string, title = '') => exampleForum.replace('name: Owen Larch\n', `name: ${name}\n    office: ${title ? '«chair»' : 'chair'}\n${title}`)

/** Why somebody may not be elected chair; undefined if they may. */
const barred = (forum: Forum, who: string): string | undefined => {
  const { name, member, attendee } = personOf(forum, who)
  const other = attendee ?? forum.attendees?.find(one => one.name === member?.name)
  if (other?.kind === 'officer' || other?.kind === 'clerk') return `${name} is an officer of the authority`
  if (other?.kind === 'executive-member') return `${name} is an elected member of the authority`
  return /^(?:councillor|cllr)\b/i.test(`${member?.title ?? ''} ${name}`.trim()) ? `${name} is a councillor` : undefined
}

export default rule({
  code: 'chair/not-eligible',
  severity: 'error',
  summary: 'The chair is no elected member of the authority, and none of its officers.',
  why: 'The forum decides on what the council proposes, so the council’s own people do not lead it.',
  source:
    'regulation 8(6) of the Schools Forums (England) Regulations 2012. A councillor of another council may be chair: then allow it in a comment, with that reason.',
  good: [
    { forum: office('Owen Larch'), meeting: elected('thorne') },
    { forum: exampleForum, meeting: elected('peel', 'Observer') },
  ],
  bad: [
    { forum: exampleForum, meeting: elected('«peel»') },
    { forum: exampleForum, meeting: elected('«Ruth Ambler»') },
    { forum: office('Owen Larch', '    title: Councillor\n') },
  ],
  subject: 'records',
  *run({ forum, forumFile, meetings }) {
    if (!forum) return
    const hint = 'Correct who was elected, or as what they are on the roster.'
    for (const [i, { id, office: held }] of (forum.members ?? []).entries()) {
      const why = held === 'chair' ? barred(forum, id) : undefined
      if (why !== undefined) yield { at: { file: forumFile, path: ['members', i, 'office'] }, message: `The office is chair, but ${why}.`, hint }
    }
    for (const { meeting, file } of meetings)
      for (const { item, path } of meeting ? itemsOf(meeting) : [])
        for (const [i, { post, elected }] of (item.elections ?? []).entries()) {
          const why = elected !== undefined && /^(?:the )?chair(?:man|woman|person)?\b/i.test(post) ? barred(forum, elected) : undefined
          if (why !== undefined) yield { at: { file, path: [...path, 'elections', i, 'elected'] }, message: `The forum elected a chair, but ${why}.`, hint }
        }
  },
})
