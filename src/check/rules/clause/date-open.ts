import { clausePartsOf } from '../../papers.ts'
import { rule } from '../../rule.ts'

const meeting = (kind: string, text: string, due = '') =>
  `items:\n  - title: Early Help\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: ${kind}\n          text: ${text}\n          owner: the clerk${due === '' ? '' : `\n          due: ${due}`}`

/** Clauses that promise something; of the others, a date in their words is that of what they decide. */
const promises: ReadonlySet<string> = new Set(['direct', 'request', 'defer', 'programme-add'])
const open = /\b(?:date|time|meeting) to be (?:agreed|confirmed|arranged|fixed|set)\b/i

export default rule({
  code: 'clause/date-open',
  severity: 'warning',
  stage: 'publish',
  summary: 'What a clause promises has a date by the time it is published.',
  why: 'A forum resolved that a further report come back “at a date to be agreed”. Without a date nobody is late, and the promise is forgotten.',
  good: [
    { meeting: meeting('request', 'That a report on take-up be brought to the forum.', 'March 2026') },
    { meeting: meeting('request', 'That a report come back at a date to be agreed.', 'Summer 2026') },
    { meeting: meeting('decide', 'That payment be made at a date to be agreed.') },
  ],
  bad: [
    { meeting: meeting('request', 'That a report come back at a date to be agreed.', '«tbc»') },
    { meeting: meeting('programme-add', 'That a report come back at a «date to be agreed».') },
  ],
  subject: 'item',
  *run(item) {
    for (const { part, path } of clausePartsOf(item)) {
      const said = promises.has(part.kind) && part.due === undefined ? open.exec(part.text.markdown)?.[0] : undefined
      if (part.due?.kind !== 'tbc' && said === undefined) continue
      yield {
        at: [...path, said === undefined ? 'due' : 'text'],
        ...(said !== undefined && { find: said }),
        message: 'The date is still to be agreed.',
        hint:
          said === undefined
            ? 'Put the date, the month or the term in its place once it is known.'
            : 'Add due: with the date, the month or the term once it is known.',
      }
    }
  },
})
