import { electorateOf } from '../../../history/electorates.ts'
import { exampleForum } from '../../example-forum.ts'
import { rulingsIn } from '../../matters.ts'
import { rule } from '../../rule.ts'

const item = (matter: string, electorate: string) => `items:\n  - title: Formula\n    matter: ${matter}\n    electorate: ${electorate}`

export default rule({
  code: 'matter/electorate',
  severity: 'warning',
  summary: 'Who may vote, where it is typed, is who votes on that matter by the table of powers, or by the forum’s own rule.',
  why: 'An agenda that calls on the wrong members to vote gets a decision that can be set aside; leave it out, and it is filled in.',
  source:
    'The table of powers, templates/law/powers.yaml: it names the regulation for each matter, and where the text of the law could not be read, the message says so.',
  good: [
    { forum: exampleForum, meeting: item('formula', 'formula') },
    { forum: exampleForum, meeting: item('scheme', 'primary') },
    {
      forum: `${exampleForum}electorate_rules:\n  - matter: growth\n    electorate: [primary, academies]\n    reason: the constitution of the forum, section 4\n`,
      meeting: item('growth', '[primary, academies]'),
    },
  ],
  bad: [
    { forum: exampleForum, meeting: item('formula', '«[primary, academies]»') },
    { forum: exampleForum, meeting: item('scheme', '«all»') },
    { forum: exampleForum, meeting: item('growth', '«academies»') },
    { forum: exampleForum, report: 'matter: scheme\nelectorate: «all»' },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    const { forum } = records
    if (!forum) return
    for (const { ruling, electorate, at } of rulingsIn(folder, records)) {
      if (ruling.apart || !electorate) continue
      const [typed, meant] = [electorateOf(forum, electorate), electorateOf(forum, ruling.electorate)]
      if (!typed?.groups || !meant?.groups) continue
      const extra = typed.groups.filter(group => !meant.groups?.includes(group))
      const missing = meant.groups.filter(group => !typed.groups?.includes(group))
      if (extra.length + missing.length === 0) continue
      const names = (groups: typeof extra): string => groups.map(({ name }) => `“${name}”`).join(', ')
      const doubt = ruling.isRead ? '' : ' The text of the law could not be read for this.'
      yield {
        at: { ...at, path: [...at.path, 'electorate'] },
        message: `On ${ruling.name}, ${meant.name} vote, by ${ruling.source}; ${extra.length > 0 ? `${names(extra)} would vote too` : `${names(missing)} would not vote`}.${doubt}`,
        hint: 'Take the electorate out, so that it is filled in; or state the forum’s own rule under electorate_rules, with the reason.',
      }
    }
  },
})
