/** Writes what command-line peers are given, outside the measured time: node peers/prepare.mjs html|markdown <mode> <workspace> <folder>. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jobs } from './adapter.mjs'
import { html } from './html.mjs'
import { markdown } from './markdown.mjs'

const writers = { html: [html, 'html'], markdown: [markdown, 'md'] }

const [kind, mode, workspace, folder] = process.argv.slice(2)
const [write, ending] = writers[kind]
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const job of jobs(mode, workspace)) writeFileSync(join(folder, `${job.name}.${ending}`), write(job))
