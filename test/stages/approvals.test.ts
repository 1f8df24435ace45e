/** When the minutes of a meeting stop being a draft, shown by the year of Northmoor. */
import { expect, it } from 'vitest'
import { iso } from '../../src/base/dates.ts'
import { approvalOf } from '../../src/history/approvals.ts'
import { read } from '../../src/read/index.ts'
import { exampleFiles } from '../support/examples.ts'
import { memoryHost } from '../support/memory-host.ts'

const folder = 'data/northmoor'
const january = `${folder}/meetings/2026-01-15/meeting.yaml`

const approvals = (change: (text: string) => string = text => text) => {
  const files = new Map(exampleFiles('northmoor'))
  files.set(january, new TextEncoder().encode(change(new TextDecoder().decode(files.get(january)))))
  const { value: records } = read(memoryHost(files), folder)
  if (!records) throw new Error('the example is not a workspace')
  return records.meetings.map(meeting => {
    const approval = approvalOf(records, meeting)
    return [meeting.name, approval && iso(approval.day), approval?.corrections.length]
  })
}

it('each meeting approves the minutes of the one before; what had no quorum is approved by the meeting that ratifies it, with its corrections', () => {
  expect(approvals()).toEqual([
    ['2025-10-09', '2026-01-15', 2],
    ['2025-12-04', '2026-01-15', 1],
    ['2026-01-15', '2026-02-12', 0],
    ['2026-02-12', undefined, undefined],
    ['2026-03-19', undefined, undefined],
  ])
})

it('minutes whose approval was not ratified stay a draft', () => {
  const [october, december] = approvals(text => text.replace('outcome: carried\n          ratifies', 'outcome: deferred\n          ratifies'))
  expect([october, december]).toEqual([
    ['2025-10-09', undefined, undefined],
    ['2025-12-04', '2026-01-15', 1],
  ])
})
