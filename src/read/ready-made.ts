/** Answers for templates that were read when the program was built: they count only while their files are the same, letter for letter. */
import { type Host, join } from '../base/host.ts'
import type { TemplateText } from '../model/paper-type.ts'
import type { Powers } from '../model/powers.ts'
import type { Templates } from '../model/records.ts'
import type { Reading } from './open-file.ts'
import type { Ready } from './ready.ts'
import { lateSource, textSource } from './source.ts'
import { parseYaml } from './yaml/parse.ts'

/** The table of powers, below the package’s folder. */
export const powersFile = 'templates/law/powers.yaml'

/** Every file that templates are read from, below a folder of templates. */
const filesOf = (host: Host, folder: string): readonly string[] => {
  const named = (part: string, wanted: RegExp): readonly string[] =>
    host.list(join(folder, part)).flatMap(({ name, kind }) => (kind === 'file' && wanted.test(name) ? [join(folder, part, name)] : []))
  const types = host.list(join(folder, 'papers')).filter(({ kind }) => kind === 'folder')
  return [...types.flatMap(({ name }) => named(join('papers', name), /^paper\.(yaml|hbs)$/)), ...named('partials', /\.hbs$/), ...named('theme', /\.ya?ml$/)]
}

/** Whether the files are still those that the templates were read from. */
export const isStill = (host: Host, { files }: Ready): boolean => {
  const there = [...filesOf(host, join(host.home, 'templates')), join(host.home, powersFile)]
  return (
    there.length === Object.keys(files).length &&
    there.every(file => {
      const text = files[file.slice(host.home.length + 1)]
      return text !== undefined && host.bytes(file) !== undefined && Buffer.from(text).equals(host.read(file))
    })
  )
}

/** The package's templates as they were read when the program was built. */
export const templatesFrom = ({ host, sources }: Reading, { files, types, partials, themes }: Ready): Templates => {
  const at = (file: string): string => join(host.home, file)
  const textOf = (file: string): TemplateText => ({ file: at(file), text: files[file] ?? '' })
  for (const [file, text] of Object.entries(files))
    sources.set(at(file), file.endsWith('.hbs') ? textSource(at(file), text) : lateSource(at(file), text, () => parseYaml(text)))
  return {
    types: types.map(type => ({ ...type, definition: at(type.definition), template: textOf(type.template.file) })),
    partials: new Map(partials.map(([name, file]) => [name, textOf(file)])),
    themes: new Map(themes),
    brokenThemes: new Set(),
  }
}

/** The same as data, to stand in `ready.ts`; nothing if they have faults. */
export const readyFrom = ({ host, sources, diagnostics }: Reading, templates: Templates, powers: Powers | undefined): Ready | undefined => {
  if (diagnostics.length > 0 || !powers) return undefined
  const below = (file: string): string => file.slice(host.home.length + 1)
  return {
    files: Object.fromEntries([...sources].map(([file, { text }]) => [below(file), text])),
    types: templates.types.map(type => ({ ...type, definition: below(type.definition), template: { file: below(type.template.file), text: '' } })),
    partials: [...templates.partials].map(([name, { file }]) => [name, below(file)]),
    themes: [...templates.themes],
    powers,
  }
}
