/** Answers for pictures: scaled to their column, with what they say for those who do not see them, and a caption below. */
import type { Figure } from '../document/document.ts'
import { captionStyle } from './caption.ts'
import type { Column, Job } from './job.ts'
import { keptWithNext, type Slab, slab, spaced } from './slab.ts'
import { draft } from './tags.ts'
import { textSlabs } from './text-block.ts'

/** Points to a pixel: 96 pixels are an inch, unless there is no room for that. */
const pointsPerPixel = 0.75

/** The caption is no part of the figure's element: a reader that speaks the alternative text leaves out all that is in the element. */
export const figureSlabs = (block: Figure, column: Column, job: Job): readonly Slab[] => {
  const image = job.images.get(block.src)
  if (!image) {
    job.absent.add(block.src)
    return []
  }
  const scale = Math.min(pointsPerPixel, column.width / image.width, (column.room * job.theme.figure.most) / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  const owner = draft('Figure', column.owner, { alt: block.alt })
  const picture = slab(height, [{ kind: 'content', owner, draw: { kind: 'image', x: column.x, y: 0, width, height, image } }], { after: job.theme.figure.gap })
  if (!block.caption) return [{ ...picture, after: column.style.after }]
  const caption = { column, style: captionStyle(column, job), owner: draft('Caption', column.owner), widows: 99 }
  return spaced([...keptWithNext([picture]), ...textSlabs([{ kind: 'text', text: block.caption }], caption, job)], 0, column.style.after)
}
