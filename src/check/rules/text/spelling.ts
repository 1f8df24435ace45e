import { isOneOff } from '../../../base/text.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

/** Words that are typed again and again in the papers of a forum, and long enough that nothing else is one letter away. */
const vocabulary =
  'absence academies academy additional agreement allocated allocation allocations apologies approved attendance children committee considered constitution consultation contingency council dedicated deficit delegated delegation department deprivation difficulties difficulty discussed discussion education expenditure financial following forecast formula funding government governor governors guarantee headteacher headteachers improvement inclusion increase increased independent information mainstream maintained maintenance meeting meetings members membership minimum monitoring overspend performance placement placements pressures previous previously proposal proposals proposed provision provisional received recommendation recommendations recommended reduction regulations representative representatives resolution resources schools secondary services settlement specialist statutory subject supplementary threshold transferred underspend'.split(
    ' ',
  )
const known = new Set(vocabulary)

/** Slips of the hand for the small words, and spellings that are often wrong; none of them is a word. */
const wrong: Readonly<Record<string, string>> = {
  od: 'of',
  fo: 'of',
  teh: 'the',
  hte: 'the',
  adn: 'and',
  nad: 'and',
  taht: 'that',
  thta: 'that',
  thsi: 'this',
  tihs: 'this',
  wiht: 'with',
  whcih: 'which',
  wich: 'which',
  thier: 'their',
  untill: 'until',
  recieve: 'receive',
  recieved: 'received',
  seperate: 'separate',
  seperately: 'separately',
  occured: 'occurred',
  refered: 'referred',
  begining: 'beginning',
  neccessary: 'necessary',
  necesary: 'necessary',
  accomodate: 'accommodate',
  accomodation: 'accommodation',
  acheive: 'achieve',
  acheived: 'achieved',
  beleive: 'believe',
  committment: 'commitment',
  commitee: 'committee',
  definately: 'definitely',
  existance: 'existence',
  independant: 'independent',
  liason: 'liaison',
  maintainance: 'maintenance',
  occassion: 'occasion',
  publically: 'publicly',
  relevent: 'relevant',
  reccomend: 'recommend',
  recomend: 'recommend',
  succesful: 'successful',
  sucessful: 'successful',
  govenor: 'governor',
  govenors: 'governors',
}

/** Spellings that are found by the word they lack a letter of, have one too many of, or have two swapped of. */
const byVeil = new Map<string, string[]>()
const veil = (word: string): readonly string[] => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))
for (const word of vocabulary) for (const key of [word, ...veil(word)]) byVeil.set(key, [...(byVeil.get(key) ?? []), word])

/** Whether the first letter and the ending are as they should be, so that no other form of the word is meant. */
const isInside = (said: string, word: string): boolean => said[0] === word[0] && said.slice(-2) === word.slice(-2) && said !== word

const findMeant = (said: string): string | undefined => {
  const candidates = [said, ...veil(said)].flatMap(key => byVeil.get(key) ?? [])
  return candidates.find(
    word =>
      word.length >= 7 &&
      isInside(said, word) &&
      isOneOff(said, word) &&
      (said.length !== word.length || [...said].sort().join('') === [...word].sort().join('')),
  )
}

/** The same words stand again and again. */
const meant = new Map<string, string | undefined>()
const meantBy = (said: string): string | undefined => {
  if (said.length < 7) return undefined
  if (!meant.has(said)) meant.set(said, findMeant(said))
  return meant.get(said)
}

const tokens = /(?<![A-Za-zÀ-ɏ\d@./_’'-])[A-Za-zÀ-ɏ]{2,}(?![A-Za-zÀ-ɏ\d@/_’'-]|\.[A-Za-zÀ-ɏ])/g

export default rule({
  code: 'text/spelling',
  severity: 'warning',
  summary: 'The words that every paper of a forum uses are spelt right, and no small word has its letters mixed up.',
  why: 'A resolution was minuted with a “gains cap od 2.8%”: a spelling checker passes over capitals and figures, and readers stumble.',
  source: 'Minutes of Havering and Bromley, with “od”, “porevious” and “Maintianed”.',
  good: ['introduction: The maintained schools’ forecasts for their governance, and formulae; a nadir and an OD of 3, fo.example.org.'],
  bad: [
    'introduction: The gains cap «od» 2.8% holds.',
    'introduction: The «porevious» forecast was higher.',
    'title: Spending of «Maintianed» schools',
    'introduction: What was «transfered» stays.',
  ],
  subject: 'text',
  *run(words) {
    if (words.at.path.some(part => part === 'contact' || part === 'label' || part === 'grade' || part === 'name')) return
    const text = spoken(words)
    for (const { 0: said, index } of text.matchAll(tokens)) {
      const lower = said.toLowerCase()
      if (known.has(lower)) continue
      const isShort = said.length <= 3
      const right = (isShort && said !== lower ? undefined : Object.hasOwn(wrong, lower) ? wrong[lower] : undefined) ?? meantBy(lower)
      if (right === undefined) continue
      yield {
        at: [],
        find: pointing(words.text, index, index + said.length),
        message: `“${said}” is not a word.`,
        hint: `Write “${right}”, if that is what is meant.`,
      }
    }
  },
})
