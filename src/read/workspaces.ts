/** Answers for finding workspaces among folders. Reads folders only, never a file; who looks for the workspace around a file walks up himself. */
import { type Host, join } from '../base/host.ts'

/** Never looked into for workspaces: what tools wrote. */
const skipped = /^(out|restricted|dist|node_modules|\..*)$/
/** A folder of workspaces, or the folder around it. */
const deepest = 2

const isWorkspace = (host: Host, folder: string): boolean => host.list(folder).some(entry => entry.name === 'forum.yaml' && entry.kind !== 'folder')

/** The workspaces at or below a folder, in order of their names: the folder itself if it has a `forum.yaml`, else those up to two levels down. */
export const findWorkspaces = (host: Host, folder: string, levels = deepest): readonly string[] => {
  if (isWorkspace(host, folder)) return [folder]
  if (levels === 0) return []
  return host
    .list(folder)
    .filter(entry => entry.kind === 'folder' && !skipped.test(entry.name))
    .flatMap(entry => findWorkspaces(host, join(folder, entry.name), levels - 1))
}
