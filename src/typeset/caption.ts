/** Answers for the look of words about a table or a picture. */
import type { Column, Job, TextStyle } from './job.ts'

/** In bold, no larger than the text about it. */
export const captionStyle = (column: Column, job: Job): TextStyle => {
  const size = Math.min(column.style.size, job.theme.table.size)
  return { ...column.style, face: 'bold', size, line: size * job.theme.table.leading, colour: job.palette.text, after: job.theme.table.padY }
}
