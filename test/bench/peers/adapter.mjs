/** Answers for how a peer is called: node peers/<name>.mjs one|bulk|pack <workspace> <out folder>. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { papers } from './content.mjs'

/** The faces that our own papers are set in, so that all set the same glyphs. */
export const face = name => new URL(`../../../dist/assets/${name}.ttf`, import.meta.url).pathname

/** What is written of this call: one paper, each paper in a file of its own, or all of them in one. */
export const jobs = function* (mode, workspace) {
  if (mode === 'pack') yield { name: 'pack', title: 'Pack', papers: [...papers(workspace)] }
  else
    for (const paper of papers(workspace)) {
      yield { name: paper.name, title: paper.title, papers: [paper] }
      if (mode === 'one') return
    }
}

/** The arguments of the call, the folder made. */
export const called = () => {
  const [mode, workspace, out] = process.argv.slice(2)
  mkdirSync(out, { recursive: true })
  return { mode, workspace, out }
}

/** Writes every job with what `render` makes of it. */
export const run = async render => {
  const { mode, workspace, out } = called()
  for (const job of jobs(mode, workspace)) writeFileSync(join(out, `${job.name}.pdf`), await render(job))
}
