/** Answers for sharing papers among threads. Every thread reads the workspaces itself; what it makes depends on nothing but them. */
import type { Worker as Thread } from 'node:worker_threads'
import { openWorkspace } from '../make.ts'
import type { Io } from './io.ts'
import { type Made, make, type Wish } from './making.ts'
import { openMemory } from './memory.ts'
import { openNotes } from './notes.ts'
import { openStopwatch, type Times } from './stopwatch.ts'
import { threadMark } from './thread.ts'
import { openWorld } from './world.ts'

/** One paper to be made: the workspace's folder and the paper's path. */
export interface Task {
  readonly folder: string
  readonly path: string
}

interface Share {
  readonly tasks: readonly Task[]
  readonly wish: Wish
}

/** What a thread has to say. */
type Message = { readonly made: Made } | { readonly times: Times }

/** Who hears of each paper as it is made, and at the end of how long each thread was at each stage. */
interface Hearer {
  made(made: Made): void
  times(times: Times): void
}

/** Makes the tasks with this many threads. Neighbours stay together: few threads then read the same workspace, or lay out the same pack. */
export const shareOut = async (tasks: readonly Task[], { jobs, wish, io }: { jobs: number; wish: Wish; io: Io }, hearer: Hearer): Promise<void> => {
  const count = Math.min(jobs, tasks.length)
  const start = (thread: number): number => Math.ceil((thread * tasks.length) / count)
  const shares = Array.from({ length: count }, (_, i): Share => ({ tasks: tasks.slice(start(i), start(i + 1)), wish }))
  const { Worker } = await threads()
  await Promise.all(shares.map(share => workOff(new Worker(`${io.home}/dist/cli.cjs`, { argv: [threadMark], workerData: share }), hearer)))
}

/** What makes threads is loaded where there are any; the modules of the program are not, as a bundle that is loaded in parts starts more slowly. */
const threads = () => import('node:worker_threads')

const workOff = (worker: Thread, hearer: Hearer): Promise<void> =>
  new Promise((fulfil, reject) => {
    worker.on('message', (message: Message) => ('made' in message ? hearer.made(message.made) : hearer.times(message.times)))
    worker.on('error', reject)
    worker.on('exit', () => fulfil())
  })

/** What a worker thread does: its share, and a message for each paper. */
export const work = async (io: Io): Promise<void> => {
  const { parentPort, workerData } = await threads()
  const { tasks, wish } = workerData as Share
  const { host, fonts, program } = openWorld(io)
  const { timed, times } = openStopwatch(io.now)
  const post = (message: Message): void => parentPort?.postMessage(message)
  for (const folder of new Set(tasks.map(task => task.folder))) {
    // One for each workspace, so that those that are done need no room.
    const memory = openMemory(openNotes(io, program))
    timed('read', () => memory.open(folder))
    const workspace = openWorkspace(host, fonts, folder, { memory, timed, audience: wish.audience }).value
    if (!workspace) continue
    const paths = new Set(tasks.filter(task => task.folder === folder).map(task => task.path))
    for (const paper of workspace.papers) if (paths.has(paper.path)) post({ made: make(workspace, paper, { wish, now: io.now }) })
  }
  post({ times: times() })
}
