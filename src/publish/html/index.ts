/** Answers for a paper as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. Its words are the PDF's, in the same order. */
import type { Document } from '../../document/document.ts'
import { closingLines, type Facts, kindWords } from '../../document/facts.ts'
import type { Image, Images } from '../../document/images.ts'
import type { Part } from '../../document/parts.ts'
import type { Theme } from '../../model/theme.ts'
import type { PageStart } from '../../pages/page-starts.ts'
import { blocks, picture } from './blocks.ts'
import { attribute, escaped } from './markup.ts'
import { openPen, type Pen } from './pen.ts'
import { style } from './style.ts'

export interface Look {
  readonly theme: Theme
  readonly images: Images
}

/** The page may show itself and nothing else, whatever it is served with. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

const meta = (name: string, content: string): string => `<meta${attribute('name', name)}${attribute('content', content)}>`

/** What a page has besides the words of a paper. */
interface More {
  readonly style: string
  /** A link past the masthead, and where it leads. */
  readonly skip: string
  readonly mainId: string
  /** A script, and the policy that lets it run. */
  readonly script?: string
  readonly policy?: string
}

const head = (facts: Facts, theme: Theme, more: More | undefined): string =>
  [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy"${attribute('content', [policy, ...(more?.policy ? [more.policy] : [])].join('; '))}>`,
    meta('viewport', 'width=device-width, initial-scale=1'),
    `<title>${escaped(`${facts.title} – ${facts.forum}`)}</title>`,
    meta('description', [facts.label, facts.type, facts.state, facts.forum, facts.meeting].filter(Boolean).join(', ')),
    meta('author', facts.council),
    meta('date', facts.date),
    `<style>\n${style(theme, facts.colour)}${more?.style ?? ''}</style>`,
  ].join('\n')

export const masthead = (facts: Facts, crest: Image | undefined, pen: Pen): string => {
  const begins = crest && facts.crest?.alt ? pen.picture() : ''
  const image = crest ? `${picture(crest, facts.crest?.alt ?? '')}\n` : ''
  const names = `<div>\n<p class="council">${begins}${pen.text(facts.council)}</p>\n<p class="forum">${pen.text(facts.forum)}</p>\n</div>`
  return `<header>\n<div class="band">\n${image}${names}\n</div>\n<p class="kind">${pen.text(kindWords(facts))}</p>\n</header>`
}

const foot = (facts: Facts): string => {
  const lines = closingLines(facts)
  return lines.length > 0 ? `\n<footer>\n${lines.map(line => `<p>${escaped(line)}</p>`).join('\n')}\n</footer>` : ''
}

/** The whole page. */
export const page = (facts: Facts, theme: Theme, { header, main }: { readonly header: string; readonly main: string }, more?: More): string => `<!DOCTYPE html>
<html${attribute('lang', facts.language)}>
<head>
${head(facts, theme, more)}
</head>
<body>
${more ? `${more.skip}\n` : ''}${header}
<main${attribute('id', more?.mainId)}>
${main}
</main>${foot(facts)}${more?.script ? `\n${more.script}` : ''}
</body>
</html>
`

const contentsOf = ({ blocks: list, notes }: Document, images: Images, at: { readonly pen: Pen; readonly name: string }): string =>
  blocks(list, { images, notes, pen: at.pen, written: new Set(), at: at.name, depth: 0 })

/** A paper as HTML; `images` holds every figure's image, and the crest if it can be shown. */
export const html = (document: Document, { theme, images }: Look): string => {
  const { facts } = document
  const pen = openPen()
  const header = masthead(facts, facts.crest && images.get(facts.crest.file), pen)
  return page(facts, theme, { header, main: contentsOf(document, images, { pen, name: 'b' }) })
}

/** A part behind the cover, with marks where its printed pages begin. */
const section = ({ key, title, document }: Part, starts: readonly PageStart[] | undefined, images: Images): string => {
  const pen = openPen(starts, `${key}_`)
  const first = document.blocks.find(block => block.kind === 'heading')
  const name = first?.kind === 'heading' ? attribute('aria-labelledby', first.id) : attribute('aria-label', title)
  const kind = `<p class="kicker">${pen.text(kindWords(document.facts))}</p>`
  return `<section class="part"${attribute('id', key)}${name}>\n${kind}\n${contentsOf(document, images, { pen, name: `${key}_b` })}${pen.rest()}\n</section>`
}

/** A pack as HTML: its parts one below the other. `starts` says where the pages of each part begin. */
export const htmlOfParts = (parts: readonly [Part, ...Part[]], starts: readonly (readonly PageStart[])[], { theme, images }: Look): string => {
  const [cover, ...others] = parts
  const { facts } = cover.document
  const pen = openPen(starts[0], `${cover.key}_`)
  const header = masthead(facts, facts.crest && images.get(facts.crest.file), pen)
  const front = `${contentsOf(cover.document, images, { pen, name: `${cover.key}_b` })}${pen.rest()}`
  return page(facts, theme, { header, main: [front, ...others.map((part, i) => section(part, starts[i + 1], images))].join('\n') })
}
