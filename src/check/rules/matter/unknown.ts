import { dayText } from '../../../base/dates.ts'
import { isMatter, mattersOf, rulingOn } from '../../../history/powers.ts'
import { mattersIn } from '../../matters.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'matter/unknown',
  severity: 'error',
  summary: 'A matter is one of the table of powers, or one that the forum states under electorate_rules; and a rule for it holds on the day of the meeting.',
  why: 'A matter that nobody knows fills in nothing: the agenda then does not say who may vote.',
  good: [
    { meeting: 'items:\n  - title: Growth fund\n    matter: growth' },
    {
      forum: 'electorate_rules:\n  - matter: crossing-patrols\n    role: view\n    electorate: all\n    reason: the constitution of the forum, section 4',
      meeting: 'items:\n  - title: Patrols\n    matter: crossing-patrols',
    },
  ],
  bad: [{ meeting: 'items:\n  - title: Growth fund\n    matter: «growht»' }, { meeting: 'items:\n  - title: Central deficit\n    matter: «deficit»' }],
  subject: 'meeting',
  *run({ date }, { folder, records }) {
    if (!records.powers) return
    for (const { matter, isOwn, at } of mattersIn(folder)) {
      if (!isOwn || rulingOn(records, matter, date)) continue
      yield {
        at: { ...at, path: [...at.path, 'matter'] },
        message: isMatter(records, matter)
          ? `No rule for the matter “${matter}” holds on ${dayText(date)}.`
          : `There is no matter “${matter}” in the table of powers (${records.powers.version}).`,
        hint: `Write one of ${mattersOf(records).join(', ')}; or state the forum’s own under electorate_rules in forum.yaml.`,
      }
    }
  },
})
