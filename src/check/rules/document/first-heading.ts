import { rule } from '../../rule.ts'

export default rule({
  code: 'document/first-heading',
  severity: 'error',
  summary: 'A paper begins with its title, as a heading of the first level.',
  why: 'People who listen to a paper find their way by its headings; the first says which paper it is.',
  source: 'PDF/UA-1 (ISO 14289-1), 7.4; Web Content Accessibility Guidelines 2.2, success criterion 1.3.1',
  good: ['title: Early Help'],
  bad: [],
  subject: 'document',
  *run({ blocks, facts }, locate) {
    const [first] = blocks
    if (first?.kind === 'heading' && first.level === 1) return
    yield { at: locate(facts.title), message: 'The paper does not begin with its title.', hint: 'Begin the template with # and the title.' }
  },
})
