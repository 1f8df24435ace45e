/** Answers for how the HTML looks: the theme's sizes and colours as a style sheet, for a desk, a phone and a printer. */
import { paletteOf } from '../../model/palette.ts'
import type { Theme } from '../../model/theme.ts'

/** A reader's 100 % is 16 px; 12 pt of a theme are set as 18 px, and a larger theme in proportion. */
const percentFor12pt = 112.5

const faces = "'Source Sans 3', 'Source Sans Pro', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
const monoFaces = "ui-monospace, 'SF Mono', Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"

const round = (n: number): number => Math.round(n * 1000) / 1000

/** The colours by name, as in the PDF. */
const colours = (theme: Theme, council: string | undefined): string =>
  Object.entries({ ...paletteOf(theme, council), paper: theme.colours.paper })
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')

/** A size of large letters, in points: smaller on a narrow screen, so that long words fit. */
const fitting = (size: number, { text }: Theme): string => {
  const rem = size / text.size
  return `min(${round(rem)}rem, max(1.1rem, ${round(rem * 4.5)}vw))`
}

const headings = (theme: Theme): string =>
  Object.entries(theme.headings)
    .map(([tag, { size, leading, before, after, colour }]) => {
      const margin = `${round(before / theme.text.size)}rem 0 ${round(after / theme.text.size)}rem`
      return `${tag} { font-size: ${fitting(size, theme)}; line-height: ${leading}; margin: ${margin}; color: var(--${colour}); }`
    })
    .join('\n')

/** The theme's `--…` lengths in rem, where 1 rem is the size of the text. */
const lengths = (theme: Theme): string => {
  const points = {
    after: theme.text.after,
    'list-indent': theme.list.indent,
    gap: theme.list.gap,
    'item-after': theme.list.after,
    'table-size': theme.table.size,
    'table-before': theme.table.before,
    'table-gap': theme.table.gap,
    'pad-x': theme.table.padX,
    'pad-y': theme.table.padY,
    'facts-gap': theme.facts.gap,
    'facts-pad': theme.facts.pad,
    pad: theme.panel.pad,
    bar: theme.panel.bar,
    'panel-gap': theme.panel.gap,
    quote: theme.quote.indent,
    'quote-bar': theme.quote.bar,
    'figure-gap': theme.figure.gap,
    'code-size': theme.code.size,
    'note-size': theme.note.size,
    'note-after': theme.note.after,
    crest: theme.masthead.crest,
    plate: theme.masthead.plate,
    'strip-size': theme.masthead.strip,
    kicker: theme.kicker.size,
    'kicker-after': theme.kicker.after,
  }
  return Object.entries(points)
    .map(([name, value]) => `--${name}: ${round(value / theme.text.size)}rem;`)
    .join(' ')
}

