import { plainText } from '../../../document/document.ts'
import { linksOf } from '../../blocks.ts'
import { rule } from '../../rule.ts'

const vague =
  /^(?:please )?(?:click|press|tap|follow|see|read|find out|view|download)?\s*(?:here|this|this link|the link|link|more|this page|web ?page|website|this document|document|details|more information|further information|more details)\.?$/i

export default rule({
  code: 'link/vague',
  severity: 'warning',
  summary: 'The words of a link say where it leads.',
  why: 'A screen reader lists a page’s links by their words alone: a list of “here”, “here” and “click here” leads nobody anywhere.',
  source: 'Web Content Accessibility Guidelines 2.2, success criterion 2.4.4',
  good: ['introduction: See [the scheme for schools](https://example.gov.uk/scheme).'],
  bad: ['introduction: For the scheme, [«click here»](https://example.gov.uk/scheme).'],
  subject: 'passage',
  *run(passage, locate) {
    for (const { inlines } of linksOf(passage)) {
      const words = plainText(inlines).trim()
      if (vague.test(words))
        yield {
          at: locate(words),
          message: `A link on the words “${words}” does not say where it leads.`,
          hint: 'Put the link on the name of the page or document.',
        }
    }
  },
})
