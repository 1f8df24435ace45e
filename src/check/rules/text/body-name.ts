import { iso } from '../../../base/dates.ts'
import type { MeetingFolder } from '../../../model/records.ts'
import { rule } from '../../rule.ts'
import { spoken, wordsOf } from '../../words.ts'

/** Names that are nearly those of bodies, grants and documents, and what is meant. */
const nearly: readonly (readonly [said: RegExp, meant: string])[] = [
  [/\bDepartment of Education\b(?! in\b)/g, 'Department for Education'],
  [/\bDepartment for Educational\b/g, 'Department for Education'],
  [/\b(?:Education and Skill|Educational? Skills|Education Skills|Education and Skills Fund) (?:Funding )?Agency\b/g, 'Education and Skills Funding Agency'],
  [/\bEducational Funding Agency\b/g, 'Education Funding Agency'],
  [/\bDedicated School(?:’s|'s)? Grant\b|\bDelegated Schools Grant\b|\bDesignated Schools Grant\b/g, 'Dedicated Schools Grant'],
  [/\b[Hh]igh[- ]Need (?:Block|[Ff]unding|[Bb]udget|[Pp]laces)\b|\bHigher Needs Block\b/g, 'High Needs Block'],
  [/\bEarly Year(?:’s|'s)? Block\b/g, 'Early Years Block'],
  [/\bCentral Schools? Service Block\b/g, 'Central School Services Block'],
  [/\bNational Fund(?:ed|s)? Formula\b|\bNational Formula Funding\b/g, 'National Funding Formula'],
  [/\bMinimum Fund(?:ed|s)? Guarantee\b|\bMinimum Funding Guarant(?:y|ie|or)\b/g, 'Minimum Funding Guarantee'],
  [/\bSpecial Education(?:s)? Needs\b|\bSpecial Educational Need and\b|\bSpecialist Educational Needs\b/g, 'Special Educational Needs'],
  [/\bEducation,? Health Care and Plans?\b|\bEducational Health and Care Plan\b/g, 'Education, Health and Care Plan'],
  [/\bChildren and Young Peoples\b(?![’'])/g, 'Children and Young People’s'],
  [/\b(?:Childrens|Children|Childrens[’']s?) Services\b/g, 'Children’s Services'],
  [/\bSchool(?:s)? (?:and )?Early Years? Finances? \(England\) Regulation\b/g, 'School and Early Years Finance (England) Regulations'],
  [/\bUniversal Infants? Free School Meal\b|\bUniversal Infant Schools Free Meals\b/g, 'Universal Infant Free School Meals'],
  [/\bPupils Premium\b|\bPupil Premiums Grant\b/g, 'Pupil Premium'],
]

/** Bodies that have come to an end, from when they are spoken of in the past. */
const ended: readonly (readonly [said: RegExp, from: string, until: string, next: string])[] = [
  [/\bEducation Funding Agency\b/g, '2012-04-01', '2017-10-01', 'Education and Skills Funding Agency'],
  [/\bEducation and Skills Funding Agency\b/g, '2017-04-01', '2025-07-01', 'Department for Education'],
  [/\bDepartment for Children, Schools and Families\b/g, '2007-06-28', '2010-11-11', 'Department for Education'],
  [/\bDepartment for Education and Skills\b/g, '2001-06-08', '2007-12-28', 'Department for Education'],
  [/\bYoung People’s Learning Agency\b/g, '2010-04-01', '2012-10-01', 'Education and Skills Funding Agency'],
]
/** A sentence that looks back, or names a document of then, names a body as it was. */
const looksBack =
  /\b(?:former(?:ly)?|then|was|were|had|until|clos\w+|abolish\w+|replac\w+|previous\w*|used to|now|since|historic\w*|became|merged|transferred|earlier|guid(?:e|ance)|(?:19|20)\d\d)\b/i
const cheap = /Agency|Department|Grant|Block|Need|Formula|Guarant|Services|Premium|Regulation|Meal|Plan|Peoples/

const recordsOf = ({ meeting, file, reports, bids }: MeetingFolder) => [...(meeting ? [{ file, record: meeting as unknown }] : []), ...reports, ...bids]
const on = (text: string) => ({ meeting: `date: 2026-01-15\nitems:\n  - title: Growth fund\n    body: ${text}` })

export default rule({
  code: 'text/body-name',
  severity: 'warning',
  summary: 'Departments, agencies, grants and blocks have the names that they have, and had on the day of the meeting.',
  why: 'Schools send returns to the body that a paper names, and look a grant up by its name.',
  source: 'Minutes of several forums, with “Department of Education”, and with agencies that had closed.',
  good: [
    on('The Department for Education has set the Dedicated Schools Grant.'),
    on('The former Education and Skills Funding Agency paid it until 2025.'),
    on('The Director of Children’s Services spoke of the High Needs Block and of special educational needs.'),
  ],
  bad: [
    on('The «Department of Education» has asked for the return.'),
    on('The «Dedicated School Grant» has gone up.'),
    on('The «High Need Block» is overspent.'),
    on('The «Education Funding Agency» will ask for the return.'),
    on('The «Education and Skills Funding Agency» will ask for the return.'),
    on('The «Department for Children, Schools and Families» will decide.'),
    on('The Director of «Childrens Services» will report.'),
    on('Pupils with «Special Education Needs» are funded.'),
    on('The «National Fund Formula» is used.'),
    on('The «Minimum Funding Guaranty» is 0.5%.'),
  ],
  subject: 'meeting',
  *run({ date }, { folder }) {
    const day = iso(date)
    for (const { file, record } of recordsOf(folder))
      for (const words of wordsOf(record, { file, path: [] })) {
        if (!cheap.test(words.text)) continue
        const text = spoken(words)
        for (const [pattern, meant] of nearly)
          for (const { 0: said, index } of text.matchAll(pattern))
            yield { at: words.at, find: said, offset: index, message: `“${said}” is not its name.`, hint: `Write ${meant}.` }
        for (const [pattern, , until, next] of ended)
          if (day >= until)
            for (const { 0: said, index } of text.matchAll(pattern)) {
              if (looksBack.test(text.slice(Math.max(0, index - 150), index + said.length + 150))) continue
              yield {
                at: words.at,
                find: said,
                offset: index,
                message: `${said} was no longer there on the day of the meeting.`,
                hint: `Its successor is the ${next}. If the earlier time is meant, say so: the former ${said}.`,
              }
            }
      }
  },
})
