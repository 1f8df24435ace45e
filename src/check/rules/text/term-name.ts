import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

type Names = readonly (readonly [typed: RegExp, right: string])[]

/** Names that are written with capitals, and what is typed for them. */
const titles: Names = [
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
const mayBeTitle = /Agency|Department|Grant|Block|Need|Formula|Guarant|Services|Premium|Regulation|Meal|Plan|Peoples/

/** What the field calls a thing, and what is typed for it: a word of its name lost, turned round, or another word that a spelling checker knows. */
const terms: Names = [
  [/\bsafety value (?=agreement|programme|plan|intervention|deal|fund|target|council|local)/gi, 'safety valve'],
  [/\bcentral (?:services? schools?|services?) block\b|\bschools? central services? block\b/gi, 'central school services block'],
  [/\bminimum guaranteed? funding\b|\bminimum funding guaranteed\b|\bguaranteed minimum funding\b/gi, 'minimum funding guarantee'],
  [/\bnational formula funding\b|\bnational fund formula\b/g, 'national funding formula'],
  [/\bage[- ]weighed pupil (?:units?|funding)\b/gi, 'age-weighted pupil unit'],
  [/\bpupil premium grand\b/gi, 'pupil premium grant'],
  [/\bhigh need (?=block|budget|funding|places?|deficit|pupils)/g, 'high needs'],
  [/\bearly year (?=block|budget|funding|providers?|settings?|formula)/g, 'early years'],
  [/\bfalling role(?:s)? fund\b|\bfalling rolls found\b/gi, 'falling rolls fund'],
  [/\bgrow fund\b/gi, 'growth fund'],
  [
    /(?<!\b(?:pupils?|children|people|those|learners|students|staff|schools?|academies|members|who|are|is|by|when|before|after) )\bexiting (?=provision|arrangements?|formula|scheme|rates?|policy|criteria|budgets?|contracts?|places|schools?|members|staff|services?|practice|system|funds?|funding|pupils)/gi,
    'existing',
  ],
  [/\bproceeding (?=the (?:financial |academic |school |funding )?year\b|(?:financial |academic |school )?years?\b)/gi, 'preceding'],
  [/\bstatuary (?=dut|function|requirement|responsib|return|guidance|role|services?|consultation)/gi, 'statutory'],
  [/\bpubic (?=sector|interest|meeting|money|funds?|consultation|questions?|and press)|(?<=\b(?:the|press and) )pubic\b/gi, 'public'],
  [/\brevered (?=[A-Z][a-z]+ [A-Z])/gi, 'Reverend'],
  [/\bcounsel (?=tax|officers?|services|budget|members)|(?<=\b(?:county|city|borough|district|town) )counsel\b/gi, 'council'],
  [/\bprinciple(?= of [A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:School|Academy|College)\b)/g, 'principal'],
  [/\b(?:de-?delagat|de-?deligat|de-?delgat|de-?deleget|de-?dlegat|de-?degelat|dedelgat)(ion|ed|es?|ing)\b/gi, 'de-delegat$1'],
]
const mayBeTerm =
  /value|central|grant?d?\b|funding|fund\b|found\b|weighed|high need |early year |exiting|proceeding|statuary|pubic|revered|counsel|principle|de-?de?[lg]/i

export default rule({
  code: 'text/term-name',
  severity: 'warning',
  summary: 'Departments, blocks, grants and funds have their names, and no other word stands in one of them that a spelling checker passes over.',
  why: 'Schools look a grant up by its name, and send returns to the body that is named. A “safety value agreement” and “exiting provision” are words that a spelling checker knows; a reader stumbles, and whoever searches for the name does not find the paper.',
  source: 'Reports and minutes with “Safety Value Agreement”, “central service schools block”, “exiting provision” and “proceeding the financial year”.',
  good: [
    'introduction: The Department for Education has set the Dedicated Schools Grant, and the Director of Children’s Services spoke of the High Needs Block.',
    'introduction: The safety valve agreement pays for the central school services block and the central schools services block.',
    'introduction: The existing provision stays for children exiting services and schools exiting contracts; the value of the grant is high. Proceeding with it needs the year’s funds.',
    'introduction: The minimum funding guarantee, the falling rolls fund, the growth fund and the dedicated schools grant; de-delegation, de-delegated services.',
    'introduction: The schools found that funding for a high need is central, in a principle of fairness; the Forum grew.',
  ],
  bad: [
    'introduction: The «Department of Education» has asked for the return.',
    'introduction: The «Dedicated School Grant» has gone up.',
    'introduction: The «High Need Block» is overspent.',
    'introduction: The Director of «Childrens Services» will report.',
    'introduction: Pupils with «Special Education Needs» are funded.',
    'introduction: The «National Fund Formula» is used.',
    'introduction: The «Minimum Funding Guaranty» is 0.5%.',
    'introduction: It is part of the «Safety Value» Agreement.',
    'introduction: It is charged to the «Central Service Schools Block».',
    'introduction: It is charged to the «central services block».',
    'introduction: The «minimum guarantee funding» stays.',
    'introduction: The «national formula funding» rises.',
    'introduction: The «high need» block is overspent.',
    'introduction: The «early year» providers were asked.',
    'introduction: The «falling roles fund» stays.',
    'introduction: Most is spent on «exiting» provision.',
    'introduction: It is counted in October «proceeding» the financial year.',
    'introduction: It is a «statuary» duty.',
    'introduction: The press and «pubic» were asked to leave.',
    'title: «De-delagation» of services',
  ],
  subject: 'text',
  *run(words) {
    for (const [mayBe, names] of [
      [mayBeTitle, titles],
      [mayBeTerm, terms],
    ] as const)
      if (mayBe.test(words.text))
        for (const [typed, right] of names)
          for (const { 0: match, 1: ending = '', index } of spoken(words).matchAll(typed)) {
            const said = match.trimEnd()
            yield {
              at: [],
              find: pointing(words.text, index, index + said.length),
              message: `“${said}” is not what is meant.`,
              hint: `Write ${right.replace('$1', ending)}, if that is meant.`,
            }
          }
  },
})
