import { itemsOf } from '../../../model/agenda.ts'
import { minutedIn } from '../../counts-said.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'

const remote =
  /\b(?:this|the|today’s|tonight’s) (?:forum )?meeting,? (?:was|is|had been|has been)(?: being)? held (?:entirely |wholly |solely |fully )?(?:remotely|virtually|online|by (?:video|telephone)|via (?:Teams|Zoom|Microsoft|MS|video))|\b(?:this|today’s|to the) (?:virtual|remote|online) meeting\b|\bthis was an? (?:virtual|remote|online) meeting\b/i
const held =
  /(?:\b(?:this|the|today’s|tonight’s) meeting,? (?:was |is |being )*held (?:at|in)|\bwelcomed (?:[a-z]+ ){1,6}to) (?:the )?((?:[A-Z][A-Za-z’-]+ ){1,3}(?:Hall|House|Centre|Room|Suite|School|Academy|College|Chamber|Building|Offices|Library|Theatre))\b/
/** Another meeting, or one that was first to be elsewhere. */
const isOther =
  /\b(?:last|next|previous|earlier|future|had been|moved|instead|rather|normally|usually|group|committee|panel|changed|planned|joined|some|thanked)\b/i

const at = (body: string, rest = 'venue: Moor House, Northmoor') => ({ meeting: `${rest}\nitems:\n  - title: Welcome\n    body: ${body}` })

export default rule({
  code: 'meeting/place-said',
  severity: 'warning',
  summary: 'The minutes tell of the meeting where it was held: in its room, or online.',
  why: 'Minutes are made from those of the meeting before. A hall of last time, or a “virtual meeting” above which a room is named, is what was left of them.',
  source: 'Minutes of Suffolk, titled for one house and held at another; of Bradford, held remotely in City Hall.',
  good: [
    at('The meeting was held at Moor House, and members were welcomed to Moor House.'),
    at('The last meeting was held remotely; the meeting of the group was held at Larch Hall.'),
    at('This meeting was held remotely.', 'online: https://meet.northmoor.example/forum'),
    at('The Chair welcomed all to the virtual meeting.', 'venue: Moor House\nonline: https://meet.northmoor.example/forum\nmode: hybrid'),
  ],
  bad: [
    at('«This meeting was held remotely», all members joining by video link.'),
    at('The Chair welcomed everybody «to the virtual meeting».'),
    at('The Chair opened the meeting, held at «Sedge Hall», at four o’clock.'),
    at('The Chair welcomed all members to «Larch House».'),
  ],
  subject: 'meeting',
  *run(meeting) {
    const { venue, online } = meeting
    if (venue === undefined) return
    const place = venue.toLowerCase()
    for (const { item, path } of itemsOf(meeting))
      for (const { text, at } of minutedIn(item)) {
        if (!/remote|virtual|online|held|video|welcomed/i.test(text)) continue
        for (const sentence of sentencesOf(text)) {
          if (isOther.test(sentence.text)) continue
          const said = online === undefined ? remote.exec(sentence.text) : undefined
          const [, hall] = held.exec(sentence.text) ?? []
          const related = [{ at: ['venue'], message: venue }]
          if (said)
            yield {
              at: [...path, ...at],
              find: said[0],
              offset: sentence.start + said.index,
              message: `The meeting is told to have been held online, but its venue is ${venue}.`,
              hint: 'Correct the text, or give the meeting its address in “online” and no venue.',
              related,
            }
          else if (hall !== undefined && !place.includes(hall.toLowerCase()))
            yield {
              at: [...path, ...at],
              find: hall,
              offset: sentence.start + sentence.text.indexOf(hall),
              message: `The meeting is told to be held at ${hall}, but its venue is ${venue}.`,
              hint: 'Correct the text or the venue.',
              related,
            }
        }
      }
  },
})
