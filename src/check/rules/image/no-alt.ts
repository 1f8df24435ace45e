import { blocksOf } from '../../blocks.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'image/no-alt',
  severity: 'error',
  summary: 'Every image says in words what it shows.',
  why: 'People who cannot see the image have only these words; the law asks for them.',
  source:
    'Web Content Accessibility Guidelines 2.2, success criterion 1.1.1; Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018',
  good: ['introduction: |\n  Where the team works:\n\n  ![A map of the six districts](districts.png)'],
  bad: ['introduction: |\n  Where the team works:\n\n  ![](«districts.png»)'],
  subject: 'document',
  *run(document, locate) {
    for (const block of blocksOf(document))
      if (block.kind === 'figure' && block.alt.trim() === '')
        yield {
          at: locate(block.src),
          message: `The image “${block.src}” does not say what it shows.`,
          hint: `Write it between the brackets: ![A map of the six districts](${block.src}).`,
        }
  },
})
