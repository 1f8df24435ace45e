/** pandoc with groff, its fastest engine among Debian's packages: a process for each file, as it has no other way. It knows no “of y”. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const [source, out] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
for (const file of readdirSync(source))
  execFileSync('pandoc', [join(source, file), '-o', join(out, file.replace('.md', '.pdf')), '-t', 'ms', '--pdf-engine=pdfroff'])
