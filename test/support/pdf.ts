/** Answers for what a reader gets from a finished PDF: its text in reading order, its tags, bookmarks, metadata, attachments, and what is wrong with it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isRef, readPdf, unpacked } from './pdf-reader.ts'
import { faultsOf } from './pdf-rules.ts'
import { catalog, child, type ElementObject, isElement, list, nameOf, pagesOf, pairs, tagsOf, textOf } from './pdf-tree.ts'

/** What is wrong with a PDF, rule by rule; empty for a sound one. */
export const checkStructure = (bytes: Uint8Array): readonly string[] => faultsOf(readPdf(bytes))

const open = (bytes: Uint8Array) => getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })

/** The text of every mark, by page object and number, as pdf.js extracts it. */
const markedText = async (bytes: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const task = open(bytes)
  const document = await task.promise
  const texts = new Map<string, string>()
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true, disableNormalization: true })
    let now: string | undefined
    for (const item of items) {
      if ('str' in item) {
        if (now !== undefined) texts.set(now, (texts.get(now) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
      } else if (item.type === 'beginMarkedContentProps') now = item.id
      else if (item.type === 'endMarkedContent') now = undefined
    }
  }
  await task.destroy()
  return texts
}

const inLine = new Set(['Span', 'Strong', 'Em', 'Link', 'Reference', 'Code', 'Lbl', 'LBody'])

const shown = (text: string): string => text.replace(/[ \t]+/g, ' ')

/** The text in reading order, a line for each block; blanks between words are single. pdf.js drops the blank at a page's end, so one is put back. */
export const pdfText = async (bytes: Uint8Array): Promise<string> => {
  const texts = await markedText(bytes)
  let page = 0
  const onPage = (held: { readonly page: number; readonly mark: number }): string => {
    const turned = held.page !== page ? ' ' : ''
    page = held.page
    return turned + (texts.get(`p${held.page}R_mc${held.mark}`) ?? '')
  }
  const read = ({ tag, kids }: ElementObject): string => {
    const inner = kids.map(kid => (isElement(kid) ? read(kid) : 'mark' in kid ? onPage(kid) : '')).join('')
    return inLine.has(tag) ? inner : `\n${inner}\n`
  }
  const all = tagsOf(readPdf(bytes)).map(read).join('')
  return all
    .split('\n')
    .map(line => shown(line).trim())
    .filter(Boolean)
    .join('\n')
}

const quoted = (text: string): string => `"${shown(text).trim()}"`

const said = ({ data, attributes }: ElementObject): string => {
  const [alt, id, lang] = [textOf(data.entries.Alt), textOf(data.entries.ID), textOf(data.entries.Lang)]
  const parts = [nameOf(attributes.Scope), nameOf(attributes.ListNumbering), id && `#${id}`, lang && `lang=${lang}`, alt && `alt=${quoted(alt)}`]
  return parts
    .filter(Boolean)
    .map(part => ` ${part}`)
    .join('')
}

/** The tag tree with its text, printed: for goldens. Blanks round a mark are left out; links show where they lead. */
export const tagTree = async (bytes: Uint8Array): Promise<string> => {
  const texts = await markedText(bytes)
  const file = readPdf(bytes)
  const pages = pagesOf(file)
  const target = (id: number): string => {
    const link = file.objects.get(id)
    const place = list(file, child(file, link)?.entries.Dest)[0]
    const page = pages.find(({ id: pageId }) => isRef(place) && place.ref === pageId)
    return page ? `page ${page.number + 1}` : textOf(child(file, link, 'A')?.entries.URI)
  }
  const print = (element: ElementObject, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${element.tag}${said(element)}`,
    ...element.kids.flatMap(kid => {
      if (isElement(kid)) return print(kid, depth + 1)
      const text = 'mark' in kid ? texts.get(`p${kid.page}R_mc${kid.mark}`) : undefined
      if ('mark' in kid && !text?.trim()) return []
      return [`${'  '.repeat(depth + 1)}${'annotation' in kid ? `→ ${target(kid.annotation)}` : quoted(text ?? '')}`]
    }),
  ]
  return `${tagsOf(file)
    .flatMap(element => print(element, 0))
    .join('\n')}\n`
}

/** The bookmarks, indented by level, with their page. */
export const bookmarks = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const task = open(bytes)
  const document = await task.promise
  type Items = Awaited<ReturnType<typeof document.getOutline>>
  const read = async (items: Items, depth: number): Promise<string[]> => {
    const lines: string[] = []
    for (const { title, dest, items: inner } of items ?? []) {
      const page = Array.isArray(dest) ? (await document.getPageIndex(dest[0])) + 1 : '?'
      lines.push(`${'  '.repeat(depth)}${title} … ${page}`, ...(await read(inner, depth + 1)))
    }
    return lines
  }
  const lines = await read(await document.getOutline(), 0)
  await task.destroy()
  return lines
}

/** The information dictionary, and the XMP packet as text. */
export const metadata = (bytes: Uint8Array): { readonly info: Readonly<Record<string, string>>; readonly xmp: string } => {
  const file = readPdf(bytes)
  const info = Object.entries(child(file, file.trailer.entries.Info)?.entries ?? {}).map(([key, value]) => [key, textOf(value)])
  return { info: Object.fromEntries(info), xmp: unpacked(child(file, catalog(file).entries.Metadata) ?? { entries: {} }).toString('utf8') }
}

/** The files inside. */
export const attachments = (bytes: Uint8Array): readonly { readonly name: string; readonly text: string; readonly relationship: string }[] => {
  const file = readPdf(bytes)
  return pairs(file, child(file, catalog(file).entries.Names, 'EmbeddedFiles'), 'Names').map(([name, value]) => ({
    name: textOf(name),
    text: unpacked(child(file, value, 'EF', 'F') ?? { entries: {} }).toString('utf8'),
    relationship: nameOf(child(file, value)?.entries.AFRelationship),
  }))
}

/** Whether every face is embedded and can be read back as text. */
export const allFontsEmbedded = (bytes: Uint8Array): boolean => !checkStructure(bytes).some(fault => fault.startsWith('every face is embedded'))
