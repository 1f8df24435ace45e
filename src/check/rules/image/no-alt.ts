import { blocksOf } from '../../blocks.ts'
import { rule } from '../../rule.ts'

/** Words that say no more than that there is an image; and the name of a file, the image's own or another. */
const nothing =
  /^(?:an? |the )?(?:image|picture|photo|photograph|figure|chart|graph|diagram|map|logo|screenshot|img|pic|alt(?: text)?|graphic)(?: ?\d{1,3})?\.?$/i
const fileName = /^\S+\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/i

const isSilent = (alt: string, src: string): boolean => {
  const name = src.split('/').at(-1) ?? src
  return alt === '' || nothing.test(alt) || fileName.test(alt) || alt === name || alt === name.replace(/\.\w+$/, '')
}

export default rule({
  code: 'image/no-alt',
  severity: 'error',
  summary: 'Every image says in words what it shows.',
  why: 'People who cannot see the image have only these words; the law asks for them.',
  source:
    'Web Content Accessibility Guidelines 2.2, success criterion 1.1.1; Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018',
  good: ['introduction: |\n  Where the team works:\n\n  ![A map of the six districts](districts.png)'],
  bad: [
    'introduction: |\n  Where the team works:\n\n  ![](«districts.png»)',
    'introduction: |\n  Where the team works:\n\n  ![Image](«districts.png»)',
    'introduction: |\n  Where the team works:\n\n  ![districts](«districts.png»)',
  ],
  subject: 'passage',
  *run(passage, locate) {
    for (const block of blocksOf(passage))
      if (block.kind === 'figure' && isSilent(block.alt.trim(), block.src))
        yield {
          at: locate(block.src),
          message: `The image “${block.src}” does not say what it shows${block.alt.trim() === '' ? '' : `: “${block.alt.trim()}” is no description`}.`,
          hint: `Write it between the brackets: ![A map of the six districts](${block.src}).`,
        }
  },
})
