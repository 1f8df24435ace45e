/** Answers for what one build after another can use: the disk, the faces with the words set in them, and what is known of the files. */
import type { Host } from '../base/host.ts'
import { type Timed, untimed } from '../base/stages.ts'
import { type FontPack, openFonts } from '../fonts/open.ts'
import { openHost } from './host.ts'
import { programOf } from './inputs.ts'
import type { Io } from './io.ts'
import { type LongMemory, openMemory } from './memory.ts'
import { openNotes } from './notes.ts'

export interface World {
  readonly host: Host
  readonly fonts: FontPack
  readonly memory: LongMemory
  readonly timed: Timed
  /** What tells this version of the program from all others. */
  readonly program: string
}

export const openWorld = (io: Io): World => {
  const host = openHost(io.home)
  const program = programOf(host)
  return { host, fonts: openFonts(host), memory: openMemory(openNotes(io, program)), timed: untimed, program }
}
