/**
 * Answers for the cases of the bench: who runs on what, and which bars their results are held against. A case is given the bench (see run.mjs)
 * and gives `{ results, bars }`. The first contestant is what the others are compared with in the printed table.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { knows, ours } from './ours.mjs'
import { median, ratio } from './race.mjs'
import { watchTimes } from './watch.mjs'

const node = process.execPath

const find = (results, name) => results.find(result => result.name === name && !result.failed)

/** How many times as long the second takes. */
const slower = (results, name, than) => {
  const [a, b] = [find(results, name), find(results, than)]
  return a && b ? ratio(b, a) : Number.NaN
}

const memory = (results, name, than) => (find(results, name)?.mebibytes ?? Number.NaN) / (find(results, than)?.mebibytes ?? Number.NaN)

const size = (results, name, than) => (find(results, name)?.written?.kibPerPage ?? Number.NaN) / (find(results, than)?.written?.kibPerPage ?? Number.NaN)

/** A build; what it remembers of the files it read is gone with what it wrote. */
const build = (bench, name, workspace, ...options) => {
  const out = bench.out(name)
  return { name, title: 'forum-papers', out, environment: { XDG_CACHE_HOME: join(out, '.cache') }, command: ours('build', workspace, '-o', out, ...options) }
}

/** The bids alone: the agenda and the pack of their meeting are other papers, which no peer makes. */
const bidsOnly = ['--only', 'appendix-*']

const bareNode = { name: 'node', title: '`node -e 0`', command: [node, '-e', '0'] }

const one = {
  name: 'one',
  title: 'One bid, cold: YAML to Markdown, PDF and HTML (the peers: to PDF)',
  rounds: 15,
  async run(bench) {
    const workspace = bench.bids(1)
    const results = await bench.race([build(bench, 'ours', workspace, ...bidsOnly), bareNode, ...bench.peers('one', workspace)])
    return {
      results,
      bars: [
        { what: 'one bid, cold, against `node -e 0`', value: slower(results, 'node', 'ours'), bar: 2.5, aim: 2 },
        { what: 'Typst in Node against us, one bid, cold', value: slower(results, 'ours', 'typst'), bar: 1, aim: 1.5, more: true },
      ],
    }
  },
}

const bulk500 = {
  name: 'bulk500',
  title: '500 bids to PDF, one thread',
  rounds: 5,
  async run(bench) {
    const workspace = bench.bids(500)
    const results = await bench.race([
      build(bench, 'ours', workspace, '--format', 'pdf', '--jobs', '1', ...bidsOnly),
      ...bench.floor(workspace),
      ...bench.peers('bulk', workspace),
    ])
    const against = (name, title, bar, aim) => ({ what: `${title} against us, 500 bids`, value: slower(results, 'ours', name), bar, aim, more: true })
    return { results, bars: [against('typst', 'Typst', 2.8, 4), against('chromium', 'Chromium', 10, 14), against('pdfmake', 'pdfmake', 14, 20)] }
  },
}

const jobs4000 = {
  name: 'jobs4000',
  title: '4,000 bids to PDF, two workers against one',
  rounds: 3,
  async run(bench) {
    const workspace = bench.bids(4000)
    const withJobs = jobs => ({ ...build(bench, `jobs${jobs}`, workspace, '--format', 'pdf', '--jobs', String(jobs), ...bidsOnly), title: `--jobs ${jobs}` })
    const results = await bench.race([withJobs(1), withJobs(2)], { look: false })
    return { results, bars: [{ what: '4,000 papers, two workers against one', value: slower(results, 'jobs2', 'jobs1'), bar: 1.6, aim: 1.9, more: true }] }
  },
}

/** Bids that come to about so many pages of one pack. */
const bidsOf500Pages = 145

/** Bids of one meeting, as a pack is made of. */
const toPack = (bench, count) => bench.bids(count, { name: 'pack', perMeeting: count })

const packOf = (bench, name, workspace) => build(bench, name, workspace, '--format', 'pdf', '--only', 'pack')

const pack500 = {
  name: 'pack500',
  title: 'About 500 pages as one document',
  rounds: 5,
  async run(bench) {
    const workspace = toPack(bench, bidsOf500Pages)
    const results = await bench.race([packOf(bench, 'ours', workspace), ...bench.peers('pack', workspace)])
    return {
      results,
      bars: [
        { what: 'Typst against us, 500 pages as one document', value: slower(results, 'ours', 'typst'), bar: 1.8, aim: 2.5, more: true },
        { what: 'our memory against Typst’s, 500 pages', value: memory(results, 'ours', 'typst'), bar: 0.33, aim: 0.2 },
      ],
    }
  },
}

const pack2000 = {
  name: 'pack2000',
  title: 'About 2,000 pages as one document, against 500',
  rounds: 3,
  async run(bench) {
    const small = { ...packOf(bench, 'pages500', toPack(bench, bidsOf500Pages)), title: '500 pages' }
    const large = { ...packOf(bench, 'pages2000', toPack(bench, 4 * bidsOf500Pages)), title: '2,000 pages' }
    const results = await bench.race([small, large])
    return {
      results,
      bars: [
        { what: '2,000 pages against 500, time', value: slower(results, 'pages500', 'pages2000'), bar: 4.2, aim: 4.2 },
        { what: '2,000 pages, peak memory', value: find(results, 'pages2000')?.mebibytes, bar: 400, aim: 250, unit: ' MiB' },
      ],
    }
  },
}

