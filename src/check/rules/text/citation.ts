import { iso } from '../../../base/dates.ts'
import { textsOfMeeting } from '../../dates.ts'
import { type Finding, rule } from '../../rule.ts'
import { pointing, spoken, type Words } from '../../words.ts'

/** The day the Schools Forums (England) Regulations 2012 came into force. */
const since = '2012-10-01'
const title = /\bSchools?['’]? Forums? (?:\(England\) )?(?:\(Amendment\) )?(?:\(England\) )?Regulations(?:\s+\(?((?:19|20)\d\d))?/gi
/** The year within the brackets of the country, and nothing that is a regulation: “Schools Forums (England 2012)”. */
const cutShort = /\bSchools?['’]? Forums?,? (?:Regulations,? )?\(England,? (?:19|20)\d\d\)/gi
/** The years of regulations of that name. */
const years = new Set(['2002', '2010', '2012'])
const section = /\b[Ss]ection (\d+)(?:\(\d+\))?(?: and \d+)? of (?:the )?(?:[A-Z(][\w’'()]+ |and |of ){0,9}Regulations\b/g
/** A sentence that tells what came before cites what came before. */
const looksBack = /\b(?:replac|revok|supersed|repeal|former|previous|earlier|originally|until 2012|were amended|amended by)\w*/i

/** What is wrong with how the regulations are cited. */
const wrong = (said: string, year: string | undefined, day: string): { readonly message: string; readonly hint: string } | undefined => {
  const hint = 'Cite the Schools Forums (England) Regulations 2012; for money, the School and Early Years Finance (England) Regulations of the year.'
  if ((year === '2002' || year === '2010') && day >= since) return { message: `The regulations of ${year} were revoked in 2012.`, hint }
  if (year !== undefined && !years.has(year) && !/amendment|coronavirus/i.test(said)) return { message: `There are no such regulations of ${year}.`, hint }
  return /\bSchool['’]? Forum|Schools?['’] Forum|Schools Forum Reg/i.test(said) && year !== undefined
    ? { message: `“${said}” is not the name of the regulations.`, hint }
    : undefined
}

function* inText(words: Words, day: string): Iterable<Finding> {
  const text = spoken(words)
  if (text.includes('(England'))
    for (const { 0: said, index } of text.matchAll(cutShort))
      yield {
        at: words.at,
        find: pointing(words.text, index, index + said.length),
        message: `“${said}” is not the name of the regulations.`,
        hint: 'Cite the Schools Forums (England) Regulations 2012.',
      }
  if (!text.includes('Regulations')) return
  for (const { 0: said, 1: year, index } of text.matchAll(title)) {
    const found = looksBack.test(text.slice(Math.max(0, index - 100), index + 150)) ? undefined : wrong(said, year, day)
    if (found) yield { at: words.at, find: pointing(words.text, index, index + said.length), ...found }
  }
  for (const { 0: said, 1: number, index } of text.matchAll(section))
    yield {
      at: words.at,
      find: pointing(words.text, index, index + said.length),
      message: 'Regulations have no sections: an Act has.',
      hint: `Write regulation ${number}, or name the Act whose section ${number} is meant.`,
    }
}

export default rule({
  code: 'text/citation',
  severity: 'warning',
  summary: 'The regulations that are cited are those in force on the day of the meeting, by their own name.',
  why: 'Live pages cite the regulations of 2002 or 2010 as the forum’s basis, and a report cited those of 2012 and of 2010. A decision may be challenged on its authority.',
  source: 'Schools Forums (England) Regulations 2012, SI 2012/2261, in force on 1 October 2012',
  good: [
    'introduction: By the Schools Forums (England) Regulations 2012, which replaced the Schools Forums (England) Regulations 2010, members may vote.',
    'introduction: By regulation 8 of the Schools Forums (England) Regulations 2012 and section 47 of the School Standards and Framework Act 1998.',
  ],
  bad: [
    'introduction: By the «Schools Forums (England) Regulations 2010» members may vote.',
    'introduction: By the «School Forum Regulations 2012» members may vote.',
    'introduction: The forum is set up under the «Schools Forums (England 2012)».',
    'introduction: By the «Schools Forums Regulations (England 2012)» members may vote.',
    'introduction: The forum is constituted under the «Schools Forums (England) Regulations 2002», as amended.',
    'introduction: By the «Schools Forums (England) Regulations 2013» members may vote.',
    'introduction: By the «Schools Forums (England) Regulations 2021» members may vote.',
    'introduction: By «section 35 of the School Finance (England) Regulations» the forum may agree.',
  ],
  subject: 'meeting',
  *run({ date }, { folder }) {
    for (const words of textsOfMeeting(folder)) yield* inText(words, iso(date))
  },
})
