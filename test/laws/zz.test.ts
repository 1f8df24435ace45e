import { it } from 'vitest'
import { checkRecords, rules } from '../../src/check/index.ts'
import { read } from '../../src/read/index.ts'
import { memoryHost } from '../support/memory-host.ts'
import { miniWorkspace } from '../support/workspace.ts'
it('t', () => {
  const t = new Map<string, number>()
  for (const r of rules) { const run = r.run as any; (r as any).run = (...h: any[]) => { const a = process.cpuUsage(); const out = [...run.apply(r, h)]; const c = process.cpuUsage(a); t.set(r.code, (t.get(r.code) ?? 0) + (c.user + c.system) / 1000); return out } }
  for (const piece of ['£1 ', 'it be ', '£1 of the £2 ', '£1 for 2 a ', '12 a at £1 ', '£1,234 would be left. ', '1% of the £1 a ']) {
    t.clear()
    const clauses = ['decide', 'refuse'].map(kind => `        - text: |\n            ${piece.repeat(100000 / piece.length)}\n          kind: ${kind}\n          papers: [bid]`)
    const meeting = `items:\n  - title: Early Help\n    papers: [bid]\n    resolution:\n      outcome: carried\n      clauses:\n${clauses.join('\n')}`
    const { files } = miniWorkspace({ bid: 'id: bid', meeting })
    const a = process.cpuUsage()
    const { value } = read(memoryHost(files, '/nowhere'), '/workspace')
    const c = process.cpuUsage(a)
    checkRecords(value!)
    const b = process.cpuUsage(a)
    console.log(piece, 'read', c.user / 1000, 'all', (b.user + b.system) / 1000, [...t].sort((a, b) => b[1] - a[1]).slice(0, 7).map(([k, v]) => `${v.toFixed(0)} ${k}`).join(', '))
  }
}, 200000)
