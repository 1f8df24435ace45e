import { firstUse, isExpanded, listedAcronyms, papersIn } from '../../acronyms.ts'
import { rule } from '../../rule.ts'

const forum = 'acronyms:\n  - short: DSG\n    long: Dedicated Schools Grant'
const two = `${forum}\n  - short: SLA\n    long: service level agreement`

export default rule({
  code: 'acronym/unexpanded',
  severity: 'advice',
  summary: 'A paper says what an acronym of the forum’s list stands for where it first uses it.',
  why: 'A pack has some fifty acronyms, and parents and new governors read it too. Somebody who opens one paper has not read the others.',
  good: [
    { forum, bid: 'introduction: The Dedicated Schools Grant (DSG) pays. The DSG goes on.' },
    { forum, bid: 'title: Early Help and the Dedicated Schools Grant\nintroduction: The DSG pays.' },
    { forum, bid: 'introduction: The LA pays.' },
  ],
  bad: [
    { forum, bid: 'introduction: The «DSG» pays. The DSG goes on.' },
    { forum: two, bid: 'introduction: |\n  # What the DSG pays\n\n  Help, by «an SLA» with schools.' },
    { forum, meeting: 'items:\n  - title: Early Help\n    body: Members asked about the «DSG’s» future.' },
  ],
  subject: 'records',
  *run(records) {
    for (const texts of papersIn(records))
      for (const acronym of listedAcronyms(records)) {
        const use = isExpanded(acronym, texts) ? undefined : firstUse(acronym, texts)
        if (use)
          yield {
            at: use.at,
            find: use.find,
            offset: use.offset,
            message: `This paper never says what “${acronym.short}” stands for.`,
            hint: `Write ${acronym.long} (${acronym.short}) where it is used first.`,
            ...(use.by !== undefined && { fix: { replace: use.find, by: use.by } }),
          }
      }
  },
})
