/** Answers for the language of the invented papers: sentences with slots, in the manner of officers who write to a schools forum. */

const slots = {
  who: [
    'family support workers',
    'attendance officers',
    'early help coordinators',
    'specialist teachers',
    'play therapists',
    'outreach mentors',
    'school nurses',
    'transition workers',
    'safeguarding leads',
    'inclusion advisers',
    'speech and language therapists',
    'youth workers',
    'educational psychologists',
    'business support staff',
  ],
  whom: [
    'pupils who miss more than one day in ten',
    'children new to the country',
    'young carers',
    'families in temporary housing',
    'pupils at risk of exclusion',
    'children in their first year of school',
    'pupils who move school in mid-year',
    'children with a parent in prison',
    'traveller families',
    'looked-after children',
    'pupils with long-term illness',
    'children who wait for an assessment',
  ],
  does: [
    'visit homes',
    'answer calls',
    'train lunchtime staff',
    'sit in on reviews',
    'write plans',
    'check referrals',
    'lead workshops',
    'follow up absence',
    'bring agencies together',
    'coach new heads of year',
    'hold drop-in mornings',
    'keep the register of assessments',
  ],
  place: [
    'the northern cluster',
    'the market towns',
    'the coastal schools',
    'each locality',
    'the three hubs',
    'the estate schools',
    'the rural partnership',
    'the two special schools',
    'nursery and reception classes',
    'alternative provision',
  ],
  thing: [
    'the advice line',
    'the duty desk',
    'the case system',
    'the training calendar',
    'the referral form',
    'the termly review',
    'the shared register',
    'the parent programme',
    'the holiday scheme',
    'the handbook for schools',
    'the peer audit',
    'the partnership board',
  ],
  result: [
    'fewer repeat referrals',
    'shorter waits',
    'better attendance in the spring term',
    'calmer transfers to year 7',
    'plans that parents sign',
    'earlier notice of difficulty',
    'more confident class teachers',
    'fewer fixed-term suspensions',
    'a clear route for every concern',
  ],
  when: [
    'since September',
    'in the past year',
    'over two terms',
    'during the autumn',
    'before the summer break',
    'in the first six months',
    'since the last review',
  ],
  partner: [
    'the health trust',
    'the police',
    'the housing team',
    'the children’s centres',
    'local charities',
    'the diocese',
    'the college',
    'the virtual school',
    'the youth justice team',
    'the parent carer forum',
  ],
}

const general = [
  'The money pays for {who} who {does} and {does} in {place}.',
  'Schools told us that {thing} led to {result}, and asked for more of it.',
  'Without this sum the council would have to stop {thing} and leave {whom} to their own class teachers.',
  'The team works with {partner} so that {whom} are known to one person, not to five.',
  'It reached {count} children {when}, of whom {few} were {whom}.',
  'In {town} the work began with {few} families and has grown to {count}.',
  'Heads in {place} said that {result} mattered most to them, followed by {result}.',
  'Each term the forum receives a short account of {thing}, with the number of schools that used it.',
  '{count} schools took part {when}; {few} of them had not done so before.',
  'The posts are part-time because {who} also work for {partner}.',
  'A school can ring {thing} on any working day, and has an answer within {few} hours.',
  'The council checked the cost against that of neighbouring areas, and found it **lower by about {percent} per cent**.',
  'Where {whom} are concerned, {who} {does} until the school can go on alone.',
  'Governors of {town} Primary School wrote that they had seen {result} {when}.',
  'The steering group, in which {partner} takes part, meets every half term and looks at {thing}.',
  'Two audits {when} found the records in order and asked for **clearer notes of what parents said**.',
]

const points = [
  'A named worker for {whom} in {place}',
  'Up to {few} visits to a family, agreed with the school beforehand',
  'Training on {thing} for all staff of {place}, {few} times a year',
  'A written reply to each request within {few} working days',
  'Help for {who} to {does} with {partner}',
  'Access to {thing}, with advice on when and where to refer',
  'A yearly report to each school on {result}',
  'Support for {whom} through the summer, together with {partner}',
  'Audits of plans and assessments, so that practice improves',
  'Time to {does} and {does} where a case has become stuck',
  'Meetings in {town} and online, so that {place} can take part',
  'Shared notes with {partner}, with the consent of parents',
]

