/** Answers for sharing papers among threads. Every thread reads the workspaces itself; what it makes depends on nothing but them. */
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { openFonts } from '../fonts/open.ts'
import { openWorkspace } from '../make.ts'
import { openHost } from './host.ts'
import type { Io } from './io.ts'
import { type Made, make, type Wish } from './making.ts'

/** One paper to be made: the workspace's folder and the paper's path. */
export interface Task {
  readonly folder: string
  readonly path: string
}

interface Share {
  readonly tasks: readonly Task[]
  readonly wish: Wish
}

/** Makes the tasks with this many threads, in any order; `done` hears of each as it is made. */
export const shareOut = async (tasks: readonly Task[], { jobs, wish, io }: { jobs: number; wish: Wish; io: Io }, done: (made: Made) => void): Promise<void> => {
  const shares = Array.from({ length: Math.min(jobs, tasks.length) }, (_, i): Share => ({ tasks: tasks.filter((_, n) => n % jobs === i), wish }))
  await Promise.all(shares.map(share => workOff(share, io, done)))
}

const workOff = (share: Share, io: Io, done: (made: Made) => void): Promise<void> =>
  new Promise((fulfil, reject) => {
    const worker = new Worker(`${io.home}/dist/cli.cjs`, { workerData: share })
    worker.on('message', done)
    worker.on('error', reject)
    worker.on('exit', () => fulfil())
  })

/** What a worker thread does: its share, and a message for each paper. */
export const work = (io: Io): void => {
  const { tasks, wish } = workerData as Share
  const host = openHost(io.home)
  const fonts = openFonts(host)
  for (const folder of new Set(tasks.map(task => task.folder))) {
    const workspace = openWorkspace(host, fonts, folder, wish.audience).value
    if (!workspace) continue
    const paths = new Set(tasks.filter(task => task.folder === folder).map(task => task.path))
    for (const paper of workspace.papers) if (paths.has(paper.path)) parentPort?.postMessage(make(workspace, paper, { wish, now: io.now }))
  }
}
