import { blocksOf, linksOf } from '../../blocks.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'link/nowhere',
  severity: 'error',
  summary: 'A link within the paper leads to one of its headings.',
  why: 'A link that leads nowhere wastes the time of whoever follows it, and most of all of those who cannot see that nothing has moved.',
  good: ['introduction: See [the request](#introduction).'],
  bad: ['introduction: See [the costs](«#cost»).'],
  subject: 'document',
  *run(document, locate) {
    const ids = new Set(blocksOf(document).flatMap(block => (block.kind === 'heading' ? [block.id] : [])))
    const names = [...ids].slice(0, 12).map(id => `#${id}`)
    for (const { url } of linksOf(document))
      if (url.startsWith('#') && !ids.has(url.slice(1)))
        yield {
          at: locate(url),
          message: `The link leads to “${url}”, but the paper has no such heading.`,
          hint: `The headings are ${names.join(', ')}.`,
        }
  },
})
