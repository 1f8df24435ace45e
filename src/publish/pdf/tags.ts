/** Answers for the tag tree: the elements, what on the pages they hold, and the two ways back from a page to its elements. */
import { Bug } from '../../base/bug.ts'
import type { AnnotationLeaf, Element, Leaf, Pages } from '../../pages/pages.ts'
import { type Container, type Dictionary, type Ref, text } from './container.ts'
import { writeLink } from './links.ts'
import { rectangle } from './outline.ts'
import type { Owned } from './owners.ts'

/** Writes the tree, the links in it, and the entries of the catalogue and the pages that lead to it. */
export const writeTags = (file: Container, pages: Pages, drawn: Drawn): void => {
  const tree = new Tree(file, pages, drawn)
  file.catalog.StructTreeRoot = tree.root
  tree.root.data.K = tree.write(pages.root, tree.root)
  tree.end()
}

/** The pages as drawn: their objects, and for each mark its owner. */
export interface Drawn {
  readonly refs: readonly Ref[]
  readonly owned: readonly (readonly (Owned | undefined)[])[]
}

class Tree {
  readonly root: Ref
  private readonly file: Container
  private readonly pages: Pages
  private readonly drawn: Drawn
  /** By page, then by the mark's number: its element. */
  private readonly byMark: Ref[][]
  /** The elements of links, numbered from the number of pages on. */
  private readonly byLink: Ref[] = []
  private readonly named = new Map<string, Ref>()

  constructor(file: Container, pages: Pages, drawn: Drawn) {
    this.file = file
    this.pages = pages
    this.drawn = drawn
    this.byMark = pages.pages.map(() => [])
    this.root = file.ref({ Type: 'StructTreeRoot', RoleMap: { Strong: 'Span', Em: 'Span' } })
  }

  write(element: Element, parent: Ref): Ref {
    const ref = this.file.ref({ S: element.tag, P: parent, ...properties(element), ...attributes(element, this.pages.height) })
    const first = element.children.find(child => 'kind' in child)
    if (first && 'kind' in first) ref.data.Pg = this.drawn.refs[first.page]
    if (element.id !== undefined) this.name(element.id, ref)
    const kids = element.children.map(child => ('kind' in child ? this.leaf(child, ref) : this.write(child, ref)))
    if (kids.length > 0) ref.data.K = kids.length === 1 ? kids[0] : kids
    ref.end()
    return ref
  }

  end(): void {
    const nums = [...this.byMark, ...this.byLink].flatMap((value, key) => [key, value])
    this.root.data.ParentTree = this.ended({ Nums: nums })
    this.root.data.ParentTreeNextKey = this.byMark.length + this.byLink.length
    const names = [...this.named].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, ref]) => [text(id), ref])
    if (names.length > 0) this.root.data.IDTree = this.ended({ Names: names })
    this.root.end()
  }

  private leaf(leaf: Leaf, element: Ref): number | Dictionary {
    const page = this.drawn.refs[leaf.page]
    if (leaf.kind === 'annotation') return { Type: 'OBJR', Obj: this.link(leaf, element), Pg: page }
    const id = this.drawn.owned[leaf.page]?.[leaf.mark]?.id ?? -1
    const ofPage = this.byMark[leaf.page]
    if (ofPage) ofPage[id] = element
    return page === element.data.Pg ? id : { Type: 'MCR', Pg: page, MCID: id }
  }

  private link(leaf: AnnotationLeaf, element: Ref): Ref {
    const link = writeLink(this.file, leaf, { key: this.byMark.length + this.byLink.length, height: this.pages.height, pages: this.drawn.refs })
    this.byLink.push(element)
    const page = this.drawn.refs[leaf.page]
    if (page) page.data.Annots = [...((page.data.Annots as Ref[] | undefined) ?? []), link]
    return link
  }

  private name(id: string, ref: Ref): void {
    if (this.named.has(id)) throw new Bug(`two elements are called ${id}`)
    this.named.set(id, ref)
  }

  private ended(data: Dictionary): Ref {
    const ref = this.file.ref(data)
    ref.end()
    return ref
  }
}

const properties = ({ tag, id, alt, language }: Element): Dictionary => {
  if (tag === 'Note' && id === undefined) throw new Bug('a Note needs an id')
  if (tag === 'Figure' && !alt) throw new Bug('a Figure needs its alternative text')
  return {
    ...(id === undefined ? {} : { ID: text(id) }),
    ...(alt === undefined ? {} : { Alt: text(alt) }),
    ...(language === undefined ? {} : { Lang: text(language) }),
  }
}

/** Each owner's attributes in a dictionary of their own. */
const attributes = ({ tag, numbering, scope, box }: Element, height: number): Dictionary => {
  const all: Dictionary[] = []
  if (tag === 'L') all.push({ O: 'List', ListNumbering: numbering ?? 'None' })
  if (scope) all.push({ O: 'Table', Scope: scope })
  if (box) all.push({ O: 'Layout', Placement: 'Block', BBox: rectangle(box, height) })
  return all.length === 0 ? {} : { A: all.length === 1 ? all[0] : all }
}
