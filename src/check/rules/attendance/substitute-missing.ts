import { personOf } from '../../../history/people.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { wordsOf } from '../../words.ts'

const name = String.raw`(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)+)`
const said = [
  new RegExp(`${name},? (?:was |is |came as |attended as |acted as )?(?:the |a )?(?:substitut(?:e|ed|ing)|deputis(?:ed|ing)) for `, 'gu'),
  new RegExp(`\\(${name},? (?:attend(?:ed|ing)|substitut(?:ed|ing)|deputis(?:ed|ing)|represent(?:ed|ing)|in (?:his|her|their) place)`, 'gu'),
  new RegExp(`(?:[Rr]epresented|[Ss]ubstituted) by ${name}`, 'gu'),
  new RegExp(`[Ss]ubstitute(?: was| is)?:? ${name}`, 'gu'),
]

/** A school or a body is represented too. */
const isBody = /\b(?:School|Academy|Trust|College|Nursery|Council|Union|Board|Centre|Services?|Diocese|Department)$/

const apologies = (text: string) => `${present('larch', 'Hazel Brack')}  - person: thorne\n    status: apologies\n    note: ${text}\n`

export default rule({
  code: 'attendance/substitute-missing',
  severity: 'warning',
  summary: 'A substitute whom an apology names is in the attendance.',
  why: 'Without a row the substitute is neither counted towards the quorum nor seen to have voted.',
  source: 'Minutes of Bristol, where an apology names a substitute who is not in the list of those present.',
  good: [
    { forum: exampleForum, meeting: apologies('substitute Hazel Brack') },
    { forum: exampleForum, meeting: apologies('represented by Hazel Brack, the others represented by Moor Learning Trust') },
  ],
  bad: [
    {
      forum: exampleForum,
      meeting: `${present('larch', 'Hazel Brack')}items:\n  - title: Apologies\n    template: apologies\n    body: Isla Thorne sent apologies («Hazel Brick» attending).`,
    },
    { forum: exampleForum, meeting: apologies('substitute «Oona Rill»') },
    {
      forum: exampleForum,
      meeting: `${present('larch')}items:\n  - title: Apologies\n    template: apologies\n    body: «Oona Rill» was substituting for Isla Thorne.`,
    },
  ],
  subject: 'meeting',
  *run(meeting, { records, folder }) {
    const { forum } = records
    const { attendance = [] } = meeting
    if (!forum || attendance.length === 0) return
    const listed = new Set(attendance.flatMap(({ person }) => [person, personOf(forum, person).name, personOf(forum, person).member?.name]))
    for (const words of wordsOf(meeting, { file: folder.file, path: [] })) {
      const [list, index] = words.at.path
      const isApology = list === 'attendance' || (list === 'items' && meeting.items[Number(index)]?.template === 'apologies')
      if (!isApology) continue
      for (const pattern of said)
        for (const match of words.text.matchAll(pattern)) {
          const who = match[1] ?? ''
          if (listed.has(who) || isBody.test(who)) continue
          yield {
            at: words.at,
            find: who,
            message: `${who} is named as a substitute, and is not in the attendance.`,
            hint: 'Add a row with status: substitute.',
          }
        }
    }
  },
})
