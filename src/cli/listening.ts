/** Answers for hearing that something was saved in some folders: in whatever way, and only when the saving is over. */
import { disk } from './host.ts'

export interface Listening {
  /** Waits for a change, and then for a moment of quiet; false once it has been ended. */
  heard(): Promise<boolean>
  end(): void
}

/** Milliseconds: some editors empty a file before they fill it, and many write two. */
const quiet = 10

/** Listens to folders, which are asked for again after every change, as some may be new; one that took another's place is another. */
export const listen = (folders: () => readonly string[]): Listening => {
  const open = new Map<string, () => void>()
  let ended = false
  let isNews = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let wake = (): void => {}
  const ring = (): void => {
    isNews = true
    wake()
  }
  const hear = (): void => {
    clearTimeout(timer)
    timer = setTimeout(ring, quiet)
  }
  const listenTo = (wanted: ReadonlyMap<string, string>): void => {
    for (const [key, close] of open) {
      if (wanted.has(key)) continue
      close()
      open.delete(key)
    }
    for (const [key, folder] of wanted) if (!open.has(key)) open.set(key, disk.listen(folder, hear))
  }
  const refresh = (): void => listenTo(new Map(folders().map(folder => [`${folder} ${disk.identity(folder)}`, folder])))
  refresh()
  return {
    heard: async () => {
      while (!isNews && !ended)
        await new Promise<void>(done => {
          wake = done
        })
      isNews = false
      if (!ended) refresh()
      return !ended
    },
    end: () => {
      ended = true
      clearTimeout(timer)
      listenTo(new Map())
      wake()
    },
  }
}
