import { type Finding, rule } from '../../rule.ts'
import { paragraphsOf, type Words } from '../../words.ts'

/** Words that no sentence ends on; and those that only a short point may end on, as in “where to log in”. */
const unfinished = new Set(
  'to from with by at for of via the a an and or but nor because although whereas into onto between during including than which whose per regarding concerning against upon until their our its your'.split(
    ' ',
  ),
)
const particles = new Set('in on about through under over that is are was were will'.split(' '))
/** Verbs that ask for somebody to be named. */
const asking = /(?:^|\s)(please (?:contact|e-?mail|call|ring|telephone|phone|ask|see))[:,]?$/i

/** What a full stop was put behind too early: “as a correct.” of the minutes, “the meeting of.” without its day. */
const stopped =
  /(?:^|\s)((?:as an? (?:true|correct|accurate|true and (?:correct|accurate)|correct and accurate)|(?:meeting|minutes|meeting held|sum|total|number|date) (?:of|on)|\S+ (?:the|an|and|or|because|their|our|its|your)))\.$/i

/** What a title ends on where a date or a name was to be put in: “the meeting held on …”, “minutes of ____”. */
const titleEnd =
  /(?:^|\s)(\S+ (?:(?:on|of|from|to|for|at|by|dated|between|until)(?: the)?\s?(?:\.{2,}|…|[-–—_]{2,}|\.(?: \.)+)|the|and|an?)|(?:held|meeting|minutes|notes|dated)(?: on| of)?\s?(?:\.{2,}|…|[-–—_]{2,})|(?:held|meeting|minutes|notes) (?:on|of))\s*$/i

/** The first bracket that is opened and not closed, and the word before the first that closes none; labels such as `a)` close none. */
const brackets = (text: string): { readonly unclosed?: number; readonly unopened?: string } => {
  if (!/[()]/.test(text)) return {}
  const opened: number[] = []
  let unopened: string | undefined
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') opened.push(index)
    else if (opened.pop() === undefined) {
      const word = text.slice(text.lastIndexOf(' ', index) + 1, index + 1)
      if (/[a-z’]{5,}\)$|\d{4}\)$/i.test(word)) unopened ??= word
    }
  }
  return { ...(opened[0] !== undefined && { unclosed: opened[0] }), ...(unopened !== undefined && { unopened }) }
}

/** The bracket and the words after it, enough to find them by. */
const from = (text: string, start: number): string => text.slice(start).split(' ').slice(0, 3).join(' ')

/** Entries of a list that may read on into one another: “…; and”. */
const readsOn = ({ at: { path }, text }: Words): boolean =>
  /[;,] (?:and|or)$/.test(text.trim()) && path.some(field => field === 'clauses' || field === 'recommendations' || field === 'points')

const brokenOff = (text: string): Finding | undefined => {
  const end = text.slice(-100)
  const lastTwo = end.slice(end.lastIndexOf(' ', end.lastIndexOf(' ') - 1) + 1)
  const last = lastTwo.slice(lastTwo.indexOf(' ') + 1).toLowerCase()
  const isOpen = lastTwo.includes(' ') && (unfinished.has(last) || (particles.has(last) && text.split(' ').length > 7))
  const find = isOpen ? lastTwo : (text.endsWith('.') ? stopped : asking).exec(end)?.[1]
  return find === undefined ? undefined : { at: [], find, message: `The paragraph breaks off after “${find}”.`, hint: 'Finish the sentence.' }
}

export default rule({
  code: 'text/dangling',
  severity: 'warning',
  summary: 'A paragraph does not break off in mid-sentence, and opens and closes every bracket.',
  why: 'Published minutes ask members to “send their contact details to” and end there: nobody could.',
  good: [
    'introduction: Send contact details to the clerk.',
    { meeting: 'items:\n  - title: What schools pay for' },
    'introduction: |\n  The sum is for\n\n  - advice\n  - training',
    'services:\n  - name: Early Help\n    amount: £60,000\n    core_offer:\n      introduction: Schools may come to the team for\n      points: [advice, where to log in]',
    {
      meeting:
        'items:\n  - title: Constitution\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: decide\n          text: the number of seats be 26; and\n        - kind: decide\n          text: the constitution be adopted.',
    },
    'introduction: It is for a) advice and b) training (in schools (all of them)), which is what they asked for.',
  ],
  bad: [
    'introduction: |\n  Members who want to take part should send their contact «details to»\n\n  The group meets in September.',
    'introduction: The group meets in September, and members can come to «it because»',
    'introduction: The group meets in September «(see the note.» Members can come.',
    'introduction: The group meets in September, and for a place «please contact»',
    'introduction: The group meets in September, which is the first «meeting)», and members can come.',
    'contact: Send your contact «details to»',
    { meeting: 'items:\n  - title: To agree the notes of the meeting «held on...»' },
    { meeting: 'items:\n  - title: To agree the minutes of the meeting «held on …»' },
    { meeting: 'items:\n  - title: Dates of the meetings of the group «until the»' },
    {
      meeting:
        'items:\n  - title: Minutes\n    template: previous-minutes\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: approve-minutes\n          text: That the minutes be approved «as a correct».',
    },
    { meeting: 'items:\n  - title: Minutes\n    template: previous-minutes\n    about: To approve the minutes of the «meeting of».' },
  ],
  subject: 'text',
  *run(words) {
    const leadsIn = words.at.path.slice(-2).join('.') === 'core_offer.introduction'
    const field = words.at.path.at(-1)
    const isContact = field === 'contact'
    const blank = field === 'title' && words.text.length > 12 ? titleEnd.exec(words.text)?.[1]?.trim() : undefined
    if (blank !== undefined)
      yield {
        at: [],
        find: blank,
        offset: words.text.lastIndexOf(blank),
        message: `The title breaks off after “${blank}”.`,
        hint: 'Put in what is missing, as the date.',
      }
    if (!(words.prose || isContact) || leadsIn || readsOn(words)) return
    for (const { text, leadsOn } of paragraphsOf(words)) {
      const broken = leadsOn ? undefined : brokenOff(text)
      if (broken) yield broken
      const { unclosed, unopened } = leadsOn ? {} : brackets(text)
      if (unopened !== undefined)
        yield { at: [], find: unopened, message: `The bracket after “${unopened.slice(0, -1)}” was not opened.`, hint: 'Open the bracket, or take it out.' }
      if (unclosed === undefined) continue
      const find = from(text, unclosed)
      yield { at: [], find, message: `The bracket before “${find.slice(1)}” is not closed.`, hint: 'Close the bracket, or take it out.' }
    }
  },
})
