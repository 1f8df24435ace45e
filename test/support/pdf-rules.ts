/**
 * Answers for what must hold in every PDF of ours, mostly what validators do not look at. Each rule names the faults it finds;
 * a test breaks a sound file once for every rule.
 */
import { type Dictionary, isDictionary, isRef, type PdfFile, unpacked, type Value } from './pdf-reader.ts'
import { allElements, catalog, child, type ElementObject, isElement, list, nameOf, pagesOf, pairs, stretchesOf, textOf } from './pdf-tree.ts'

export interface PdfRule {
  readonly name: string
  /** The faults, in a few words each. */
  readonly faults: (file: PdfFile) => readonly string[]
}

const rule = (name: string, faults: PdfRule['faults']): PdfRule => ({ name, faults })

const where = (element: ElementObject): string => `${element.tag} (object ${element.id})`

/** A rule about every element that has one of the tags, or about every element. */
const aboutElements = (name: string, tags: readonly string[], isWrong: (element: ElementObject, file: PdfFile) => boolean): PdfRule =>
  rule(name, file =>
    allElements(file)
      .filter(element => (tags.length === 0 || tags.includes(element.tag)) && isWrong(element, file))
      .map(where),
  )

const linksOf = (file: PdfFile) =>
  pagesOf(file).flatMap(page =>
    list(file, page.data.entries.Annots).map(annotation => ({ page, id: isRef(annotation) ? annotation.ref : -1, data: child(file, annotation) })),
  )

const parentTree = (file: PdfFile): ReadonlyMap<Value, Value> => new Map(pairs(file, child(file, catalog(file).entries.StructTreeRoot, 'ParentTree'), 'Nums'))

/** What may stand directly in what. */
const inside: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
}
const mustBeIn: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
}

const standard = new Set(
  'Document Part Sect P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table Caption THead TBody TR TH TD Figure BlockQuote Code Link Note Reference Span'.split(' '),
)

const contentRules: readonly PdfRule[] = [
  rule('marked once: all that is drawn is in an element or an artifact', file =>
    pagesOf(file).flatMap(({ number, data }) => {
      const { loose, nested, stretches } = stretchesOf(file, data)
      const marks = stretches.flatMap(stretch => (stretch.mark === undefined ? [] : [stretch.mark]))
      const faults = loose.map(operator => `page ${number}: ${operator} outside any mark`)
      if (nested) faults.push(`page ${number}: a mark inside another`)
      if (marks.some((mark, i) => mark !== i)) faults.push(`page ${number}: marks are not numbered 0, 1, 2, …`)
      if (stretches.some(({ tag, mark }) => (mark === undefined) !== (tag === 'Artifact'))) faults.push(`page ${number}: a mark without a number`)
      return faults
    }),
  ),
  rule('held once: every mark is in one element', file => {
    const held = allElements(file).flatMap(element => element.kids.flatMap(kid => (isElement(kid) || !('mark' in kid) ? [] : [`${kid.page}/${kid.mark}`])))
    const drawn = pagesOf(file).flatMap(page =>
      stretchesOf(file, page.data).stretches.flatMap(({ mark }) => (mark === undefined ? [] : [`${page.id}/${mark}`])),
    )
    return [
      ...held.filter((mark, i) => held.indexOf(mark) !== i).map(mark => `mark ${mark} is held twice`),
      ...held.filter(mark => !drawn.includes(mark)).map(mark => `mark ${mark} is not on its page`),
      ...drawn.filter(mark => !held.includes(mark)).map(mark => `mark ${mark} is held by nothing`),
    ]
  }),
  rule('parent tree: it leads from each mark to its element', file => {
    const tree = parentTree(file)
    return allElements(file).flatMap(element =>
      element.kids.flatMap(kid => {
        if (isElement(kid) || !('mark' in kid)) return []
        const page = pagesOf(file).find(({ id }) => id === kid.page)
        const owner = list(file, tree.get(page?.data.entries.StructParents ?? null))[kid.mark]
        return isRef(owner) && owner.ref === element.id ? [] : [`${where(element)}: mark ${kid.mark} leads elsewhere`]
      }),
    )
  }),
  rule('parent tree: keys are used once and the next is free', file => {
    const keys = [...pagesOf(file).map(page => page.data.entries.StructParents), ...linksOf(file).map(link => link.data?.entries.StructParent)]
    const next = child(file, catalog(file).entries.StructTreeRoot)?.entries.ParentTreeNextKey
    const faults = keys.filter((key, i) => typeof key !== 'number' || keys.indexOf(key) !== i).map(key => `key ${key}`)
    return keys.every(key => Number(key) < Number(next)) ? faults : [...faults, `the next key ${next} is in use`]
  }),
  rule('tab order follows the tags', file => pagesOf(file).flatMap(page => (nameOf(page.data.entries.Tabs) === 'S' ? [] : [`page ${page.number}`]))),
]

