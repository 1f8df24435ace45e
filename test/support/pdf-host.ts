/** Answers for the installed package's files, read from this repository: enough of a host to open the fonts. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Host } from '../../src/base/host.ts'
import { openFonts } from '../../src/fonts/open.ts'

export const packageHost: Host = {
  home: fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''),
  list: () => [],
  isClosed: () => false,
  bytes: () => undefined,
  read: file => readFileSync(file),
  real: path => path,
}

/** The faces, freshly opened: nothing has been set in them yet. `told` hears of each file that is read. */
export const freshFonts = (told?: (file: string) => void) =>
  openFonts({
    ...packageHost,
    read: file => {
      told?.(file)
      return packageHost.read(file)
    },
  })
