/** Answers for what a reader shows as a page's number: what is printed on the page, whatever its place in the file. */
import { labelOf } from '../../base/page-labels.ts'
import { type Container, type Dictionary, text } from './container.ts'

/** A label as PDF counts it: numbers go on by themselves; letters are written out, since PDF counts them in another way than papers do. */
const entryOf = (label: string): Dictionary => (/^\d+$/.test(label) ? { S: 'D', St: Number(label) } : { P: text(label) })

const follows = (before: string | undefined, label: string): boolean =>
  before !== undefined && /^\d+$/.test(before) && /^\d+$/.test(label) && labelOf(label).number === labelOf(before).number + 1

/** Writes the labels: an entry wherever they do not count on by themselves. */
export const writePageLabels = (file: Container, labels: readonly string[]): void => {
  file.catalog.PageLabels = { Nums: labels.flatMap((label, page) => (follows(labels[page - 1], label) ? [] : [page, entryOf(label)])) }
}
