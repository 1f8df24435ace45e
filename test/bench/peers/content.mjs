/**
 * Answers for what every peer is given: the bids of a corpus as the blocks of our own funding bid, word for word.
 * A block is a heading, a paragraph, bullets or a table; bold is marked `**so**`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'

const read = file => load(readFileSync(file, 'utf8'), { schema: FAILSAFE_SCHEMA })

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** `21 November 2024` */
const dayText = iso => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`

const longDay = iso => `${weekdays[new Date(`${iso}T00:00Z`).getUTCDay()]} ${dayText(iso)}`

const timeText = time => `${((Number(time.slice(0, 2)) + 11) % 12) + 1}.${time.slice(3)} ${Number(time.slice(0, 2)) < 12 ? 'am' : 'pm'}`

const heading = (level, text) => ({ kind: 'heading', level, text })
const paragraph = text => ({ kind: 'paragraph', text })
const bullets = items => ({ kind: 'bullets', items })
const table = (caption, head, rows) => ({ kind: 'table', caption, head, rows })

/** Paragraphs and bullets of a text as it was typed. */
const prose = text =>
  text
    .trim()
    .split('\n\n')
    .map(part => (part.startsWith('- ') ? bullets(part.slice(2).split('\n- ')) : paragraph(part.replaceAll('\n', ' '))))

const facts = (bid, { forum, meeting }) => {
  const number = meeting.items.findIndex(item => item.papers?.includes(bid.id)) + 1
  const { previous } = bid
  return bullets([
    `**Paper:** ${bid.label}`,
    `**Meeting:** ${forum.forum_name}, ${longDay(meeting.date)}, ${timeText(meeting.start)}`,
    `**Agenda item:** ${number}, ${meeting.items[number - 1].title}`,
    `**Financial year:** ${bid.year}`,
    `**Sum requested:** ${bid.requested}`,
    `**Status:** ${previous ? 'Funding to continue' : 'New funding'}`,
    '**Funded from:** Central school services block, ongoing responsibilities',
    ...(previous ? [`**Earlier decision:** ${previous.amount} for ${previous.year}, decided on ${dayText(previous.decided)}`] : []),
    `**Contact:** ${bid.contact}`,
  ])
}

const request = (bid, { forum }) =>
  bid.previous
    ? [
        paragraph(`On ${dayText(bid.previous.decided)} the ${forum.forum_name} agreed ${bid.previous.amount} for ${bid.previous.year}.`),
        paragraph(`The ${forum.forum_name} is asked for the funding to continue in ${bid.year}, at ${bid.requested}. The sum is unchanged.`),
      ]
    : [paragraph(`The ${forum.forum_name} is asked for new funding of ${bid.requested} in ${bid.year}.`)]

const service = (bid, { name, provider, amount, purpose, staff, costs, core_offer, outcomes }) => [
  heading(2, name),
  paragraph(`**${amount}** ${bid.previous ? 'to continue in' : 'for'} ${bid.year}${provider ? `, provided by ${provider}` : ''}.`),
  ...prose(purpose),
  heading(3, 'Staff'),
  bullets(staff.map(post => `${post.fte} fte ${post.role}, grade ${post.grade}`)),
  heading(3, 'Costs'),
  table(`What the sum for ${name} is made of`, ['Cost', 'Amount'], [...costs.map(cost => [cost.label, cost.amount]), ['**Total**', `**${amount}**`]]),
  heading(3, 'Core offer'),
  ...prose(core_offer.introduction),
  bullets(core_offer.points),
  heading(3, 'Outcomes'),
  ...prose(outcomes),
]

const summary = ({ services, requested, year }) => [
  heading(2, 'Summary of the request'),
  table(
    `The services and the sum requested for ${year}`,
    ['Service', 'Sum requested'],
    [...services.map(one => [one.name, one.amount]), ['**Total**', `**${requested}**`]],
  ),
]

const blocksOf = (bid, meeting) => [
  heading(1, titleOf(bid)),
  facts(bid, meeting),
  heading(2, 'Introduction'),
  ...prose(bid.introduction),
  ...request(bid, meeting),
  ...bid.services.flatMap(one => service(bid, one)),
  ...(bid.services.length > 1 ? summary(bid) : []),
  heading(2, 'Options considered'),
  ...prose(bid.options),
  heading(2, 'How the funding would end'),
  ...prose(bid.exit),
  heading(2, 'Review'),
  paragraph(`The ${meeting.forum.forum_name} is to look at this funding again: ${bid.review_date}.`),
]

const titleOf = bid => `${bid.title}: funding bid ${bid.year}`

/** The bids of a workspace, one after another: file name, title and blocks. */
export function* papers(workspace) {
  const forum = read(join(workspace, 'forum.yaml'))
  for (const name of readdirSync(join(workspace, 'meetings')).sort()) {
    const folder = join(workspace, 'meetings', name)
    const meeting = read(join(folder, 'meeting.yaml'))
    for (const file of readdirSync(join(folder, 'bids')).sort()) {
      const id = file.replace('.yaml', '')
      const bid = { id, ...read(join(folder, 'bids', file)) }
      yield { name: id, title: titleOf(bid), blocks: blocksOf(bid, { forum, meeting }) }
    }
  }
}

/** Stretches of a text, bold ones marked. */
export const runs = text =>
  text
    .split('**')
    .map((part, i) => ({ text: part, bold: i % 2 === 1 }))
    .filter(run => run.text !== '')
