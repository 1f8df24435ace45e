import { personOf } from '../../../history/people.ts'
import { awayAt } from '../../away.ts'
import { minutedIn } from '../../counts-said.ts'
import { exampleForum } from '../../example-forum.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { spokenOf } from '../../spoken-of.ts'

/** What only somebody in the room does, right behind the name. */
const does = new RegExp(
  `^(?:\\s*\\([^)]*\\))?,?\\s*(?:who )?(?:then |also |therefore |briefly |again |formally |first |further |all |both )?(?:${[
    'presented|introduced|reported|explained|said|stated|asked|queried|questioned|enquired|commented|spoke|told|outlined|highlighted|confirmed|clarified',
    'responded|replied|answered|raised|suggested|proposed|moved|seconded|chaired|opened|closed|thanked|abstained|voted|updated|summarised|added|remarked',
    'observed|emphasised|stressed|reminded|wondered|pointed out|drew|demonstrated|referred|invited|welcomed|expressed|declared|volunteered|described|advised|took',
    'gave (?:an? )?(?:short |brief |verbal |oral |further )?(?:update|presentation|overview|summary|report|account|introduction)',
    'left (?:the|at|early|before|during)|arrived|entered|joined (?:the (?:meeting|call|room)|at|late)|withdrew|returned to the|rejoined',
    '(?:was|were) (?:warmly |formally )?(?:welcomed|in the chair|present|in attendance|asked to leave)|in the chair|read out|talked|went through|walked|led',
  ].join('|')})\\b`,
  'i',
)
/** What is done with somebody in the room, right before the name. */
const isDone =
  /(?:\b(?:presented|introduced|delivered|led|outlined|explained|chaired|declared|summarised|read out) by|(?:^|[.;(]|\b(?:was|were|and|duly)) *(?:moved|proposed|seconded)(?: by)?:?|\bwelcomed|\bin the chair:?|\bthe chair was taken by|\bthanked)\s+(?:(?:the|our|new|officer|member|head|colleague|Mrs?|Ms|Dr|Cllr|Councillor)\.? )*$/i
/** What is told of another time or place, or was sent in. */
const isElsewhere =
  /\b(?:last|previous|earlier|since|next|arising|e-?mail\w*|letter|written|writing|wrote|in advance|beforehand|before the meeting|after the meeting|group|board|committee|absence|behalf|circulated|apologi\w+|had|would|will|substitut\w*|deputi\w+|retire\w*|resign\w*|minutes|ago|telephone|through the chair|statement)\b/i
/** A name behind these is that of whoever did something before. */
const isAside = /\b(?:that|which|as|what|whom|when|where|than|if|how|why|whether|points?|questions?|issues?|concerns?|requests?|because)\s+(?:\w+\.?\s+)?$/i
const joins = /^(?:\s*\([^)]*\))?\s*(?:,|,? and|&)\s*$/

const meeting = (body: string, status = 'apologies') => ({
  forum: exampleForum,
  meeting: `attendance:\n  - person: larch\n    status: present\n  - person: thorne\n    status: ${status}\n  - person: sedge\n    status: present\n  - person: ambler\n    status: ${status}\nitems:\n  - title: Growth fund\n    body: |\n      ${body}`,
})

export default rule({
  code: 'attendance/away-said',
  severity: 'warning',
  summary: 'Nobody who sent apologies, or was absent, is minuted as speaking, moving, being welcomed or leaving.',
  why: 'Minutes that list somebody as away and then have them present a report are wrong in one place: often it was somebody else.',
  source: 'Minutes of several forums, with a member among the apologies who is welcomed to the meeting, and an officer who presents a report.',
  good: [
    meeting('Owen Larch and Tom Sedge presented the report.'),
    meeting('At the last meeting Isla Thorne asked for figures.'),
    meeting('Tom Sedge presented the report on behalf of Isla Thorne.'),
    meeting('In the absence of Isla Thorne, Tom Sedge took the chair.'),
    meeting('Isla Thorne had asked by e-mail who pays. The point that Isla Thorne raised was answered.'),
    meeting('Isla Thorne will present a report in May.'),
    meeting('Isla Thorne presented the report.', 'present'),
  ],
  bad: [
    meeting('«Isla Thorne» presented the report.'),
    meeting('«Isla Thorne» and Tom Sedge were welcomed to the meeting.'),
    meeting('The Chair welcomed «Isla Thorne» and Tom Sedge.'),
    meeting('«Mrs Thorne» asked who pays.'),
    meeting('The report was introduced by «Ruth Ambler».'),
    meeting('«Ruth Ambler» (officer) explained the figures.'),
    meeting('It was moved by Owen Larch and seconded by «Isla Thorne».'),
    meeting('«Isla Thorne» took the chair for this item.'),
    meeting('«Isla Thorne» declared an interest.'),
    meeting('«Isla Thorne» left the meeting at 4.10 pm.', 'absent'),
    meeting('«R. Ambler» gave a short update.'),
    meeting('Owen Larch, Tom Sedge and «Isla Thorne» voted against.'),
  ],
  subject: 'item',
  *run(item, around) {
    const { forum } = around.records
    const away = forum ? awayAt(around) : new Map()
    if (!forum || away.size === 0) return
    const surnames = [...away.keys()].map(name => name.slice(name.lastIndexOf(' ') + 1))
    for (const { text, at } of minutedIn(item)) {
      if (!surnames.some(surname => text.includes(surname))) continue
      for (const sentence of sentencesOf(text.replace(/\b([A-Z]|Mrs?|Ms|Dr)\.(?=\s)/g, '$1 '))) {
        const plain = sentence.text.replace(/\s/g, ' ')
        if (isElsewhere.test(plain)) continue
        const people = spokenOf(forum, plain)
        // Of a list of names, the words behind the last and before the first are of all.
        const acts = people.map(({ end }) => does.test(plain.slice(end, end + 90)))
        const suffers = people.map(({ start }) => isDone.test(plain.slice(0, start)))
        const isJoined = (i: number): boolean => joins.test(plain.slice(people[i]?.end, people[i + 1]?.start))
        for (let i = people.length - 2; i >= 0; i--) if (isJoined(i)) acts[i] ||= acts[i + 1] === true
        for (let i = 1; i < people.length; i++) if (isJoined(i - 1)) suffers[i] ||= suffers[i - 1] === true
        for (const [i, { name, start, member, attendee }] of people.entries()) {
          const who = personOf(forum, (member ?? attendee)?.id ?? name).name
          const found = away.get(who)
          if (!found || !(acts[i] || suffers[i]) || isAside.test(plain.slice(0, start))) continue
          yield {
            at,
            find: text.slice(sentence.start + start, sentence.start + start + name.length),
            offset: sentence.start + start,
            message: `${who} is told of as if they were there, but the attendance says ${found.row.status}.`,
            hint: 'Correct the name, or the attendance.',
            related: [{ at: { file: around.folder.file, path: ['attendance', found.i, 'status'] }, message: found.row.status }],
          }
          break
        }
      }
    }
  },
})
