/** Answers for a job as HTML: what Chromium prints and WeasyPrint sets. The faces come from the system's fonts; see fonts.mjs. */
import { runs } from './content.mjs'
import { look } from './look.mjs'

const safe = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const rich = text =>
  runs(text)
    .map(({ text, bold }) => (bold ? `<strong>${safe(text)}</strong>` : safe(text)))
    .join('')

const tableOf = ({ caption, head, rows }) => {
  const body = rows.map(([label, sum]) => `<tr><th scope="row">${rich(label)}</th><td>${rich(sum)}</td></tr>`).join('\n')
  return `<table><caption>${safe(caption)}</caption><thead><tr>${head.map(text => `<th scope="col">${safe(text)}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`
}

const blockOf = block => {
  if (block.kind === 'heading') return `<h${block.level}>${safe(block.text)}</h${block.level}>`
  if (block.kind === 'paragraph') return `<p>${rich(block.text)}</p>`
  if (block.kind === 'bullets') return `<ul>\n${block.items.map(item => `<li>${rich(item)}</li>`).join('\n')}\n</ul>`
  return tableOf(block)
}

const headings = look.headings
  .map(
    ({ size, line, before, after, colour }, i) =>
      `h${i + 1} { font-size: ${size}pt; line-height: ${line}pt; margin: ${before}pt 0 ${after}pt; color: ${colour}; break-after: avoid }`,
  )
  .join('\n')

const sheet = `@page { size: A4; margin: ${look.page.vertical}pt ${look.page.horizontal}pt; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages) } }
body { font: ${look.text.size}pt/${look.text.line}pt 'Source Sans 3'; margin: 0; widows: 2; orphans: 2 }
${headings}
section + section { break-before: page }
p { margin: 0 0 ${look.text.after}pt }
ul { margin: 0 0 ${look.text.after}pt; padding-left: ${look.list.indent}pt }
li { margin-bottom: ${look.list.after}pt }
table { width: 100%; border-collapse: collapse; font-size: ${look.table.size}pt; line-height: ${look.table.line}pt; margin-bottom: ${look.text.after}pt }
caption { caption-side: bottom; text-align: left }
th, td { padding: ${look.table.padY}pt ${look.table.padX}pt; border-bottom: 0.75pt solid #cccccc; text-align: left; break-inside: avoid }
th[scope='row'] { font-weight: 400 }
td { text-align: right }`

/** A whole page of HTML for one job. */
export const html = ({ title, papers }) =>
  `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${safe(title)}</title><style>${sheet}</style></head><body>\n${papers
    .map(({ blocks }) => `<section>\n${blocks.map(blockOf).join('\n')}\n</section>`)
    .join('\n')}\n</body></html>\n`
