/** @react-pdf/renderer: fonts registered once. It writes no structure. */
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import { createElement } from 'react'
import { face, run } from './adapter.mjs'
import { runs } from './content.mjs'
import { look } from './look.mjs'

Font.register({ family: 'Sans', fonts: [{ src: face('regular') }, { src: face('bold'), fontWeight: 700 }] })
Font.registerHyphenationCallback(word => [word])

const style = StyleSheet.create({
  page: {
    fontFamily: 'Sans',
    fontSize: look.text.size,
    lineHeight: look.text.line / look.text.size,
    paddingVertical: look.page.vertical,
    paddingHorizontal: look.page.horizontal,
  },
  paragraph: { marginBottom: look.text.after },
  bold: { fontWeight: 700 },
  item: { flexDirection: 'row', marginBottom: look.list.after },
  bullet: { width: look.list.indent },
  words: { flex: 1 },
  row: { flexDirection: 'row', borderBottomWidth: 0.75, borderBottomColor: '#cccccc' },
  label: { flex: 1, padding: look.table.padY },
  sum: { width: 120, padding: look.table.padY, textAlign: 'right' },
  footer: { position: 'absolute', top: look.page.height - 60, left: look.page.horizontal, right: look.page.horizontal, textAlign: 'right' },
})

const headings = look.headings.map(({ size, line, before, after, colour }) => ({
  fontSize: size,
  lineHeight: line / size,
  marginTop: before,
  marginBottom: after,
  color: colour,
  fontWeight: 700,
}))

const rich = text => runs(text).map(({ text, bold }) => (bold ? createElement(Text, { style: style.bold }, text) : text))

const rowOf = ([label, sum], head) =>
  createElement(
    View,
    { style: head ? [style.row, style.bold] : style.row, wrap: false },
    createElement(Text, { style: style.label }, ...rich(label)),
    createElement(Text, { style: style.sum }, ...rich(sum)),
  )

const itemOf = text =>
  createElement(View, { style: style.item }, createElement(Text, { style: style.bullet }, '•'), createElement(Text, { style: style.words }, ...rich(text)))

const blockOf = block => {
  if (block.kind === 'heading') return createElement(Text, { style: headings[block.level - 1], minPresenceAhead: 40 }, block.text)
  if (block.kind === 'paragraph') return createElement(Text, { style: style.paragraph }, ...rich(block.text))
  if (block.kind === 'bullets') return createElement(View, {}, ...block.items.map(itemOf))
  const rows = [rowOf(block.head, true), ...block.rows.map(row => rowOf(row, false))]
  return createElement(View, {}, ...rows, createElement(Text, { style: style.paragraph }, block.caption))
}

const footer = () => createElement(Text, { style: style.footer, fixed: true, render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}` })

await run(({ title, papers }) =>
  renderToBuffer(
    createElement(
      Document,
      { title, language: 'en-GB' },
      ...papers.map(({ blocks, title }) => createElement(Page, { size: 'A4', style: style.page, bookmark: title }, ...blocks.map(blockOf), footer())),
    ),
  ),
)
