/** Answers for files and folders that are not where they are read, or not called as they must be. */
import { join } from '../base/host.ts'
import { nearest } from '../base/text.ts'
import { type Reading, report } from './open-file.ts'

export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name)

/** A file's name without its ending. */
export const stem = (name: string): string => name.replace(/\.[^.]*$/, '')

export const yamlFilesIn = ({ host }: Reading, folder: string): readonly string[] =>
  host
    .list(folder)
    .filter(entry => entry.kind !== 'folder' && isYaml(entry.name))
    .map(entry => join(folder, entry.name))

/** Warns of YAML files that nobody will read where they are. */
export const strays = (reading: Reading, folder: string, known: readonly string[], hint: string): void => {
  for (const file of yamlFilesIn(reading, folder)) {
    const name = file.slice(file.lastIndexOf('/') + 1)
    if (known.includes(name)) continue
    reading.diagnostics.push({
      code: 'workspace/stray-file',
      severity: 'warning',
      at: { file, path: [] },
      message: `“${name}” is not read where it is.`,
      hint,
    })
  }
}

/** Reports folders with YAML files in or below them whose names are all but right, such as `Bids` or `report`; returns their names. */
export const misnamed = (reading: Reading, folder: string, right: readonly string[]): readonly string[] => {
  const near = reading.host
    .list(folder)
    .filter(entry => entry.kind === 'folder' && !right.includes(entry.name) && holdsYaml(reading, join(folder, entry.name)))
    .flatMap(({ name }) => {
      const meant = nearest(name, right)
      return meant === undefined ? [] : [{ name, meant }]
    })
  for (const { name, meant } of near)
    report(
      reading,
      'workspace/folder-name',
      { file: join(folder, name), path: [] },
      { message: `The folder “${name}” is not read, because it is not called ${meant}.`, hint: `Rename it to ${meant}.` },
    )
  return near.map(({ name }) => name)
}

/** Whether there are YAML files in a folder, or in those right below it. */
const holdsYaml = (reading: Reading, folder: string): boolean =>
  yamlFilesIn(reading, folder).length > 0 ||
  reading.host.list(folder).some(entry => entry.kind === 'folder' && yamlFilesIn(reading, join(folder, entry.name)).length > 0)
