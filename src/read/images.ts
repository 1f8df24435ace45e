/** Answers for fetching the images that a paper shows, from below its workspace and nowhere else. */
import type { Checked } from '../base/checked.ts'
import type { Diagnostic, Place } from '../base/diagnostic.ts'
import type { Locate } from '../base/locate.ts'
import type { Block, Document } from '../document/document.ts'
import type { Image, Images } from '../document/images.ts'
import { readImage } from '../document/read-image.ts'
import { besides, type Records } from '../model/records.ts'

interface Wanted {
  /** The key in `Images`: the path as typed. */
  readonly src: string
  readonly file: string
  readonly at: Place
}

const figuresIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => {
    switch (block.kind) {
      case 'figure':
        return [block.src]
      case 'list':
        return block.items.flatMap(figuresIn)
      case 'quote':
      case 'panel':
        return figuresIn(block.blocks)
      default:
        return []
    }
  })

/** The images of a document, and its crest; one that cannot be used is a fault where it was named. `from` is the YAML file whose prose it is. */
export const readImages = (records: Records, document: Document, from: { readonly file: string; readonly locate: Locate }): Checked<Images> => {
  const { crest } = document.facts
  const sources = [...document.blocks, ...document.notes.flatMap(note => note.blocks)]
  const wanted: Wanted[] = [...new Set(figuresIn(sources))].map(src => ({ src, file: besides(from.file, src), at: from.locate(src) }))
  if (crest) wanted.push({ src: crest.file, file: besides(records.forumFile, crest.file), at: { file: records.forumFile, path: ['house_style', 'crest'] } })
  const images = new Map<string, Image>()
  const diagnostics: Diagnostic[] = []
  for (const { src, file, at } of wanted) {
    const bytes = records.asset(file)
    const image = bytes ? readImage(bytes) : { fault: 'there is no such file in the workspace' }
    if ('fault' in image)
      diagnostics.push({
        code: 'image/unusable',
        severity: 'error',
        at,
        message: `The image “${src}” cannot be shown: ${image.fault}.`,
        hint: 'Give a PNG or JPEG file below the folder of this file.',
      })
    else images.set(src, image)
  }
  return { value: images, diagnostics }
}