const elementRules: readonly PdfRule[] = [
  aboutElements('tags are standard or mapped to a standard tag', [], (element, file) => {
    const mapped = nameOf(child(file, catalog(file).entries.StructTreeRoot, 'RoleMap')?.entries[element.tag])
    return !standard.has(element.tag) && !standard.has(mapped)
  }),
  aboutElements('no element is empty, save a cell of a table', [], ({ tag, kids }) => kids.length === 0 && tag !== 'TD'),
  aboutElements('each element knows its parent', [], ({ data, parent }, file) => {
    const said = data.entries.P
    const root = catalog(file).entries.StructTreeRoot
    return !isRef(said) || said.ref !== (parent?.id ?? (isRef(root) ? root.ref : -1))
  }),
  aboutElements('lists and tables are nested as they must be', [], ({ tag, parent, kids }) => {
    const wrongKid = inside[tag] && kids.some(kid => !isElement(kid) || !inside[tag]?.includes(kid.tag))
    return Boolean(wrongKid) || Boolean(mustBeIn[tag] && !mustBeIn[tag]?.includes(parent?.tag ?? ''))
  }),
  aboutElements('a list says how it is numbered', ['L'], ({ attributes }) => nameOf(attributes.ListNumbering) === ''),
  aboutElements('a header cell says what it heads', ['TH'], ({ attributes }) => !['Row', 'Column', 'Both'].includes(nameOf(attributes.Scope))),
  aboutElements('named headers exist and are not the cell itself', ['TH', 'TD'], ({ data, attributes }, file) =>
    list(file, attributes.Headers).some(
      id => textOf(id) === textOf(data.entries.ID) || !allElements(file).some(other => textOf(other.data.entries.ID) === textOf(id)),
    ),
  ),
  aboutElements('a figure has alternative text and a place on the page', ['Figure'], ({ data, attributes }) => {
    const box = Array.isArray(attributes.BBox) ? attributes.BBox.map(Number) : []
    const [left = 0, bottom = 0, right = 0, top = 0] = box
    return textOf(data.entries.Alt) === '' || box.length !== 4 || left >= right || bottom >= top || left < 0 || bottom < 0
  }),
  rule('headings begin with one H1, in each part of a pack, and skip no level', file => {
    const tags = allElements(file).map(({ tag }) => tag)
    const levels = tags.flatMap(tag => (/^H[1-6]$/.test(tag) ? [Number(tag[1])] : []))
    const parts = Math.max(1, tags.filter(tag => tag === 'Part').length)
    const jumps = levels.flatMap((level, i) => (level > (levels[i - 1] ?? 0) + 1 ? [`H${level} after ${levels[i - 1] ? `H${levels[i - 1]}` : 'nothing'}`] : []))
    return levels.filter(level => level === 1).length === parts ? jumps : [...jumps, 'not exactly one H1']
  }),
  rule('ids are unique and in the tree of ids, in order', file => {
    const named = allElements(file).flatMap(element => (element.data.entries.ID ? [{ id: textOf(element.data.entries.ID), element }] : []))
    const tree = pairs(file, child(file, catalog(file).entries.StructTreeRoot, 'IDTree'), 'Names').map(([id, ref]) => ({
      id: textOf(id),
      object: isRef(ref) ? ref.ref : -1,
    }))
    const ids = tree.map(({ id }) => id)
    const faults = ids.filter((id, i) => i > 0 && id <= (ids[i - 1] ?? '')).map(id => `${id} is out of order`)
    if (tree.length !== named.length) faults.push(`${named.length} ids, ${tree.length} in the tree`)
    return [
      ...faults,
      ...named.filter(({ id, element }) => !tree.some(entry => entry.id === id && entry.object === element.id)).map(({ id }) => `${id} is not in the tree`),
    ]
  }),
  aboutElements('a note has an id', ['Note'], ({ data }) => textOf(data.entries.ID) === ''),
]

