import { linksOf } from '../../blocks.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'link/unsafe',
  severity: 'error',
  summary: 'A link leads to a web page, an e-mail address, a telephone number or a heading of the same paper.',
  why: 'A published paper is opened on machines we do not know: a link must not run anything, nor lead to a file on the officer’s own disk.',
  good: ['introduction: See [the scheme](https://example.gov.uk/scheme), [the clerk](mailto:clerk@example.gov.uk) or [the request](#introduction).'],
  bad: ['introduction: See [the scheme](«file:///C:/scheme.docx»).', 'introduction: See [the scheme](«javascript:alert(1)»).'],
  subject: 'passage',
  *run(passage, locate) {
    for (const { url } of linksOf(passage))
      if (!/^(https?:\/\/[^\s/]|mailto:.|tel:.|#)/i.test(url))
        yield {
          at: locate(url),
          message: `The link leads to “${url}”, which is no address that a paper may link to.`,
          hint: url.startsWith('www.') ? `Write https://${url}.` : 'Give the full address with https://, or one with mailto: or tel:.',
        }
  },
})
