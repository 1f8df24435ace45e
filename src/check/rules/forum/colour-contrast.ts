import { contrast } from '../../../base/colour.ts'
import { rule } from '../../rule.ts'

const least = 4.5

/** The same colour, darkened until it can be read on white. */
const darker = (colour: string): string => {
  const parts = [1, 3, 5].map(i => Number.parseInt(colour.slice(i, i + 2), 16))
  for (let percent = 99; percent > 0; percent--) {
    const shade = `#${parts
      .map(part =>
        Math.floor((part * percent) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
    if (contrast(shade, '#ffffff') >= least) return shade
  }
  return '#000000'
}

export default rule({
  code: 'forum/colour-contrast',
  severity: 'error',
  binding: true,
  summary: 'The council’s colour can be read on white: its contrast is at least 4.5 to 1.',
  why: 'Headings and links are printed in it; public bodies’ papers have to be readable for people with low vision.',
  source:
    'Web Content Accessibility Guidelines 2.2, success criterion 1.4.3; Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018',
  good: [{ forum: "house_style:\n  colour: '#0b5c7a'" }],
  bad: [{ forum: "house_style:\n  colour: «'#4fb3d9'»" }],
  subject: 'forum',
  *run({ house_style }) {
    const colour = house_style?.colour
    const ratio = colour === undefined ? least : contrast(colour, '#ffffff')
    if (colour === undefined || ratio >= least) return
    yield {
      at: ['house_style', 'colour'],
      message: `The contrast of ${colour} on white is ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1, too little to read.`,
      hint: `Take a darker shade, such as '${darker(colour)}'; it has to be at least 4.5 to 1.`,
    }
  },
})
