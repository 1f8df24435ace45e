/** pdfmake: fonts registered once; its interface takes no parsed font, so it reads them again for each document. */
import pdfmake from 'pdfmake'
import { face, run } from './adapter.mjs'
import { runs } from './content.mjs'
import { look } from './look.mjs'

pdfmake.addFonts({ Sans: { normal: face('regular'), bold: face('bold') } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)

const rich = text => runs(text).map(({ text, bold }) => ({ text, bold }))

const headingOf = ({ level, text }) => {
  const { size, before, after, colour } = look.headings[level - 1]
  return { text, bold: true, fontSize: size, lineHeight: 1, color: colour, margin: [0, before, 0, after], headlineLevel: level }
}

const tableOf = ({ caption, head, rows }) => [
  {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 'auto'],
      body: [head.map(text => ({ text, bold: true })), ...rows.map(([label, sum]) => [{ text: rich(label) }, { text: rich(sum), alignment: 'right' }])],
    },
    fontSize: look.table.size,
    layout: 'lightHorizontalLines',
  },
  { text: caption, margin: [0, 4, 0, look.text.after] },
]

const blockOf = block => {
  if (block.kind === 'heading') return headingOf(block)
  if (block.kind === 'paragraph') return { text: rich(block.text), margin: [0, 0, 0, look.text.after] }
  if (block.kind === 'bullets') return { ul: block.items.map(item => ({ text: rich(item), margin: [0, 0, 0, look.list.after] })) }
  return tableOf(block)
}

const contentOf = ({ blocks }, i) => {
  const [title, ...rest] = blocks.map(blockOf)
  return [{ ...title, ...(i > 0 && { pageBreak: 'before' }) }, ...rest]
}

await run(({ title, papers }) =>
  pdfmake
    .createPdf({
      info: { title },
      lang: 'en-GB',
      tagged: true,
      version: '1.7',
      pageSize: 'A4',
      pageMargins: [look.page.horizontal, look.page.vertical],
      defaultStyle: { font: 'Sans', fontSize: look.text.size, lineHeight: 1.15 },
      footer: (page, pages) => ({ text: `Page ${page} of ${pages}`, alignment: 'right', margin: [look.page.horizontal, 40] }),
      content: papers.map(contentOf),
    })
    .getBuffer(),
)
