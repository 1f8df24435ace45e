/** Answers for the line that shows how far a build is, while it goes on: on a terminal, below whatever else is written, and gone at the end. */
import type { Call } from './command.ts'
import { counted } from './io.ts'

export interface Progress {
  /** One more paper is made, of so many pages. */
  made(pages: number): void
  /** Writes something that stays, above the line. */
  write(text: string): void
  end(): void
}

/** Milliseconds: a shorter build needs none, and nobody reads faster. */
const [patience, pause] = [500, 100]
const width = 24
const cleared = '\r\u001b[K'

/** A build of so many papers begins. */
export const progressOf = (call: Call, papers: number): Progress => {
  const { io } = call
  const isShown = io.isTerminal && call.options.quiet === undefined && papers > 1
  const begun = io.now()
  let done = 0
  let pages = 0
  let drawn = begun + patience - pause
  let isUp = false
  const clear = (): void => {
    if (isUp) io.err(cleared)
    isUp = false
  }
  const draw = (): void => {
    drawn = io.now()
    isUp = true
    io.err(`${cleared}${barOf(done, papers)} ${done} of ${counted(papers, 'paper')}${speedOf(pages, drawn - begun)}`)
  }
  return {
    made: more => {
      done += 1
      pages += more
      if (isShown && io.now() >= drawn + pause) draw()
    },
    write: text => {
      const wasUp = isUp
      clear()
      io.out(text)
      if (wasUp) draw()
    },
    end: clear,
  }
}

const barOf = (done: number, all: number): string => {
  const full = Math.round((done / all) * width)
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`
}

const speedOf = (pages: number, milliseconds: number): string => (pages > 0 ? `, ${Math.round((pages / milliseconds) * 1000)} pages a second` : '')
