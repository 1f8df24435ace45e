/**
 * Answers for the meeting.yaml of a meeting that is being started: the standing items in order, what earlier meetings and the work programme bring,
 * and notes in plain words. What the program works out by itself (dates, titles of minutes, open actions) is not typed into it.
 */
import { type Day, dayText, iso, looseDateText, timeText } from '../base/dates.ts'
import { slug } from '../base/text.ts'
import type { TakenOver } from '../history/agenda-to-be.ts'
import { accessOf } from '../history/entry-access.ts'
import type { Entry } from '../history/programme.ts'
import { accessText } from '../model/access.ts'
import type { Forum } from '../model/forum.ts'
import { recommendationLines } from './skeleton.ts'
import { writeText } from './write-yaml.ts'

type Standing = NonNullable<Forum['standing_items']>[number]

/** The items of a forum that has stated none. */
const usual: readonly Standing[] = [
  { title: 'Welcome', template: 'welcome' },
  { title: 'Apologies for absence', template: 'apologies' },
  { title: 'Declarations of interest', template: 'declarations' },
  { title: 'Minutes of the last meeting', template: 'previous-minutes' },
  { title: 'Matters arising', template: 'matters-arising' },
  { title: 'Reports', template: 'reports' },
  { title: 'Work programme', template: 'programme' },
  { title: 'Any other business', template: 'aob' },
  { title: 'Date of the next meeting', template: 'next-meeting' },
]

const fromBefore: ReadonlySet<string | undefined> = new Set(['previous-minutes', 'matters-arising'])

/** The standing items of a forum; of one that states none, the usual ones, without those that look back where there is nothing behind. */
export const standingOf = ({ standing_items: own }: Forum, hasEarlier: boolean): readonly Standing[] =>
  own ?? usual.filter(({ template }) => hasEarlier || !fromBefore.has(template))

/** A line of words as notes, no longer than a line of a file should be. */
const note = (words: string, indent = ''): string => {
  const lines = words.split(' ').reduce<string[]>((made, word) => {
    const last = made.at(-1)
    if (last === undefined || `${indent}# ${last} ${word}`.length > 120) made.push(word)
    else made[made.length - 1] = `${last} ${word}`
    return made
  }, [])
  return lines.map(line => `${indent}# ${line}\n`).join('')
}

const list = (values: readonly string[]): string =>
  values.every(value => /^[\w-]+$/.test(value)) ? `[${values.join(', ')}]` : values.map(value => `\n      - ${writeText(value, '        ')}`).join('')

const field = (name: string, value: string | readonly string[] | undefined): string => {
  if (value === undefined || value.length === 0) return ''
  const text = typeof value === 'string' ? writeText(value, '      ') : list(value)
  return `    ${name}:${text.startsWith('\n') ? '' : ' '}${text}\n`
}

/** An item's fields as lines of the list of items. */
const item = (fields: readonly string[]): string => fields.join('').replace(/^ {4}/, '  - ')

const firstWords = (markdown: string): string => {
  const words = markdown.replace(/\s+/g, ' ').trim()
  return words.length > 90 ? `${words.slice(0, 90).replace(/\s\S*$/, '')} …` : words
}

/** What is open, to have it at hand when the minutes are typed. */
const openNotes = ({ actions }: TakenOver): string => {
  const shown = actions.filter(({ isRestricted: isHidden }) => !isHidden)
  const [first] = shown
  if (!first) return ''
  return [
    note('These actions are open, and are listed on the agenda:', '    '),
    ...shown.map(({ id, text }) => note(`${id}: ${firstWords(text.markdown)}`, '    ')),
    note('What the meeting hears of one is typed here, and closes it:', '    '),
    `    # updates:\n    #   - action: ${first.id}\n    #     status: done\n`,
  ].join('')
}

/** A standing item; the one for minutes once for each meeting whose minutes are to be approved. */
const standingItems = (one: Standing, over: TakenOver): string =>
  one.template === 'previous-minutes' && over.minutes.length > 1
    ? over.minutes.map(({ name }) => standingItem({ ...one, id: `minutes-of-${slug(name)}` }, over)).join('')
    : standingItem(one, over)

