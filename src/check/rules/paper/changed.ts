import { changedSince } from '../../../history/pack.ts'
import { rule } from '../../rule.ts'

const issued = (digest: string): string => `issues:
  - issue: pack
    parts:
      - part: paper-bid
        title: Early Help
        pages: [4]${
          digest === ''
            ? ''
            : `
        digest: "${digest}"`
        }`

export default rule({
  code: 'paper/changed',
  severity: 'warning',
  summary: 'A paper that was published with a pack says what it said then.',
  why: 'Members have read and marked the paper that they were sent; if its words change under the same page numbers, the room and the public read two papers.',
  good: [
    { bid: 'title: Early Help', issued: issued('721cab6d39154834') },
    { bid: 'title: Early Help', issued: issued('') },
  ],
  bad: [{ bid: 'title: «Early Help and more»', issued: issued('721cab6d39154834') }],
  subject: 'meeting',
  *run(_, { folder, records }) {
    for (const { file } of changedSince(records, folder))
      yield {
        at: { file, path: ['title'] },
        message: 'This paper has changed since it was published with the pack.',
        hint: 'Undo the change, and put it into a new paper that a supplement names and that replaces this one; or, if nobody was sent the pack, take its issue out of issued.yaml and run pack --issue again.',
      }
  },
})