const linkRules: readonly PdfRule[] = [
  rule('a link area says what it is', file => linksOf(file).flatMap(({ id, data }) => (textOf(data?.entries.Contents).trim() ? [] : [`object ${id}`]))),
  rule('a link area is printed', file => linksOf(file).flatMap(({ id, data }) => (Number(data?.entries.F) & 4 ? [] : [`object ${id}`]))),
  rule('a link area goes somewhere', file =>
    linksOf(file).flatMap(({ id, data }) => {
      const to = data?.entries.Dest
      const ids = pagesOf(file).map(page => page.id)
      const isPlace = Array.isArray(to) && isRef(to[0]) && ids.includes(to[0].ref)
      return isPlace || textOf(child(file, data?.entries.A)?.entries.URI) ? [] : [`object ${id}`]
    }),
  ),
  rule('a link area and its Link know each other, on the right page', file => {
    const tree = parentTree(file)
    const held = allElements(file).flatMap(element => element.kids.flatMap(kid => (!isElement(kid) && 'annotation' in kid ? [{ element, ...kid }] : [])))
    const links = linksOf(file).flatMap(({ page, id, data }) => {
      const holders = held.filter(({ annotation }) => annotation === id)
      const [holder] = holders
      const owner = tree.get(data?.entries.StructParent ?? null)
      const isRight = holders.length === 1 && holder?.element.tag === 'Link' && holder.page === page.id && isRef(owner) && owner.ref === holder.element.id
      return isRight && isRef(data?.entries.P) && data.entries.P.ref === page.id ? [] : [`object ${id}`]
    })
    return [
      ...links,
      ...held.filter(({ annotation }) => !linksOf(file).some(({ id }) => id === annotation)).map(({ annotation }) => `object ${annotation} is on no page`),
    ]
  }),
  aboutElements('a Link has an active area', ['Link'], ({ kids }) => !kids.some(kid => !isElement(kid) && 'annotation' in kid)),
]

/** Bookmarks below an item, as far as they are to be seen. */
const countBelow = (file: PdfFile, parent: Dictionary, faults: string[]): number => {
  let count = 0
  let before: Value | undefined
  for (let at = parent.entries.First; at !== undefined; ) {
    const item = child(file, at)
    if (!item) break
    const to = item.entries.Dest
    const title = textOf(item.entries.Title)
    if (!title) faults.push('a bookmark without a title')
    if (!Array.isArray(to) || !isRef(to[0]) || !pagesOf(file).some(page => isRef(to[0]) && page.id === to[0].ref) || typeof to[3] !== 'number')
      faults.push(`“${title}” leads nowhere`)
    if (JSON.stringify(item.entries.Prev) !== JSON.stringify(before)) faults.push(`“${title}” does not know the one before`)
    count += 1 + (item.entries.First ? countBelow(file, item, faults) : 0)
    before = at
    at = item.entries.Next as Value
  }
  if (JSON.stringify(parent.entries.Last) !== JSON.stringify(before)) faults.push('the last bookmark is not the last')
  if (parent.entries.Count !== count) faults.push(`${count} bookmarks counted as ${parent.entries.Count}`)
  return count
}

/** Tags of an XML text that do not close; undefined if it is sound. */
const unsound = (xml: string): string | undefined => {
  const open: string[] = []
  const body = xml.replace(/<\?[\s\S]*?\?>/g, '')
  for (const [tag, closing, name, empty] of body.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return tag
    } else if (!empty && name) open.push(name)
  }
  const left = body.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '').replace(/&(amp|lt|gt|quot);/g, '')
  return open.at(-1) ?? /[<&]/.exec(left)?.[0]
}

const xmp = (file: PdfFile): string => unpacked(child(file, catalog(file).entries.Metadata) ?? { entries: {} }).toString('utf8')

const plainXml = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