const standingItem = (one: Standing, over: TakenOver): string => {
  const { id, title, template, presenters, purpose, electorate, allowance, body } = one
  const fields = item([
    field('id', id),
    field('title', title),
    field('template', template),
    field('presenters', presenters),
    field('purpose', purpose),
    field('electorate', electorate),
    field('allowance', allowance && String(allowance.count)),
  ])
  const words = body
    ? `${note('The usual words for the minutes:', '    ')}${body.markdown
        .split('\n')
        .map(line => `    # ${line}`.trimEnd())
        .join('\n')}\n`
    : ''
  return `${fields}${words}${template === 'matters-arising' ? openNotes(over) : ''}`
}

const whyPutOff: Readonly<Record<string, string>> = {
  deferred: 'Deferred at the meeting of',
  'not-put': 'Not put to the vote at the meeting of',
  withdrawn: 'Taken back at the meeting of',
  'to-ratify': 'Agreed without a quorum, and still to be ratified, at the meeting of',
  inquorate: 'Not decided, for want of a quorum, at the meeting of',
  ordered: 'Ordered at the meeting of',
}

const whyHere = ({ matters, putOff, when, plan }: Entry): string => {
  const matter = matters.at(-1)
  const last = putOff.at(-1)
  const held = matter?.held ?? last
  const due = when && when.kind !== 'tbc' ? `, for ${looseDateText(when)}` : ''
  const why = held ? `${whyPutOff[matter?.reason ?? 'deferred']} ${dayText(held.meeting.date)}${due}.` : `Planned in the work programme${due}.`
  return `${why}${plan?.deadline ? ` It must have been taken by ${dayText(plan.deadline)}.` : ''}`
}

/** An item that takes what is due. */
const dueItem = (forum: Forum, entry: Entry): string => {
  const { id, topic, plan, matters, putOff } = entry
  const matter = matters.at(-1)
  const from = putOff.at(-1)
  const access = accessOf(entry)
  // What was ordered is another matter than the item that ordered it.
  const own = matter && matter.reason !== 'ordered' ? matter.at.item : undefined
  const roster = [...(forum.members ?? []), ...(forum.attendees ?? [])]
  const lead = (plan?.lead ?? own?.presenters ?? matter?.clause?.owner ?? []).filter(
    name => own?.presenters?.includes(name) || roster.some(one => one.id === name),
  )
  const papers = [...new Set(matters.flatMap(({ papers }) => papers))]
  return [
    note(whyHere(entry), '  '),
    item([
      field('id', id),
      field('title', topic),
      field('presenters', lead),
      field('purpose', plan?.purpose ?? own?.purpose),
      field('matter', own?.matter),
      field('electorate', own?.electorate),
      field('carried_from', from?.name),
      field('access', access && accessText(access)),
      access ? field('public_title', own?.public_title) : '',
      own?.recommendations ? `${recommendationLines(own.recommendations, '    ').join('\n')}\n` : '',
    ]),
    papers.length > 0
      ? note(
          `Its papers lie in the meeting ${(from ?? matter?.held)?.name}${access ? '' : `: ${papers.join(', ')}`}. Copy or renew their files, and name them under papers:`,
          '    ',
        )
      : '',
    matter?.reason === 'to-ratify' ? note(`To ratify it, add to its resolution: ratifies: ${matter.held.name}`, '    ') : '',
  ].join('')
}

const header = (forum: Forum, day: Day): string => {
  const planned = forum.calendar?.find(one => iso(one.date) === iso(day))
  const top = (name: string, value: string | undefined): string => (value === undefined ? '' : `${name}: ${writeText(value, '  ')}\n`)
  return [
    '# yaml-language-server: $schema=../../.schemas/meeting.json\n#\n',
    note(
      `The meeting of ${dayText(day, true)}: its date is the name of the folder, so it is typed nowhere else. Lines that begin with # are notes to you, and are never published.`,
    ),
    '\n',
    planned
      ? note('From the calendar in forum.yaml. Now that the meeting has a folder, its entry there may go.')
      : note('start: 16:00') + note('venue: where it is'),
    top('start', planned?.start && timeText(planned.start, '14:00')),
    top('venue', planned?.venue),
    top('online', planned?.online),
    top('kind', planned?.kind),
    '\n',
  ].join('')
}

/** The items, those that are due in the place of “reports”, else before the ones that close a meeting. */
const itemsText = (forum: Forum, standing: readonly Standing[], over: TakenOver): string => {
  const closing = standing.findIndex(
    ({ template }) => template === 'programme' || template === 'aob' || template === 'next-meeting' || template === 'exclusion',
  )
  const reports = standing.findIndex(({ template }) => template === 'reports')
  const place = reports >= 0 ? reports : closing >= 0 ? closing : standing.length
  const open = over.undated.filter(entry => accessOf(entry) === undefined)
  const undated = open.length > 0 ? note(`In the work programme without a date: ${open.map(({ id, topic }) => `${topic} (${id})`).join('; ')}.`, '  ') : ''
  const parts = [
    ...standing.slice(0, place).map(one => standingItems(one, over)),
    ...over.due.map(entry => dueItem(forum, entry)),
    `${note('What is new goes here, an item each: title, presenters, purpose, and its papers by the names of their files.', '  ')}${undated}`,
    ...standing.slice(reports === place ? place + 1 : place).map(one => standingItems(one, over)),
  ]
  return `items:\n${parts.join('')}`
}

/** The text of the meeting.yaml of a meeting on a day. */
export const newMeeting = (forum: Forum, day: Day, over: TakenOver): string => {
  const standing = standingOf(forum, over.last !== undefined)
  return `${header(forum, day)}${itemsText(forum, standing, over)}`
}
