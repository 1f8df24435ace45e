/** Answers for how our own work is called: the command line as users have it, and the pack as one document. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

export const home = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')

const node = process.execPath
const cli = join(home, JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).bin['forum-papers'])

/** `forum-papers` with these arguments. */
export const ours = (...args) => [node, cli, ...args]

/** Whether the command line knows a command. */
export const knows = command => new RegExp(`^ +${command}\\b`, 'm').test(execFileSync(node, [cli, '--help'], { encoding: 'utf8' }))

/** Builds what is measured: `dist/` from the sources as they stand. */
export const makeOurs = () => {
  execFileSync(node, [join(home, 'src', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (!existsSync(cli)) throw new Error(`${cli} was not made`)
}

/** What pdfkit imports and we do without, as in src/build.mjs. */
const withoutUnused = {
  name: 'without-unused',
  setup: bundle => {
    bundle.onResolve({ filter: /^(fontkit|linebreak|png-js|@noble\/ciphers\/aes|source-map)$/ }, ({ path }) => ({ path, namespace: 'unused' }))
    bundle.onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: 'const none = {}\nexport { none as default, none as create, none as cbc, none as ecb }',
    }))
  },
}

/** Bundles pack.ts like the command line, and gives the command that makes one document of a workspace. */
export const makePack = async work => {
  const outfile = join(work, 'pack.mjs')
  await build({
    absWorkingDir: home,
    entryPoints: ['test/bench/pack.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'error',
    alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' },
    banner: { js: "import { createRequire as requireHere } from 'node:module'\nconst require = requireHere(import.meta.url)" },
    plugins: [withoutUnused],
  })
  return (workspace, out) => [node, outfile, workspace, out, home]
}
