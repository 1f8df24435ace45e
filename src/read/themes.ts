/**
 * Answers for themes: one file extends another, and a fault is shown in the file where the value was typed.
 * Must never find fault with the package's own files because of what stands in a workspace.
 */
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Templates } from '../model/records.ts'
import { type Theme, theme } from '../model/theme.ts'
import { fieldFaults } from './field-faults.ts'
import { type Reading, report } from './open-file.ts'
import { openYaml, unexplained } from './record.ts'
import type { YamlSource } from './source.ts'
import { contrastOf } from './theme-contrast.ts'
import type { Typed } from './yaml/parse.ts'
import { type Entry, follow, type MapNode, plain } from './yaml/tree.ts'

/** A theme's file, the folder it must be in, and the files of the same name behind it. */
export interface ThemeFile {
  readonly name: string
  readonly file: string
  readonly inside: string
  readonly behind?: ThemeFile
}

/** A theme as typed, from the file itself to the last one it extends. */
interface Layer {
  readonly file: string
  /** Whether it lies in the workspace, and not in the package. */
  readonly own: boolean
  readonly root: MapNode
  readonly typed: Typed & { readonly source: YamlSource }
}

/** All themes that can be read, by name, and the names of those that cannot. */
export const readThemes = (reading: Reading, files: ReadonlyMap<string, ThemeFile>): Pick<Templates, 'themes' | 'brokenThemes'> => {
  const opened = new Map<string, Layer | undefined>()
  const open = (file: ThemeFile): Layer | undefined => {
    if (!opened.has(file.file)) opened.set(file.file, layerOf(reading, file))
    return opened.get(file.file)
  }
  const themes = new Map<string, Theme>()
  for (const [name, file] of files) {
    const layers = chain({ reading, files, open }, file)
    const read = layers && themeOf(reading, layers)
    if (read) themes.set(name, read)
  }
  return { themes, brokenThemes: new Set([...files.keys()].filter(name => !themes.has(name))) }
}

const layerOf = (reading: Reading, file: ThemeFile): Layer | undefined => {
  const typed = openYaml(reading, file.file, file.inside)
  return typed?.root && typed.slips.length === 0 ? { file: file.file, own: file.inside === reading.folder, root: typed.root, typed } : undefined
}

interface Shelf {
  readonly reading: Reading
  readonly files: ReadonlyMap<string, ThemeFile>
  readonly open: (file: ThemeFile) => Layer | undefined
}

/** The theme of the package that stands behind all others. */
const last = 'council'

/** What a theme extends: what it says, or else the one of its name behind it, or else the package's. */
const baseOf = (layer: Layer, file: ThemeFile): string | undefined => {
  const said = layer.root.entries.get('extends')?.value
  if (said) return said.kind === 'text' ? said.text : ''
  return file.behind ? file.name : layer.own && file.name !== last ? last : undefined
}

/** The files that a theme is made of, itself first; a theme that extends its own name means the one behind it. */
const chain = (shelf: Shelf, file: ThemeFile, trail: readonly string[] = []): readonly Layer[] | undefined => {
  const layer = shelf.open(file)
  if (!layer) return undefined
  const name = baseOf(layer, file)
  if (name === undefined) return [layer]
  const next = name === file.name ? file.behind : shelf.files.get(name)
  const at = { file: file.file, path: ['extends'] }
  if (!next) {
    if (trail.length === 0 && layer.own)
      report(shelf.reading, 'theme/unknown', at, {
        message: `There is no theme “${name}” to extend.`,
        hint: `The themes are ${[...shelf.files.keys()].join(', ')}.`,
      })
    return undefined
  }
  if ([...trail, file.file].includes(next.file)) {
    if (next.file === (trail[0] ?? file.file) && layer.own)
      report(shelf.reading, 'theme/circle', at, {
        message: `The theme “${name}” extends this one, so neither is ever complete.`,
        hint: 'Take one of the two lines out.',
      })
    return undefined
  }
  const rest = chain(shelf, next, [...trail, file.file])
  return rest && [layer, ...rest]
}

const themeOf = (reading: Reading, layers: readonly Layer[]): Theme | undefined => {
  const root = layers.map(layer => layer.root).reduce(merged)
  const entries = new Map([...root.entries].filter(([name]) => name !== 'extends'))
  const result = theme.safeParse(blanked(plain({ ...root, entries })))
  const own = layers[0]
  if (!own) return undefined
  if (result.success) {
    const { readable, faults } = contrastOf(own, result.data)
    if (own.own) reading.diagnostics.push(...faults)
    return readable ? result.data : undefined
  }
  if (!own.own && layers.some(layer => layer.own)) return undefined
  const faults = fieldFaults({ file: own.file, root: { ...root, entries }, schema: theme }, result.error.issues)
  reading.diagnostics.push(
    ...unexplained(
      own.typed,
      own.typed.source,
      faults.flatMap(fault => typedIn(own, layers, fault)),
    ),
  )
  return undefined
}

/** A fault belongs to the file that holds the value; in a theme that this one extends, it is reported there. */
const typedIn = (own: Layer, layers: readonly Layer[], fault: Diagnostic): readonly Diagnostic[] => {
  const holder = fault.code === 'field/missing' ? own : layers.find(layer => follow(layer.root, fault.at.path).whole)
  return holder && holder !== own ? [] : [fault]
}

const merged = (front: MapNode, back: MapNode): MapNode => {
  const entries = new Map<string, Entry>(back.entries)
  for (const [name, entry] of front.entries) {
    const under = back.entries.get(name)?.value
    entries.set(name, entry.value.kind === 'map' && under?.kind === 'map' ? { ...entry, value: merged(entry.value, under) } : entry)
  }
  return { ...front, entries }
}

/** Empty values as no number at all: otherwise they would count as 0. */
const blanked = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, blanked(part)]))
}
