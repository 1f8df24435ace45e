/** Answers for the files that a PDF carries: the public facts it was made from, as its source, and the documents that go with it. */
import type { Facts } from '../../document/facts.ts'
import type { Enclosure } from '../../pages/publication.ts'
import { type Container, type Ref, text } from './container.ts'

interface Attached extends Enclosure {
  readonly relationship: 'Source' | 'Supplement'
}

/** The data that a document was made from. */
export const sourceOf = ({ data }: Facts): Attached => ({
  name: data.name,
  title: 'The facts this paper was made from',
  mime: 'application/yaml',
  bytes: Buffer.from(data.text, 'utf8'),
  relationship: 'Source',
})

const specificationOf = (file: Container, one: Enclosure | Attached, date: Date): Ref => {
  const { name, title, mime, bytes } = one
  const content = file.ref({
    Type: 'EmbeddedFile',
    Subtype: mime.replace(/[^\w.+-]/g, sign => `#${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    Params: { Size: bytes.length, CreationDate: date, ModDate: date },
  })
  content.end(bytes)
  const specification = file.ref({
    Type: 'Filespec',
    F: text(name),
    UF: text(name),
    Desc: text(title),
    AFRelationship: 'relationship' in one ? one.relationship : 'Supplement',
    EF: { F: content, UF: content },
  })
  specification.end()
  return specification
}

const byName = ([a]: readonly [string, Ref], [b]: readonly [string, Ref]): number => (a < b ? -1 : 1)

/** Attaches files, dated like the document; what does not say otherwise supplements it. Two of one name would hide each other: the data gives way. */
export const attach = (file: Container, [source, ...others]: readonly [Attached, ...Enclosure[]], date: Date): void => {
  const name = others.some(one => one.name === source.name) ? `facts-of-${source.name}` : source.name
  const all = [{ ...source, name }, ...others].map(one => [one.name, specificationOf(file, one, date)] as const)
  const names = file.catalog.Names as Ref
  names.data.EmbeddedFiles = { Names: [...all].sort(byName).flatMap(([name, specification]) => [text(name), specification]) }
  file.catalog.AF = all.map(([, specification]) => specification)
}