const country = {
  name: 'country',
  title: 'The country: 152 councils with six meetings of about twelve papers',
  rounds: 1,
  async run(bench) {
    const councils = bench.country()
    const inPdf = { ...build(bench, 'pdf', councils, '--format', 'pdf', '--jobs', '2'), title: 'PDF, --jobs 2' }
    const inAll = { ...build(bench, 'all', councils, '--jobs', '2'), title: 'all formats, --jobs 2' }
    const results = await bench.race([inPdf, inAll])
    const seconds = name => median(find(results, name)?.times ?? []) / 1000
    return {
      results,
      bars: [
        { what: 'the country, PDF', value: seconds('pdf'), bar: 100, aim: 60, unit: ' s' },
        { what: 'the country, all formats', value: seconds('all'), bar: 150, aim: 60, unit: ' s' },
        { what: 'the country, peak memory', value: Math.max(...results.map(result => result.mebibytes)), bar: 1024, aim: 1024, unit: ' MiB' },
      ],
    }
  },
}

/** Says something else in one bid of a workspace each time. */
const changeOneBid = workspace => round => {
  const file = join(workspace, 'meetings', '2026-01-15', 'bids', 'bid-0007.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^contact: .*$/m, `contact: Duty officer, room ${round + 100}`))
}

const again = {
  name: 'again',
  title: 'Built before: nothing changed, against one cold paper',
  rounds: 7,
  async run(bench) {
    const cold = build(bench, 'cold', bench.bids(1), ...bidsOnly)
    const same = { ...build(bench, 'same', bench.bids(500)), title: 'nothing changed in 500 bids', keeps: true }
    await bench.warm(same)
    const results = await bench.race([{ ...cold, title: 'one cold bid' }, same], { look: false })
    return { results, bars: [{ what: 'nothing changed, 500 papers, against one cold', value: slower(results, 'cold', 'same'), bar: 2, aim: 1.3 }] }
  },
}

const changed = {
  name: 'changed',
  title: 'Built before: one bid changed, against one cold paper',
  rounds: 7,
  async run(bench) {
    const cold = build(bench, 'cold', bench.bids(1), ...bidsOnly)
    const workspace = bench.bids(500, { name: 'to-change' })
    const change = { keeps: true, before: changeOneBid(workspace) }
    const other = { ...build(bench, 'other', workspace, ...bidsOnly), title: 'one bid of 500 changed, the bids', ...change }
    const all = { ...build(bench, 'all', workspace), title: 'one bid of 500 changed, with the agenda and the pack of 100 bids', ...change }
    for (const one of [other, all]) await bench.warm(one)
    const results = await bench.race([{ ...cold, title: 'one cold bid' }, other, all], { look: false })
    return { results, bars: [{ what: 'one bid changed in 500, against one cold', value: slower(results, 'cold', 'other'), bar: 3, aim: 1.5 }] }
  },
}

const watch = {
  name: 'watch',
  title: 'watch: save to written, one paper in a workspace of 100',
  rounds: 15,
  async run(bench) {
    if (!knows('watch')) {
      bench.tell('forum-papers has no command “watch” yet: not measured')
      return { results: [], bars: [{ what: '`watch`, save to written', value: Number.NaN, bar: 150, aim: 50, unit: ' ms' }] }
    }
    const workspace = bench.bids(100, { name: 'to-watch' })
    const times = await watchTimes({ workspace, out: bench.out('watched'), rounds: bench.rounds ?? this.rounds, change: changeOneBid(workspace) })
    return {
      results: [{ name: 'ours', title: 'save to written', times }],
      bars: [{ what: '`watch`, save to written', value: median(times), bar: 150, aim: 50, unit: ' ms' }],
    }
  },
}

const bytes = {
  name: 'bytes',
  title: 'Bytes a page, tagged, fonts embedded, against Typst',
  rounds: 1,
  async run(bench) {
    const workspace = toPack(bench, bidsOf500Pages)
    const only = ['typst']
    const papers = await bench.race([build(bench, 'ours', workspace, '--format', 'pdf', ...bidsOnly), ...bench.peers('bulk', workspace, only)])
    const packs = await bench.race([
      packOf(bench, 'ours-pack', workspace),
      ...bench.peers('pack', workspace, only).map(peer => ({ ...peer, name: 'typst-pack' })),
    ])
    return {
      results: [...papers, ...packs.map(result => ({ ...result, title: `${result.title}, one document` }))],
      bars: [
        { what: 'our bytes a page against Typst’s, bids', value: size(papers, 'ours', 'typst'), bar: 0.5, aim: 0.25 },
        { what: 'our bytes a page against Typst’s, one document', value: size(packs, 'ours-pack', 'typst-pack'), bar: 0.5, aim: 0.25 },
      ],
    }
  },
}

/** Every case, in the order of the bars. */
export const cases = [one, bulk500, jobs4000, pack500, pack2000, country, again, changed, watch, bytes]
