/**
 * Answers for `dist/`: the command line in one file with its launcher, the library, the fonts and the licences of what is shipped.
 * `npm ci` runs it; `node src/build.mjs types` adds the library's type declarations, which only the published package needs.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const packages = join(root, 'node_modules')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The faces by their names in src/fonts, and their licences. */
const assets = {
  'regular.ttf': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'bold.ttf': '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'italic.ttf': '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'bold-italic.ttf': '@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
  'mono.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  'fallback.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'fallback-bold.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  'LICENCE-source-sans-3.txt': '@expo-google-fonts/source-sans-3/LICENSE_FONT',
  'LICENCE-dejavu.txt': 'dejavu-fonts-ttf/LICENSE',
}

/** What pdfkit imports for work that src/publish/pdf does itself: shaping, line breaking, decoding images, encryption; and commander, to start programs. */
const unused = /^(fontkit|linebreak|png-js|@noble\/ciphers\/aes|node:child_process)$/

const withoutUnused = {
  name: 'without-unused',
  setup(bundle) {
    bundle.onResolve({ filter: unused }, found => ({ path: found.path, namespace: 'unused' }))
    bundle.onLoad({ filter: /./, namespace: 'unused' }, found => ({
      contents: `const gone = () => { throw new Error('${found.path} is not part of this build') }\nexport { gone as default, gone as create, gone as cbc, gone as ecb }`,
    }))
    // Handlebars asks for source-map only if it is there.
    bundle.onResolve({ filter: /^source-map$/ }, found => ({ path: found.path, namespace: 'empty' }))
    bundle.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Writes whole or not at all, so that a build that is cut short can be run again. */
const put = (file, bytes) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, bytes)
  renameSync(`${file}.part`, file)
}

const makeAssets = () => {
  rmSync(join(dist, 'assets'), { recursive: true, force: true })
  for (const [name, from] of Object.entries(assets)) put(join(dist, 'assets', name), readFileSync(join(packages, from)))
}

const shared = { absWorkingDir: root, bundle: true, format: 'esm', platform: 'node', target: 'node20', write: false, charset: 'utf8', legalComments: 'none' }

/** The package's own templates, read and compiled: they stand in place of files that hold none. */
const withReadyTemplates = {
  name: 'with-ready-templates',
  async setup(bundle) {
    const made = await build({ ...shared, entryPoints: ['src/cli/ready.ts'], format: 'cjs', plugins: [withoutUnused] })
    const compiler = { exports: {} }
    new Function('module', 'exports', 'require', made.outputFiles[0].text)(compiler, compiler.exports, createRequire(import.meta.url))
    const { readyModule, readyTemplates } = compiler.exports
    const [compiled, read] = [readyModule(root), readyTemplates(root)]
    bundle.onLoad({ filter: /compose[/\\]templates[/\\]ready\.ts$/ }, () => ({ contents: compiled, loader: 'js' }))
    bundle.onLoad({ filter: /read[/\\]ready\.ts$/ }, () => ({ contents: read, loader: 'js' }))
  },
}

/** The same program in ASCII, which V8 keeps in half the memory; only regular expressions still hold other letters, and there an escape means the same. */
const inAscii = text => text.replace(/[\u0080-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What tells this version of the program, its faces included, from all others. */
const digestOf = program => {
  const hash = createHash('sha256').update(program)
  for (const name of Object.keys(assets)) hash.update(readFileSync(join(dist, 'assets', name)))
  return hash.digest('hex')
}

/** The program in one file, and what starts it. The program is a script that comes to a function: the compiled code of a script can be kept, that of a module cannot. */
const makeCli = async () => {
  const made = await build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    format: 'cjs',
    charset: 'ascii',
    // A script has no import() of its own.
    supported: { 'dynamic-import': false },
    alias: { handlebars: 'handlebars/dist/cjs/handlebars.js' },
    // pdfkit asks for it, to find files that we do without.
    define: { 'import.meta.url': '"file:///pdfkit"' },
    metafile: true,
    minify: true,
    plugins: [withoutUnused, withReadyTemplates],
  })
  const program = inAscii(made.outputFiles[0].text)
  put(
    join(dist, 'main.cjs'),
    `(function(require,__filename,__dirname){"use strict";const programDigest="${digestOf(program)}";${program.replace(/^"use strict";/, '')}})`,
  )
  put(join(dist, 'THIRD-PARTY.txt'), notices(Object.keys(made.metafile.inputs)))
  const launcher = await build({ ...shared, entryPoints: ['src/cli/launch.ts'], format: 'cjs', banner: { js: '#!/usr/bin/env node' } })
  put(join(dist, 'cli.cjs'), launcher.outputFiles[0].contents)
  // npm makes a bin executable when it links it, and never again.
  chmodSync(join(dist, 'cli.cjs'), 0o755)
  rmSync(join(dist, 'cache'), { recursive: true, force: true })
}

const makeLibrary = async () => {
  const made = await build({ ...shared, entryPoints: ['src/index.ts'], packages: 'external' })
  put(join(dist, 'index.js'), made.outputFiles[0].contents)
}

/** The notices that the licences of the inlined packages ask us to keep. */
const notices = inputs => {
  const names = [...new Set(inputs.flatMap(input => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []))].sort()
  return [`${manifest.name} contains these packages, each under its own licence.\n`, ...names.map(notice)].join(`\n${'-'.repeat(72)}\n\n`)
}

const notice = name => {
  const folder = join(packages, name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  if (!file) throw new Error(`${name} has no licence text to pass on`)
  return `${name} ${version}${license ? ` (${license})` : ''}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}

/** Declarations of the library and what it reaches; the tests and the command line are left out. */
const makeTypes = () => {
  const project = join(dist, 'tsconfig.json')
  rmSync(join(dist, 'types'), { recursive: true, force: true })
  const compilerOptions = { declaration: true, emitDeclarationOnly: true, rootDir: '../src', outDir: 'types' }
  put(project, JSON.stringify({ extends: '../tsconfig.json', compilerOptions, files: ['../src/index.ts'], include: [] }))
  try {
    execFileSync(process.execPath, [join(packages, 'typescript/bin/tsc'), '--project', project], { cwd: root, stdio: 'inherit' })
  } finally {
    rmSync(project)
  }
}

makeAssets()
await makeCli()
await makeLibrary()
if (process.argv[2] === 'types') makeTypes()
