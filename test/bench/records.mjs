/** Answers for invented records whose sums add up: bids, reports, items and meetings that `check` has nothing to say about. */
import { begin, names, offer, paragraph, person, point, prose, sentence, town } from './words.mjs'

/** `£192,661` */
export const pounds = amount => `£${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}`

const year = start => `${start}/${String(start + 1).slice(2)}`

/** Shares of a whole that come to it. */
const split = (random, whole, parts) => {
  const cuts = Array.from({ length: parts }, () => random.between(2, 9))
  const all = cuts.reduce((sum, cut) => sum + cut, 0)
  const shares = cuts.slice(1).map(cut => Math.floor((whole * cut) / all))
  return [whole - shares.reduce((sum, share) => sum + share, 0), ...shares]
}

const staff = random =>
  random
    .some(names.posts, random.between(1, 2))
    .map(role => ({ role, fte: `${random.between(0, 3)}.${random.pick(['20', '40', '50', '77'])}`, grade: random.between(3, 11) }))

const service = (random, name, amount) => {
  const costs = random.some(names.costs, random.between(2, 4))
  const shares = split(random, amount, costs.length)
  return {
    name,
    provider: random.chance(0.4) ? `the ${town(random)} Trust` : undefined,
    amount: pounds(amount),
    purpose: sentence(random),
    staff: staff(random),
    costs: costs.map((label, i) => ({ label, amount: pounds(shares[i]) })),
    core_offer: { introduction: 'Every school can have:', points: offer(random, random.between(3, 5)) },
    outcomes: paragraph(random, 1),
  }
}

/** A funding bid of about two pages, for a meeting in the given year: its fields in the order an officer meets them. */
export const bid = (random, { number, meetingYear }) => {
  begin(random)
  const requested = random.sum(38_000, 420_000)
  const several = random.some(names.services, random.chance(0.3) ? 2 : 1)
  const shares = split(random, requested, several.length)
  const goesOn = random.chance(0.7)
  return {
    label: `Appendix ${number}`,
    title: `${several[0]} in ${town(random)}`,
    year: year(meetingYear),
    status: goesOn ? 'continue' : 'new',
    block: 'cssb-ongoing',
    requested: pounds(requested),
    previous: goesOn ? { decided: `${meetingYear - 2}-11-21`, amount: pounds(requested), year: year(meetingYear - 1), change: 'unchanged' } : undefined,
    contact: `${person(random)}, 01632 960 ${random.between(100, 999)}`,
    introduction: paragraph(random, 3),
    services: several.map((name, i) => service(random, name, shares[i])),
    options: paragraph(random, 2),
    exit: paragraph(random, 1),
    review_date: `Autumn ${meetingYear}`,
  }
}

const spending = (random, from) => {
  const rows = random.some(names.services, random.between(4, 8)).map(label => ({ label, sums: [0, 1, 2].map(() => random.sum(18_000, 240_000)) }))
  const totals = [0, 1, 2].map(column => rows.reduce((sum, row) => sum + row.sums[column], 0))
  return {
    caption: `Spending on shared services from ${year(from - 2)} to ${year(from)}`,
    label: 'Service',
    columns: [from - 2, from - 1, from].map(start => ({ header: year(start), unit: 'money' })),
    rows: [...rows.map(({ label, sums }) => ({ label, values: sums.map(pounds) })), { label: 'Total', kind: 'total', values: totals.map(pounds) }],
  }
}

/** A report of `length` paragraphs a section; two come to about six pages. */
export const report = (random, { letter, meetingYear, length }) => {
  begin(random)
  return {
    label: `Paper ${letter}`,
    title: `${random.pick(names.services)} in ${town(random)}`,
    report_of: 'the Director of Children’s Services',
    author: `${person(random)}, Head of Education Finance`,
    contact: `01632 960 ${random.between(100, 999)}`,
    purpose: ['decision'],
    electorate: 'all members',
    year: year(meetingYear),
    summary: paragraph(random, 4),
    recommendations: [
      { verb: 'decide', text: 'Agree the sums in the table.' },
      { verb: 'note', text: sentence(random) },
    ],
    background: prose(random, length + 1),
    proposal: prose(random, length + 1),
    options: prose(random, length),
    financial: prose(random, length),
    legal: paragraph(random, 3),
    equality: paragraph(random, 3),
    consultation: { text: paragraph(random, 3), asked: random.between(60, 90), returned: random.between(12, 50) },
    risks: prose(random, length),
    next_steps: paragraph(random, 2),
    tables: [spending(random, meetingYear)],
  }
}

/** An item with its discussion and what was resolved: a paper of its own. */
const resolved = (random, { papers, date }) => ({
  body: prose(random, 4),
  resolution: {
    outcome: 'carried',
    clauses: [
      { kind: 'note', text: `That ${point(random).toLowerCase()} be noted.` },
      ...(papers.length > 0 ? [{ kind: 'decide', text: 'That the bids be agreed as they stand.', papers }] : []),
      { kind: 'request', text: 'That officers report back in the spring.', owner: person(random), due: `Spring ${Number(date.slice(0, 4)) + 1}` },
    ],
  },
})

/** A meeting whose items take these papers, a few each; with `minuted`, this many of the items were discussed and resolved on. */
export const meeting = (random, { date, papers, perItem, minuted }) => {
  begin(random)
  const items = [{ title: 'Matters arising', template: 'matters-arising' }]
  for (let at = 0; at < papers.length; at += perItem) {
    const taken = papers.slice(at, at + perItem)
    const bids = taken.filter(id => id.startsWith('bid-'))
    const item = {
      id: `item-${items.length}`,
      title: `${random.pick(names.services)} in ${town(random)}`,
      presenters: [person(random)],
      purpose: ['decision'],
      electorate: 'all members',
      papers: taken,
    }
    items.push(items.length <= minuted ? { ...item, ...resolved(random, { papers: bids, date }) } : item)
  }
  return { date, start: '16:00', end: '18:10', venue: `Civic Centre, ${town(random)}`, chair: person(random), items }
}

/** The forum of an invented council. */
export const forum = (random, council) => ({
  council,
  forum_name: 'Schools’ Forum',
  contact: `${person(random)}, clerk to the forum, 01632 960 ${random.between(100, 999)}`,
  house_style: {
    colour: random.pick(['#0b5c7a', '#00563f', '#5a2d81', '#7a1f3d']),
    address: `Civic Centre, ${town(random)}`,
    year: '2020/21',
    clause_labels: 'a)',
    resolved: 'RESOLVED:',
  },
  acronyms: [{ short: 'DSG', long: 'Dedicated Schools Grant' }],
})
