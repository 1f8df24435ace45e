/** Answers for finding one's way in a PDF that was taken apart: pages, tag tree, what is marked on a page. */
import { type Dictionary, isDictionary, isName, isRef, isText, Parser, type PdfFile, type Ref, unpacked, type Value } from './pdf-reader.ts'

/** What a value is, a reference followed. */
export const follow = (file: PdfFile, value: Value | undefined): Value | undefined => (isRef(value) ? file.objects.get(value.ref) : value)

/** An entry of a dictionary, references followed; undefined unless it is a dictionary. */
export const child = (file: PdfFile, value: Value | undefined, ...path: string[]): Dictionary | undefined => {
  let now = follow(file, value)
  for (const key of path) now = isDictionary(now) ? follow(file, now.entries[key]) : undefined
  return isDictionary(now) ? now : undefined
}

export const list = (file: PdfFile, value: Value | undefined): readonly Value[] => {
  const followed = follow(file, value)
  return Array.isArray(followed) ? followed : followed === undefined || followed === null ? [] : [value as Value]
}

export const nameOf = (value: Value | undefined): string => (isName(value) ? value.name : '')

/** A text string: UTF-16 behind its mark, else one byte a letter. */
export const textOf = (value: Value | undefined): string => {
  if (!isText(value)) return ''
  if (!value.bytes.startsWith('\xfe\xff')) return value.bytes
  let text = ''
  for (let i = 2; i < value.bytes.length; i += 2) text += String.fromCharCode(value.bytes.charCodeAt(i) * 256 + value.bytes.charCodeAt(i + 1))
  return text
}

export const catalog = (file: PdfFile): Dictionary => child(file, file.trailer.entries.Root) ?? { entries: {} }

export interface PageObject {
  readonly number: number
  readonly id: number
  readonly data: Dictionary
}

export const pagesOf = (file: PdfFile): readonly PageObject[] =>
  list(file, child(file, catalog(file).entries.Pages)?.entries.Kids).map((kid, number) => ({
    number,
    id: (kid as Ref).ref,
    data: child(file, kid) ?? { entries: {} },
  }))

/** An element of the tag tree, its attributes in one. */
export interface ElementObject {
  readonly id: number
  readonly tag: string
  readonly data: Dictionary
  readonly parent: ElementObject | undefined
  readonly attributes: { readonly [key: string]: Value }
  readonly kids: readonly (ElementObject | Held)[]
}

/** Something on a page that an element holds. */
export type Held = { readonly page: number; readonly mark: number } | { readonly page: number; readonly annotation: number }

export const isElement = (kid: ElementObject | Held): kid is ElementObject => 'tag' in kid

/** The tag tree from its top element. */
export const tagsOf = (file: PdfFile): readonly ElementObject[] => {
  const read = (value: Value, parent: ElementObject | undefined): ElementObject => {
    const data = child(file, value) ?? { entries: {} }
    const kids: (ElementObject | Held)[] = []
    const attributes = Object.assign({}, ...list(file, data.entries.A).map(a => child(file, a)?.entries ?? {}))
    const element: ElementObject = { id: isRef(value) ? value.ref : -1, tag: nameOf(data.entries.S), data, parent, attributes, kids }
    const ownPage = isRef(data.entries.Pg) ? data.entries.Pg.ref : -1
    for (const kid of list(file, data.entries.K)) kids.push(held(file, kid, ownPage) ?? read(kid, element))
    return element
  }
  return list(file, child(file, catalog(file).entries.StructTreeRoot)?.entries.K).map(value => read(value, undefined))
}

const held = (file: PdfFile, kid: Value, ownPage: number): Held | undefined => {
  if (typeof kid === 'number') return { page: ownPage, mark: kid }
  const data = child(file, kid)
  const page = isRef(data?.entries.Pg) ? data.entries.Pg.ref : ownPage
  if (nameOf(data?.entries.Type) === 'MCR') return { page, mark: Number(data?.entries.MCID) }
  const object = data?.entries.Obj
  return nameOf(data?.entries.Type) === 'OBJR' && isRef(object) ? { page, annotation: object.ref } : undefined
}

/** Every element, in reading order. */
export const allElements = (file: PdfFile): readonly ElementObject[] => {
  const under = (element: ElementObject): readonly ElementObject[] => [element, ...element.kids.filter(isElement).flatMap(under)]
  return tagsOf(file).flatMap(under)
}

/** A stretch of a page's content: `mark` is its number, undefined for an artifact; `drawn` is what is drawn outside any stretch. */
export interface Stretches {
  readonly stretches: readonly { readonly tag: string; readonly mark: number | undefined }[]
  readonly nested: boolean
  readonly loose: readonly string[]
}

const painting = new Set(['TJ', 'Tj', 'f', 'S', 'B', 'Do', 'f*', 's'])

/** Reads a page's operators for how they are marked. */
export const stretchesOf = (file: PdfFile, page: Dictionary): Stretches => {
  const parser = new Parser(unpacked(child(file, page.entries.Contents) ?? { entries: {} }).toString('latin1'))
  const stretches: { tag: string; mark: number | undefined }[] = []
  const loose: string[] = []
  let [depth, nested] = [0, false]
  for (let operands: Value[] = []; ; ) {
    parser.skip()
    if (parser.at >= parser.text.length) return { stretches, nested, loose }
    if (/[-+.\d/([<]/.test(parser.text[parser.at] ?? '')) {
      operands.push(parser.value())
      continue
    }
    const operator = parser.word()
    if (operator === 'BDC') {
      const [tag, properties] = operands
      const mark = isDictionary(properties) ? properties.entries.MCID : undefined
      stretches.push({ tag: nameOf(tag), mark: typeof mark === 'number' ? mark : undefined })
      if (depth++ > 0) nested = true
    }
    if (operator === 'EMC') depth--
    if (depth === 0 && painting.has(operator)) loose.push(operator)
    operands = []
  }
}

/** A number tree or name tree of one node, as pairs. */
export const pairs = (file: PdfFile, tree: Dictionary | undefined, key: 'Nums' | 'Names'): readonly (readonly [Value, Value])[] => {
  const flat = list(file, tree?.entries[key])
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] as Value, flat[2 * i + 1] as Value] as const)
}