const syllables = {
  first: [
    'Arn',
    'Bel',
    'Cor',
    'Dun',
    'Elm',
    'Fen',
    'Gar',
    'Hol',
    'Ing',
    'Kel',
    'Lang',
    'Mar',
    'Nor',
    'Oak',
    'Pen',
    'Quar',
    'Ros',
    'Sel',
    'Thorn',
    'Ul',
    'Wes',
    'Yar',
    'Ash',
    'Brem',
  ],
  middle: ['', '', 'er', 'ing', 'ow', 'en', 'ble', 'ster'],
  last: ['ford', 'ton', 'ham', 'by', 'wick', 'ley', 'mere', 'combe', 'dale', 'stead', 'worth', 'bridge', 'thorpe', 'field'],
  given: [
    'Amara',
    'Bryn',
    'Chetna',
    'Dilys',
    'Edwin',
    'Farah',
    'Gwen',
    'Hamid',
    'Isla',
    'Joss',
    'Kofi',
    'Lena',
    'Marcus',
    'Nadia',
    'Oscar',
    'Priya',
    'Rhys',
    'Sunita',
    'Tomas',
    'Una',
  ],
}

/** A town that is on no map. */
export const town = random => random.pick(syllables.first) + random.pick(syllables.middle) + random.pick(syllables.last)

/** Somebody who does not exist. */
export const person = random => `${random.pick(syllables.given)} ${town(random)}`

const fill = (random, text) => {
  const filled = text.replace(/\{(\w+)\}/g, (_, slot) => {
    if (slot === 'town') return town(random)
    if (slot === 'count') return String(random.between(24, 940))
    if (slot === 'few') return String(random.between(3, 19))
    if (slot === 'percent') return String(random.between(3, 18))
    return random.pick(slots[slot])
  })
  return filled.charAt(0).toUpperCase() + filled.slice(1)
}

/** Sentences said before, by what their paper draws its chances from. */
const said = new WeakMap()

/** Begins a paper: nothing has been said in it. */
export const begin = random => void said.set(random, new Set())

/** A sentence that its paper does not have yet. */
const fresh = (random, text) => {
  const before = said.get(random) ?? new Set()
  let filled = fill(random, text)
  for (let tries = 0; before.has(filled) && tries < 200; tries++) filled = fill(random, random.pick(general))
  before.add(filled)
  return filled
}

/** One sentence. */
export const sentence = random => fresh(random, random.pick(general))

/** One point of an offer, without a full stop. */
export const point = random => fill(random, random.pick(points))

/** Breaks a line where an officer would. */
const wrapped = text => text.replace(/(?=.{111})(.{60,110}) /g, '$1\n')

/** A paragraph of this many sentences, in lines as typed. */
export const paragraph = (random, sentences) =>
  wrapped(
    random
      .some(general, sentences)
      .map(text => fresh(random, text))
      .join(' '),
  )

/** Markdown: paragraphs, and bullets after one in three. */
export const prose = (random, paragraphs) =>
  Array.from({ length: paragraphs }, () => {
    const text = paragraph(random, random.between(3, 5))
    if (!random.chance(0.34)) return text
    return `${text}\n\n${random
      .some(points, random.between(3, 5))
      .map(one => `- ${fill(random, one)}`)
      .join('\n')}`
  }).join('\n\n')

/** This many different points. */
export const offer = (random, count) => random.some(points, count).map(text => fill(random, text))

/** Services, the posts they employ and what else they spend on. */
export const names = {
  services: [
    'Advice line',
    'Family workers',
    'Attendance project',
    'Transition programme',
    'Inclusion outreach',
    'Speech and language clinic',
    'Young carers’ group',
    'Safeguarding training',
    'Nurture rooms',
    'Early Help hub',
  ],
  posts: [
    'Early Help Adviser',
    'Family Support Worker',
    'Attendance Worker',
    'Team Manager',
    'Business Support Officer',
    'Specialist Teacher',
    'Outreach Mentor',
    'Play Therapist',
  ],
  costs: ['Salaries, with employer’s costs', 'Travel', 'Training', 'Materials', 'Licences', 'Rooms and telephones', 'Supervision', 'Evaluation'],
}
