import type { Ruling } from '../../../history/powers.ts'
import { purposeOf } from '../../../model/powers.ts'
import { type MatterAt, rulingsIn } from '../../matters.ts'
import type { Path } from '../../rule.ts'
import { rule } from '../../rule.ts'

const does: Readonly<Record<Ruling['role'], string>> = { decides: 'decides', consulted: 'is asked its view, and the council decides', view: 'gives a view' }

/** Words that settle something, where nobody else is to. */
const settles = /^(?!.*\b(?:recommend|support|endorse|cabinet|council|authority|view|principle|subject|consult|propos)).*\b(?:approved|adopted|agreed|set)\b/is

/** The field that makes of the matter what it is not. */
const against = ({
  purpose,
  recommendation,
  clause,
  ruling,
  isOwn,
}: MatterAt & { readonly ruling: Ruling }): { readonly path: Path; readonly words: string } | undefined => {
  const meant = purposeOf[ruling.role]
  const other = meant === 'decision' ? 'consultation' : 'decision'
  if (purpose && !purpose.includes(meant) && purpose.includes(other)) return { path: ['purpose', purpose.indexOf(other)], words: `it is brought for ${other}` }
  const verbs = meant === 'decision' ? ['view', 'recommend'] : ['decide', 'agree-in-principle']
  // Only where the clause itself says which matter it is, and agrees what the council decides.
  if (clause?.kind === 'decide' && isOwn && meant === 'consultation' && settles.test(clause.text.markdown))
    return { path: ['kind'], words: 'the clause decides it' }
  return recommendation && verbs.includes(recommendation.verb)
    ? { path: ['verb'], words: `the verb of the recommendation is ${recommendation.verb}` }
    : undefined
}

export default rule({
  code: 'matter/role',
  severity: 'warning',
  summary: 'The forum is asked to decide what it decides, and for its view on what the council decides.',
  why: 'Members ask at every other meeting whether they decide or are consulted; a paper that mixes the two up invites a challenge.',
  source: 'The table of powers, templates/law/powers.yaml, which names where it is written for each matter.',
  good: [
    { meeting: 'items:\n  - title: Formula\n    matter: formula\n    purpose: consultation' },
    { report: 'matter: growth\npurpose: [decision]' },
    { report: 'matter: high-needs\npurpose: [consultation, decision]\nrecommendations:\n  - verb: view\n    text: Give a view on the places.' },
  ],
  bad: [
    { meeting: 'items:\n  - title: Formula\n    matter: formula\n    purpose: «decision»' },
    { meeting: 'items:\n  - title: Growth fund\n    matter: growth\n    purpose: «consultation»' },
    {
      meeting:
        'items:\n  - title: Formula\n    purpose: consultation\n    matter: formula\n    resolution:\n      outcome: carried\n      clauses:\n        - kind: «decide»\n          matter: formula\n          text: That the formula for next year be approved.',
    },
    { report: 'matter: high-needs\npurpose: [consultation]\nrecommendations:\n  - verb: «decide»\n    text: Agree the places.' },
  ],
  subject: 'meeting',
  *run(_, { folder, records }) {
    for (const one of rulingsIn(folder, records)) {
      const found = against(one)
      if (!found) continue
      const { ruling, at } = one
      yield {
        at: { ...at, path: [...at.path, ...found.path] },
        message: `On ${ruling.name} the forum ${does[ruling.role]}, by ${ruling.source}; but ${found.words}.${ruling.isRead ? '' : ' The text of the law could not be read for this.'}`,
        hint: 'Correct it, or state the forum’s own rule under electorate_rules, with the reason.',
      }
    }
  },
})
