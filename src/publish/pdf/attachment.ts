/** Answers for the data that a paper carries: the public facts it was made from, as a file inside the PDF. */
import type { Facts } from '../../document/facts.ts'
import { type Container, type Ref, text } from './container.ts'

/** Attaches the data as the paper's source, dated like the paper. */
export const attach = (file: Container, data: Facts['data'], date: Date): void => {
  const bytes = Buffer.from(data.text, 'utf8')
  const content = file.ref({ Type: 'EmbeddedFile', Subtype: 'application#2Fyaml', Params: { Size: bytes.length, CreationDate: date, ModDate: date } })
  content.end(bytes)
  const specification = file.ref({
    Type: 'Filespec',
    F: text(data.name),
    UF: text(data.name),
    Desc: text('The facts this paper was made from'),
    AFRelationship: 'Source',
    EF: { F: content, UF: content },
  })
  specification.end()
  const names = file.catalog.Names as Ref
  names.data.EmbeddedFiles = { Names: [text(data.name), specification] }
  file.catalog.AF = [specification]
}
