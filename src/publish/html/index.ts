/** Answers for a paper as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. Its words are the PDF's, in the same order. */
import type { Document } from '../../document/document.ts'
import { closingLines, type Facts, kindWords } from '../../document/facts.ts'
import type { Image, Images } from '../../document/images.ts'
import type { Theme } from '../../model/theme.ts'
import { blocks, picture } from './blocks.ts'
import { attribute, escaped } from './markup.ts'
import { style } from './style.ts'

export interface Look {
  readonly theme: Theme
  readonly images: Images
}

/** The page may show itself and nothing else, whatever it is served with. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

const meta = (name: string, content: string): string => `<meta${attribute('name', name)}${attribute('content', content)}>`

const head = (facts: Facts, theme: Theme): string =>
  [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy"${attribute('content', policy)}>`,
    meta('viewport', 'width=device-width, initial-scale=1'),
    `<title>${escaped(`${facts.title} – ${facts.forum}`)}</title>`,
    meta('description', [facts.label, facts.type, facts.state, facts.forum, facts.meeting].filter(Boolean).join(', ')),
    meta('author', facts.council),
    meta('date', facts.date),
    `<style>\n${style(theme, facts.colour)}</style>`,
  ].join('\n')

const masthead = (facts: Facts, crest: Image | undefined): string => {
  const names = `<div>\n<p class="council">${escaped(facts.council)}</p>\n<p class="forum">${escaped(facts.forum)}</p>\n</div>`
  const image = crest ? `${picture(crest, facts.crest?.alt ?? '')}\n` : ''
  return `<header>\n<div class="band">\n${image}${names}\n</div>\n<p class="kind">${escaped(kindWords(facts))}</p>\n</header>`
}

const foot = (facts: Facts): string => {
  const lines = closingLines(facts)
  return lines.length > 0 ? `\n<footer>\n${lines.map(line => `<p>${escaped(line)}</p>`).join('\n')}\n</footer>` : ''
}

/** A paper as HTML; `images` holds every figure's image, and the crest if it can be shown. */
export const html = ({ facts, blocks: list, notes }: Document, { theme, images }: Look): string => {
  const crest = facts.crest && images.get(facts.crest.file)
  return `<!DOCTYPE html>
<html${attribute('lang', facts.language)}>
<head>
${head(facts, theme)}
</head>
<body>
${masthead(facts, crest)}
<main>
${blocks(list, { images, notes, noted: new Set(), written: new Set(), at: 'b', depth: 0 })}
</main>${foot(facts)}
</body>
</html>
`
}
