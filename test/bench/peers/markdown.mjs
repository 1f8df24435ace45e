/** Answers for a job as Markdown, as pandoc reads it. */

const row = cells => `| ${cells.join(' | ')} |`

const blockOf = block => {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`
  if (block.kind === 'paragraph') return block.text
  if (block.kind === 'bullets') return block.items.map(item => `- ${item}`).join('\n')
  return [row(block.head), '| --- | ---: |', ...block.rows.map(row), '', `Table: ${block.caption}`].join('\n')
}

/** A whole file of Markdown for one job. */
export const markdown = ({ papers }) => `${papers.flatMap(({ blocks }) => blocks.map(blockOf)).join('\n\n')}\n`