/** A style sheet for a paper; the council's colour, `#0b5c7a`, wins over the theme's. */
export const style = (theme: Theme, council: string | undefined): string => `:root { ${colours(theme, council)}
  ${lengths(theme)}
  font-size: ${round((theme.text.size / 12) * percentFor12pt)}%; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); font: 1rem/${theme.text.leading} ${faces}; overflow-wrap: break-word; -webkit-text-size-adjust: 100%; }
.band, .kind, main, footer { padding-left: max(16px, 50vw - 20rem); padding-right: max(16px, 50vw - 20rem); }
p { margin: 0 0 var(--after); }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.16em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 0.18rem solid var(--text); outline-offset: 0.15rem; }
:target { scroll-margin-top: 1rem; }
img { max-width: 100%; height: auto; }
.band { display: flex; flex-wrap: wrap-reverse; align-items: center; gap: 0.75rem 1.25rem; padding-top: 1.4rem; padding-bottom: 1.4rem;
  background: var(--band); color: var(--onBand); border-bottom: var(--strip-size) solid var(--strip); }
.band img { order: 1; height: calc(var(--crest) + 2 * var(--plate)); width: auto; padding: var(--plate); background: var(--paper); }
.band div { flex: 1 1 14rem; min-width: 0; }
.band p { margin: 0; line-height: 1.25; }
.council { font-size: ${fitting(theme.masthead.council, theme)}; font-weight: 700; }
.forum { font-size: ${fitting(theme.masthead.forum, theme)}; }
.kind { margin: 0; padding-top: 2rem; color: var(--muted); font-size: var(--kicker); font-weight: 700; }
main { padding-top: var(--kicker-after); padding-bottom: 2rem; }
main > :first-child { margin-top: 0; }
h1, h2, h3, h4, h5, h6 { font-weight: 700; text-wrap: balance; }
${headings(theme)}
ul, ol { --indent: var(--list-indent); margin: 0 0 var(--after); padding: 0; list-style: none; }
.wide { --indent: calc(1.5 * var(--list-indent)); }
li { display: flow-root; padding-left: var(--indent); margin-bottom: var(--item-after); }
li > :last-child { margin-bottom: 0; }
li > ul, li > ol { margin: var(--item-after) 0 0; }
.label { float: left; min-width: calc(var(--indent) - var(--gap)); margin-left: calc(-1 * var(--indent)); margin-right: var(--gap); }
.loose > li { margin-bottom: var(--after); }
dl { margin: 0 0 var(--panel-gap); padding: calc(var(--pad) - var(--facts-pad)) var(--pad); background: var(--tint); }
dl > div { display: grid; grid-template-columns: minmax(6rem, 1fr) ${round(1 / theme.facts.terms)}fr; gap: 0 var(--facts-gap); padding: var(--facts-pad) 0; }
dl > div + div { border-top: 1px solid var(--rule); }
dt { font-weight: 700; }
dd { margin: 0; min-width: 0; }
.frame { overflow-x: auto; margin: var(--table-before) 0 var(--table-gap);
  background: linear-gradient(90deg, var(--paper) 1rem, transparent) local, linear-gradient(-90deg, var(--paper) 1rem, transparent) 100% 0 local,
    linear-gradient(90deg, #0000 1px, #0004 1px, #0000), linear-gradient(-90deg, #0000 1px, #0004 1px, #0000) 100% 0;
  background-size: 2.5rem 100%, 2.5rem 100%, 0.6rem 100%, 0.6rem 100%; background-repeat: no-repeat; }
:is(main, .part) > .frame { width: min-content; min-width: 100%; max-width: max(100%, min(50vw + 20rem, 100vw) - 48px); }
table { width: 100%; border-collapse: collapse; font-size: var(--table-size); line-height: ${theme.table.leading}; }
caption { max-width: min(40rem, 100vw - 32px); padding: 0 0 0.4rem; text-align: left; font-weight: 700; }
th, td { padding: var(--pad-y) var(--pad-x); text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
thead th, thead td { vertical-align: bottom; background: var(--tint); border-bottom: 0.12rem solid var(--accent); font-weight: 700; }
tbody th { min-width: 7rem; font-weight: 400; }
.total th, .total td { border-top: 0.12rem solid var(--accent); font-weight: 700; }
.right { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
td.right { white-space: nowrap; }
.centre { text-align: center; }
.panel { margin: var(--panel-gap) 0; padding: var(--pad); border-left: var(--bar) solid var(--band); background: var(--tint); }
.panel > :first-child { margin-top: 0; }
.panel > :last-child, .panel > :last-child > li:last-child, blockquote > :last-child { margin-bottom: 0; }
.panel > .frame { --paper: var(--tint); }
figure { margin: 0 0 var(--table-gap); }
figure img { display: block; }
figcaption { padding-top: var(--figure-gap); font-size: var(--table-size); font-weight: 700; }
blockquote { margin: 0 0 var(--after); padding-left: var(--quote); border-left: var(--quote-bar) solid var(--rule); }
code { font: var(--code-size)/${theme.code.leading} ${monoFaces}; }
pre { margin: 0 0 var(--after); padding: 0.75rem; background: var(--tint); white-space: pre-wrap; overflow-wrap: anywhere; }
hr { margin: 1.75rem 0; border: 0; border-top: 1px solid var(--rule); }
sup { font-size: 0.75em; line-height: 0; }
.note { margin: 0 0 var(--note-after); padding-left: 1.5rem; font-size: var(--note-size); line-height: ${theme.note.leading}; }
.note > a { float: left; min-width: 1.2rem; margin-left: -1.5rem; }
.note > :last-child { margin-bottom: 0; }
li > .note, dt > .note, dd > .note { margin: var(--item-after) 0; }
:is(th, td, caption) > .note { min-width: 10rem; margin: 0.2rem 0 0; text-align: left; font-weight: 400; white-space: normal; }
.part { margin-top: 3.5rem; padding-top: 2rem; border-top: var(--strip-size) solid var(--strip); }
.kicker { margin: 0 0 var(--kicker-after); color: var(--muted); font-size: var(--kicker); font-weight: 700; }
.kicker + * { margin-top: 0; }
.page::after { content: 'page ' attr(data-page); margin: 0 0.4em 0 0.1em; padding: 0 0.35em; border: 1px solid var(--rule); border-radius: 0.3em; background: var(--paper); color: var(--muted);
  font: 400 0.75rem/1.3 ${faces}; white-space: nowrap; vertical-align: 0.1em; }
.band .page::after, .kind .page::after { display: none; }
footer { padding-top: 1rem; padding-bottom: 1.5rem; border-top: 0.12rem solid var(--accent); color: var(--muted); }
footer p { margin: 0 0 0.35rem; }
@media (max-width: 34rem) {
  th, td { padding-left: 0.35rem; padding-right: 0.35rem; }
  .wide { --indent: calc(1.2 * var(--list-indent)); }
  dl > div { display: block; }
  .band img { height: 4rem; padding: 0.3rem; }
  .panel, dl { padding-left: 0.75rem; padding-right: 0.6rem; }
  h1, h2, h3 { hyphens: auto; }
}
@media print {
  @page { size: A4; margin: 18mm 20mm; }
  :root { font-size: ${theme.text.size}pt; }
  .band, .kind, main, footer { padding-left: 0; padding-right: 0; }
  .band, .panel, dl, thead th, thead td, pre { background: none; }
  dl { padding: 0; }
  .band { padding-top: 0; color: var(--accent); border-bottom: 0.15rem solid var(--accent); }
  .band img { padding: 0; }
  :is(main, .part) > .frame { width: auto; max-width: none; overflow: visible; background: none; }
  .part { margin-top: 0; padding-top: 0; border-top: 0; break-before: page; }
  .page::after { display: none; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  tr, figure, .note, li { break-inside: avoid; }
  p, li { orphans: ${theme.text.widows}; widows: ${theme.text.widows}; }
}
`
