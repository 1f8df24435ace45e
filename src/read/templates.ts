/** Answers for the templates of a workspace: the package's own, with the workspace's in front of them, file by file. They are not compiled here. */

import { type Host, join } from '../base/host.ts'
import { once } from '../base/once.ts'
import { slug } from '../base/text.ts'
import { noMemory } from '../model/memory.ts'
import { type PaperType, paperType, type TemplateText } from '../model/paper-type.ts'
import { type Powers, powers } from '../model/powers.ts'
import type { Templates } from '../model/records.ts'
import { openText, type Reading, report } from './open-file.ts'
import { ready } from './ready.ts'
import { isStill, powersFile, templatesFrom } from './ready-made.ts'
import { readRecord } from './record.ts'
import { textSource } from './source.ts'
import { readThemes, type ThemeFile } from './themes.ts'

/** A folder of templates, and the folder its files must not lead out of. */
interface Shelf {
  readonly folder: string
  readonly inside: string
}

const ownShelf = ({ home }: Host): Shelf => ({ folder: join(home, 'templates'), inside: home })

const templatesOn = (reading: Reading, shelves: readonly Shelf[]): Templates => ({
  types: readTypes(reading, shelves),
  partials: readPartials(reading, shelves),
  ...readThemes(reading, themeFiles(reading, shelves)),
})

/** What the package carries for every workspace. */
interface Package {
  readonly reading: Reading
  readonly templates: Templates
  /** Undefined where there is no package, as in some tests. */
  readonly powers?: Powers
}

/** The package's own templates and its table of powers, read once a process: most workspaces have no other templates. */
export const packageTemplates = once((host: Host): Package => {
  const reading: Reading = { host, folder: host.home, sources: new Map(), diagnostics: [], unsound: [], memory: noMemory }
  return ready && isStill(host, ready) ? { reading, templates: templatesFrom(reading, ready), powers: ready.powers } : typed(reading)
})

/** The same from the files themselves. */
const typed = (reading: Reading): Package => {
  const { host } = reading
  const file = join(host.home, powersFile)
  const templates = templatesOn(reading, [ownShelf(host)])
  const table = host.bytes(file) === undefined ? undefined : readRecord(reading, file, powers).record
  return { reading, templates, ...(table && { powers: table }) }
}

/** The table of powers, for a workspace whose sources it then is among. */
export const readPowers = (reading: Reading): Powers | undefined => {
  const { host } = reading
  const { reading: first, powers: table } = packageTemplates(host)
  const file = join(host.home, powersFile)
  const source = first.sources.get(file)
  if (source) reading.sources.set(file, source)
  return table
}

/** The templates of a workspace; workspaces without a folder of their own share the package's. */
export const readTemplates = (reading: Reading): Templates => {
  const { host, folder } = reading
  const own = join(folder, 'templates')
  if (host.list(own).length > 0) return templatesOn(reading, [ownShelf(host), { folder: own, inside: folder }])
  const { reading: first, templates } = packageTemplates(host)
  for (const [file, source] of first.sources) reading.sources.set(file, source)
  reading.diagnostics.push(...first.diagnostics)
  return templates
}

const readTemplate = (reading: Reading, file: string, inside: string): TemplateText | undefined => {
  const text = openText(reading, file, inside)
  if (text === undefined) return undefined
  reading.sources.set(file, textSource(file, text))
  return { file, text }
}

const names = (reading: Reading, folder: string, kind: 'file' | 'folder'): readonly string[] =>
  reading.host
    .list(folder)
    .filter(entry => entry.kind === kind && !entry.name.startsWith('.'))
    .map(entry => entry.name)

/** Paper types in order of their names. */
const readTypes = (reading: Reading, shelves: readonly Shelf[]): readonly PaperType[] => {
  const all = new Set(shelves.flatMap(shelf => names(reading, join(shelf.folder, 'papers'), 'folder')))
  return [...all].sort().flatMap(name => readType(reading, shelves, name))
}

const readType = (reading: Reading, shelves: readonly Shelf[], name: string): readonly PaperType[] => {
  const last = (file: string) => shelves.findLast(shelf => names(reading, join(shelf.folder, 'papers', name), 'file').includes(file))
  const [definedIn, templateIn] = [last('paper.yaml'), last('paper.hbs')]
  const shelf = definedIn ?? templateIn
  if (!shelf) return []
  const definition = join(shelf.folder, 'papers', name, 'paper.yaml')
  const refuse = (code: string, message: string, hint: string): readonly PaperType[] => {
    report(reading, code, { file: definition, path: [] }, { message, hint })
    return []
  }
  if (slug(name) !== name)
    return refuse(
      'file/name',
      `The name of the folder “${name}” cannot be used for a paper type.`,
      `Rename it to ${slug(name) || 'annual-report'}: small letters, digits and hyphens.`,
    )
  if (!definedIn) return refuse('paper/no-definition', `The paper type “${name}” has no paper.yaml.`, 'Add one beside its paper.hbs.')
  const { record } = readRecord(reading, definition, paperType, definedIn.inside)
  if (!templateIn)
    return refuse('paper/no-template', `The paper type “${name}” has no paper.hbs.`, 'Add one beside its paper.yaml: it holds the words of the paper.')
  const template = readTemplate(reading, join(templateIn.folder, 'papers', name, 'paper.hbs'), templateIn.inside)
  const sound = !reading.unsound.some(({ file }) => file === definition)
  return record && sound && template ? [{ ...record, name, definition, template }] : []
}

const readPartials = (reading: Reading, shelves: readonly Shelf[]): ReadonlyMap<string, TemplateText> => {
  const files = new Map<string, { file: string; inside: string }>()
  for (const shelf of shelves)
    for (const name of names(reading, join(shelf.folder, 'partials'), 'file'))
      if (name.endsWith('.hbs')) files.set(name.slice(0, -4), { file: join(shelf.folder, 'partials', name), inside: shelf.inside })
  const partials = new Map<string, TemplateText>()
  for (const [name, { file, inside }] of files) {
    const template = readTemplate(reading, file, inside)
    if (template) partials.set(name, template)
  }
  return partials
}

const themeFiles = (reading: Reading, shelves: readonly Shelf[]): ReadonlyMap<string, ThemeFile> => {
  const files = new Map<string, ThemeFile>()
  for (const { folder, inside } of shelves)
    for (const entry of names(reading, join(folder, 'theme'), 'file').filter(entry => /\.ya?ml$/.test(entry))) {
      const name = entry.replace(/\.ya?ml$/, '')
      const behind = files.get(name)
      files.set(name, { name, file: join(folder, 'theme', entry), inside, ...(behind && { behind }) })
    }
  return files
}
