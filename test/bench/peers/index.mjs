/** Answers for who we are measured against, and how each is called. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { withOurFonts } from './fonts.mjs'

const here = new URL('.', import.meta.url).pathname
const node = process.execPath

const isThere = name => existsSync(join(here, 'node_modules', name)) || `${name} is not installed: run npm ci in test/bench/peers`

const answers = (command, ...args) => {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return `${command} ${args.join(' ')} does not run: see docs/performance.md for what the bench needs`
  }
}

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
const python = process.env.WEASYPRINT_PYTHON ?? 'python3'

/** A peer whose adapter is a Node program of that name. */
const inNode = (name, title, packages) => ({
  name,
  title,
  missing: () => packages.map(isThere).find(one => one !== true),
  command: ({ mode, workspace, out }) => [node, join(here, `${name}.mjs`), mode, workspace, out],
})

/** A peer that is given HTML or Markdown, made outside the measured time. */
const given = (kind, { name, title, missing, command }) => {
  const folder = ({ mode, work }) => join(work, `given-${kind}-${mode}`)
  return {
    name,
    title,
    missing,
    prepare: call => execFileSync(node, [join(here, 'prepare.mjs'), kind, call.mode, call.workspace, folder(call)]),
    command: call => command(folder(call), call.out),
  }
}

/** Every peer. `missing` says in words what is not there; `prepare` is not measured, `command` is. */
export const peers = [
  inNode('typst', 'Typst in Node', ['@myriaddreamin/typst-ts-node-compiler']),
  {
    ...inNode('chromium', 'Chromium', ['puppeteer-core', 'js-yaml']),
    missing: () => [isThere('puppeteer-core'), answers(chromium, '--version')].find(one => one !== true),
    environment: withOurFonts,
  },
  inNode('pdfmake', 'pdfmake', ['pdfmake', 'js-yaml']),
  inNode('react-pdf', 'react-pdf', ['@react-pdf/renderer', 'react', 'js-yaml']),
  {
    ...given('html', {
      name: 'weasyprint',
      title: 'WeasyPrint',
      missing: () => [isThere('js-yaml'), answers(python, '-c', 'import weasyprint')].find(one => one !== true),
      command: (source, out) => [python, join(here, 'weasy.py'), source, out],
    }),
    environment: withOurFonts,
  },
  given('markdown', {
    name: 'pandoc',
    title: 'pandoc, groff',
    missing: () => [isThere('js-yaml'), answers('pandoc', '--version'), answers('groff', '--version')].find(one => one !== true),
    command: (source, out) => [node, join(here, 'pandoc.mjs'), source, out],
  }),
]
