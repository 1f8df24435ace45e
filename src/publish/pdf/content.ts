/** Answers for what is drawn on a page, as one string of PDF operators; what is read out is marked with its element's tag. */
import type { Embedding } from '../../fonts/embed.ts'
import { faceNames } from '../../fonts/fonts.ts'
import type { BoxDraw, Draw, ImageDraw, LineDraw, Mark, Page, TextDraw } from '../../pages/pages.ts'
import type { PlacedImages } from './images.ts'
import type { Owned } from './owners.ts'

export interface Drawing {
  /** The owner of each mark of the page. */
  readonly tags: readonly (Owned | undefined)[]
  readonly embedding: Embedding
  readonly images: PlacedImages
}

/** The operators of a page, one byte a letter. PDF measures from the bottom, so y is turned round here. */
export const contentOf = (page: Page, height: number, drawing: Drawing): string => {
  const pen = new Pen(height, drawing)
  page.marks.forEach((mark, i) => {
    if (mark.draws.length === 0 && mark.artifact) return
    pen.out += opening(mark, drawing.tags[i])
    for (const draw of mark.draws) pen.draw(draw)
    pen.endText()
    pen.out += 'EMC\n'
  })
  return pen.out
}

const opening = (mark: Mark, owned: Owned | undefined): string => {
  if (owned) return `/${owned.tag}<</MCID ${owned.id}>>BDC\n`
  switch (mark.artifact) {
    case 'header':
      return '/Artifact<</Type/Pagination/Subtype/Header>>BDC\n'
    case 'footer':
      return '/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n'
    default:
      return '/Artifact<</Type/Layout>>BDC\n'
  }
}

/** A length in points, to a hundredth. */
const pt = (n: number): string => String(Math.round(n * 100) / 100)

const channels = (colour: string): string =>
  [1, 3, 5].map(at => String(Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000)).join(' ')

/** Remembers what is set, so that nothing is set twice. */
class Pen {
  out = ''
  private inText = false
  private x = 0
  private y = 0
  private font = ''
  private fill = ''
  private stroke = ''
  private thickness = ''
  private readonly height: number
  private readonly drawing: Drawing

  constructor(height: number, drawing: Drawing) {
    this.height = height
    this.drawing = drawing
  }

  draw(draw: Draw): void {
    if (draw.kind === 'text') this.text(draw)
    else {
      this.endText()
      if (draw.kind === 'box') this.box(draw)
      else if (draw.kind === 'line') this.line(draw)
      else this.image(draw)
    }
  }

  endText(): void {
    if (this.inText) this.out += 'ET\n'
    this.inText = false
  }

  private text({ x, y, face, size, colour, text }: TextDraw): void {
    if (text === '') return
    if (!this.inText) {
      this.out += 'BT\n'
      this.inText = true
      this.x = 0
      this.y = 0
    }
    const font = `/F${faceNames.indexOf(face)} ${pt(size)} Tf\n`
    if (font !== this.font) this.out += font
    this.font = font
    this.setFill(colour)
    const [left, up] = [Math.round(x * 100) / 100, Math.round((this.height - y) * 100) / 100]
    this.out += `${pt(left - this.x)} ${pt(up - this.y)} Td[${this.drawing.embedding.show(face, text)}]TJ\n`
    this.x = left
    this.y = up
  }

  private box({ x, y, width, height, colour }: BoxDraw): void {
    this.setFill(colour)
    this.out += `${pt(x)} ${pt(this.height - y - height)} ${pt(width)} ${pt(height)} re f\n`
  }

  private line({ x1, y1, x2, y2, thickness, colour }: LineDraw): void {
    const [stroke, width] = [`${channels(colour)} RG\n`, `${pt(thickness)} w\n`]
    if (stroke !== this.stroke) this.out += stroke
    if (width !== this.thickness) this.out += width
    this.stroke = stroke
    this.thickness = width
    this.out += `${pt(x1)} ${pt(this.height - y1)} m ${pt(x2)} ${pt(this.height - y2)} l S\n`
  }

  private image({ x, y, width, height, image }: ImageDraw): void {
    const name = this.drawing.images.nameOf(image)
    this.out += `q ${pt(width)} 0 0 ${pt(height)} ${pt(x)} ${pt(this.height - y - height)} cm /${name} Do Q\n`
  }

  private setFill(colour: string): void {
    if (colour === this.fill) return
    this.fill = colour
    this.out += `${channels(colour)} rg\n`
  }
}
