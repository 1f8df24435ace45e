import { blocksOf, linksOf } from '../../blocks.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'link/unsafe',
  severity: 'error',
  summary: 'A link leads to a web page, an e-mail address, a telephone number or a heading of the same paper.',
  why: 'A published paper is opened on machines we do not know: a link must not run anything, nor lead to a file on the officer’s own disk.',
  good: ['introduction: See [the scheme](https://example.gov.uk/scheme), [the clerk](mailto:clerk@example.gov.uk) or [the request](#introduction).'],
  bad: [
    'introduction: See [the scheme](«file:///C:/scheme.docx»).',
    'introduction: See [the scheme](«javascript:alert(1)»).',
    'introduction: See [the costs](«#cost»).',
  ],
  subject: 'document',
  *run(document, locate) {
    const ids = new Set(blocksOf(document).flatMap(block => (block.kind === 'heading' ? [block.id] : [])))
    for (const { url } of linksOf(document)) {
      if (/^(https?:\/\/[^\s/]|mailto:.|tel:.)/i.test(url) || (url.startsWith('#') && ids.has(url.slice(1)))) continue
      yield url.startsWith('#')
        ? {
            at: locate(url),
            message: `The link leads to “${url}”, but the paper has no such heading.`,
            hint: `The headings are ${[...ids]
              .slice(0, 12)
              .map(id => `#${id}`)
              .join(', ')}.`,
          }
        : {
            at: locate(url),
            message: `The link leads to “${url}”, which is no address that a paper may link to.`,
            hint: url.startsWith('www.') ? `Write https://${url}.` : 'Give the full address with https://, or one with mailto: or tel:.',
          }
    }
  },
})
