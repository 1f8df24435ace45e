/** Answers for the example workspaces of `data/`, held in memory under the same paths, so that tests can damage them. */
import { readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'

const root = new URL('../..', import.meta.url).pathname

/** Every file of an example workspace, by its path from the repository, as in `data/northmoor/forum.yaml`. */
export const exampleFiles = (workspace: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(`${root}data/${workspace}`, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`)
      .sort()
      .map(path => [relative(root, path), new Uint8Array(readFileSync(path))]),
  )

export const exampleNames = ['birmingham', 'northmoor', 'staffordshire'] as const