const fileRules: readonly PdfRule[] = [
  rule('it is marked as tagged', file => (child(file, catalog(file).entries.MarkInfo)?.entries.Marked === true ? [] : ['no'])),
  rule('it says its language', file => (/^[a-z]{2}(-[A-Z]{2})?$/.test(textOf(catalog(file).entries.Lang)) ? [] : ['no'])),
  rule('the title is shown', file => (child(file, catalog(file).entries.ViewerPreferences)?.entries.DisplayDocTitle === true ? [] : ['no'])),
  rule('its metadata are sound XML', file => {
    const wrong = unsound(xmp(file))
    return wrong === undefined ? [] : [wrong]
  }),
  rule('its metadata name both standards', file =>
    ['<pdfuaid:part>1<', '<pdfaid:part>3<', '<pdfaid:conformance>A<', '<pdfaProperty:name>part<'].filter(words => !xmp(file).includes(words)),
  ),
  rule('both titles agree', file => {
    const title = textOf(child(file, file.trailer.entries.Info)?.entries.Title)
    const said = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</.exec(xmp(file))?.[1] ?? ''
    return title !== '' && plainXml(said) === title ? [] : [`${title} / ${said}`]
  }),
  rule('bookmarks are counted and lead to places', file => {
    const faults: string[] = []
    const root = child(file, catalog(file).entries.Outlines)
    if (root) countBelow(file, root, faults)
    return faults
  }),
  rule('it carries its data as an associated file', file => {
    const [attached] = list(file, catalog(file).entries.AF)
    const specification = child(file, attached)
    const entries = specification?.entries ?? {}
    const names = pairs(file, child(file, catalog(file).entries.Names, 'EmbeddedFiles'), 'Names')
    const stream = child(file, attached, 'EF', 'F')
    const isWhole =
      textOf(entries.F) !== '' &&
      textOf(entries.F) === textOf(entries.UF) &&
      nameOf(entries.AFRelationship) === 'Source' &&
      nameOf(stream?.entries.Subtype) === 'application/yaml'
    return isWhole && names.some(([, value]) => isRef(value) && isRef(attached) && value.ref === attached.ref) ? [] : ['no']
  }),
  rule('every face is embedded, with its characters', file =>
    pagesOf(file).flatMap(page =>
      Object.entries(child(file, page.data.entries.Resources, 'Font')?.entries ?? {}).flatMap(([name, font]) => {
        const inner = child(file, list(file, child(file, font)?.entries.DescendantFonts)[0])
        const program = child(file, inner?.entries.FontDescriptor, 'FontFile2')?.stream
        return program && child(file, font, 'ToUnicode')?.stream && inner?.entries.CIDToGIDMap ? [] : [`page ${page.number}: ${name}`]
      }),
    ),
  ),
  rule('its colours are defined', file => {
    const intent = child(file, list(file, catalog(file).entries.OutputIntents)[0])
    return nameOf(intent?.entries.S) === 'GTS_PDFA1' && child(file, intent?.entries.DestOutputProfile)?.stream ? [] : ['no']
  }),
  rule('it has a name of its own and no lock', file => (list(file, file.trailer.entries.ID).length === 2 && !file.trailer.entries.Encrypt ? [] : ['no'])),
  rule('every reference leads to an object', file => {
    const missing: string[] = []
    const look = (value: Value): void => {
      if (isRef(value) && !file.objects.has(value.ref)) missing.push(`object ${value.ref}`)
      if (Array.isArray(value)) value.forEach(look)
      if (isDictionary(value)) Object.values(value.entries).forEach(look)
    }
    look(file.trailer)
    for (const value of file.objects.values()) look(value)
    return missing
  }),
  rule('names in trees rise', file =>
    [...file.objects.values()].flatMap(value => {
      const names = isDictionary(value) && Array.isArray(value.entries.Names) ? value.entries.Names.filter((_, i) => i % 2 === 0).map(textOf) : []
      return names.some((name, i) => i > 0 && name <= (names[i - 1] ?? '')) ? [names.join(', ')] : []
    }),
  ),
]

/** Every rule. */
export const pdfRules: readonly PdfRule[] = [...contentRules, ...elementRules, ...linkRules, ...fileRules]

/** The faults of a file: the rule's name, and where. */
export const faultsOf = (file: PdfFile): readonly string[] => pdfRules.flatMap(({ name, faults }) => faults(file).map(fault => `${name}: ${fault}`))
