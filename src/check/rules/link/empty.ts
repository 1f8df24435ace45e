import { plainText } from '../../../document/document.ts'
import { linksOf } from '../../blocks.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'link/empty',
  severity: 'error',
  summary: 'Every link has words that say where it leads.',
  why: 'A link without words cannot be seen, and is read out as its address.',
  source: 'Web Content Accessibility Guidelines 2.2, success criterion 2.4.4',
  good: ['introduction: See [the scheme](https://example.gov.uk/scheme).'],
  bad: ['introduction: See [](«https://example.gov.uk/scheme»).'],
  subject: 'passage',
  *run(passage, locate) {
    for (const { url, inlines } of linksOf(passage))
      if (plainText(inlines).trim() === '')
        yield { at: locate(url), message: `The link to “${url}” has no words.`, hint: 'Say between the brackets where it leads.' }
  },
})
