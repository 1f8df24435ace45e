/** Answers for `issued.yaml` as text: what was published, in the order in which it was, with words for whoever opens it. */
import { filedPages } from '../base/page-labels.ts'
import type { Issued } from '../model/issued.ts'
import { schemaFolder } from './schemas.ts'

const about = `# yaml-language-server: $schema=../../${schemaFolder}/issued.json
#
# What was published of this meeting's pack, and which pages each part has had since then. \`forum-papers pack --issue\` writes this
# file and adds to it; nobody else needs to. A page that is listed here never changes its number: what comes later is numbered
# 14a, 14b … behind it. Take an issue out only if nobody was sent it.
`

const partText = ({ part, title, pages, digest }: Issued['issues'][number]['parts'][number]): string =>
  `      - part: ${part}\n        title: ${JSON.stringify(title)}\n        pages: [${filedPages(pages.flat()).join(', ')}]\n${digest === undefined ? '' : `        digest: ${JSON.stringify(digest)}\n`}`

/** The whole file. */
export const issuedText = ({ issues }: Issued): string =>
  `${about}issues:\n${issues.map(({ issue, parts }) => `  - issue: ${issue}\n    parts:\n${parts.map(partText).join('')}`).join('')}`
