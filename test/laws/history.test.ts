/** No resolution is ever lost: laws that hold for every year of a forum, and the promise of the first document, followed until it is kept. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay } from '../../src/base/dates.ts'
import { checkRecords } from '../../src/check/index.ts'
import { compose, plan } from '../../src/compose/index.ts'
import { actionsAt } from '../../src/history/actions.ts'
import { takenOver } from '../../src/history/agenda-to-be.ts'
import { type Held, meetingsOf } from '../../src/history/order.ts'
import { dealingWith, programmeAt } from '../../src/history/programme.ts'
import { isDue, issueFor } from '../../src/history/schedule.ts'
import { itemsOf } from '../../src/model/agenda.ts'
import type { Clause } from '../../src/model/meeting.ts'
import type { Records } from '../../src/model/records.ts'
import { newMeeting, standingOf } from '../../src/read/index.ts'
import { days, filesOf, readFiles, years } from '../support/histories.ts'

const runs = { numRuns: 100, seed: 1 }
const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '')
/** With the package's templates, so that papers can be made. */
const readAll = (files: Record<string, string>): Records => readFiles(files, root)
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id).sort()

const holds = (law: (records: Records, files: Record<string, string>) => void): void =>
  fc.assert(
    fc.property(years, year => {
      const files = filesOf(year)
      const records = readFiles(files)
      expect(meetingsOf(records).length).toBe(year.meetings.length)
      law(records, files)
    }),
    runs,
  )

const putOff: ReadonlySet<string | undefined> = new Set(['deferred', 'not-put', 'subject-to-ratification'])

describe('actions', () => {
  it('that are open after a meeting are those before, with the new and without the closed', () => {
    holds(records => {
      let before: readonly string[] = []
      for (const held of meetingsOf(records)) {
        const turn = actionsAt(records, held)
        if (!turn) throw new Error('no turn')
        const closed = new Set(ids(turn.closed))
        expect(ids(turn.openBefore)).toEqual(before)
        expect(ids(turn.openAfter)).toEqual([...ids(turn.openBefore), ...ids(turn.agreed)].filter(id => !closed.has(id)).sort())
        expect(turn.openBefore.length + turn.agreed.length - turn.closed.length).toBe(turn.openAfter.length)
        before = ids(turn.openAfter)
      }
    })
  })

  it('are agreed by every clause of a carried resolution that tells somebody to act, and by every entry of a list', () => {
    const asks = ({ kind, owner }: Clause): boolean => ['direct', 'request', 'programme-add'].includes(kind) || owner !== undefined
    holds(records => {
      for (const held of meetingsOf(records)) {
        const agreed = actionsAt(records, held)?.agreed ?? []
        for (const { item, index } of itemsOf(held.meeting)) {
          const own = agreed.filter(({ at }) => at.index === index)
          expect(own.filter(({ clause }) => !clause).length).toBe((item.actions ?? []).length)
          if (item.resolution?.outcome !== 'carried') continue
          for (const clause of item.resolution.clauses ?? [])
            if (asks(clause) && clause.outcome === undefined && !clause.children) expect(own.some(one => one.clause?.clause === clause)).toBe(true)
        }
      }
    })
  })

  it('are closed by an update that says so, or by what the forum heard, and by nothing else', () => {
    holds(records => {
      for (const held of meetingsOf(records))
        for (const { id, closed } of actionsAt(records, held)?.closed ?? []) {
          const updates = itemsOf(held.meeting).flatMap(({ item }) => item.updates ?? [])
          if (closed?.how === 'heard')
            expect(programmeAt(records, held)?.heard.some(({ entry }) => entry.matters.some(({ action }) => action === id))).toBe(true)
          else expect(updates.some(({ action, status }) => action === id && status === closed?.how)).toBe(true)
        }
    })
  })
})

/** Why an entry with something that a meeting said may be gone after a later meeting: it was heard there, or every part of it was dropped. */
const mayGo = (held: Held, records: Records, isIt: (entry: { readonly matters: readonly { readonly place: unknown }[] }) => boolean): boolean => {
  const step = programmeAt(records, held)
  const heard = step?.heard.find(({ entry }) => isIt(entry))
  if (!heard) return step?.dropped.some(isIt) === true
  const { item } = heard.at
  return !putOff.has(item.resolution?.outcome) && (item.resolution ?? item.body ?? item.actions ?? item.elections) !== undefined
}

describe('the work programme', () => {
  it('keeps what a clause puts on it until it is heard, or dropped by an update', () => {
    holds(records => {
      const meetings = meetingsOf(records)
      for (const [i, held] of meetings.entries())
        for (const { item, index } of itemsOf(held.meeting))
          for (const [n, clause] of (item.resolution?.clauses ?? []).entries()) {
            if (clause.kind !== 'programme-add' || clause.outcome !== undefined || item.resolution?.outcome !== 'carried') continue
            const path = JSON.stringify(['items', index, 'resolution', 'clauses', n])
            const isIt = (entry: { readonly matters: readonly { readonly place: unknown }[] }): boolean =>
              entry.matters.some(({ place }) => {
                const { file, path: at } = place as { file: string; path: unknown }
                return file === held.file && JSON.stringify(at) === path
              })
            for (const later of meetings.slice(i)) {
              if (programmeAt(records, later)?.after.some(isIt)) continue
              expect(mayGo(later, records, isIt), `${held.name} ${path} at ${later.name}`).toBe(true)
              break
            }
          }
    })
  })

  it('takes in whatever is put off', () => {
    holds(records => {
      for (const held of meetingsOf(records))
        for (const at of itemsOf(held.meeting)) {
          const { item } = at
          const isStanding = item.template !== undefined && item.template !== 'election'
          const isLeft = held.meeting.quorate === 'no' && item.purpose?.includes('decision') && !item.resolution && !item.actions
          if (isStanding || !(putOff.has(item.resolution?.outcome) || isLeft)) continue
          const after = programmeAt(records, held)?.after ?? []
          const stays = after.some(
            entry =>
              entry.matters.some(matter => matter.held === held && matter.at.index === at.index) ||
              (entry.putOff.includes(held) && dealingWith(entry, held).some(one => one.index === at.index)),
          )
          expect(stays, `${held.name} ${item.id}`).toBe(true)
        }
    })
  })

  it('shows every entry once, at a meeting, at a time, or as still to be agreed', () => {
    holds(records => {
      for (const held of meetingsOf(records)) {
        const shown = (issueFor(records, held)?.planned ?? []).flatMap(({ entries }) => entries)
        expect(ids(shown)).toEqual(ids(programmeAt(records, held)?.after ?? []))
      }
    })
  })
})

const dayOf = (text: string) => {
  const read = readDay(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

/** The files with a new meeting, and what it took over. */
const withNext = (files: Record<string, string>, day: string) => {
  const records = readFiles(files)
  const { forum } = records
  if (!forum) throw new Error('no forum')
  const over = takenOver(records, dayOf(day), standingOf(forum, true))
  const file = `/workspace/meetings/${day}/meeting.yaml`
  const text = newMeeting(forum, dayOf(day), over)
  return { over, file, text, files: { ...files, [file]: text } }
}

/** The Markdown of the agenda of a meeting. */
const agendaOf = (records: Records, day: string): string => {
  const paper = plan(records).value?.find(one => one.type.name === 'agenda' && one.folder.name === day)
  return (paper && compose(records, paper, { data: { name: 'agenda.yaml', text: '' } }).value?.body) ?? ''
}

describe('a new meeting', () => {
  it('has no fault, an item for everything that is due, and every open action on its agenda', { timeout: 120_000 }, () => {
    holds((before, files) => {
      const day = days[meetingsOf(before).length] ?? ''
      const next = withNext(files, day)
      const records = readAll(next.files)
      const held = meetingsOf(records).at(-1)
      if (!held) throw new Error('no meeting')
      expect(held.name).toBe(day)
      expect(checkRecords(records).diagnostics.filter(({ at }) => at.file === next.file)).toEqual([])
      const open = programmeAt(records, held)?.before ?? []
      for (const entry of open.filter(one => isDue(one, held.meeting.date))) expect(dealingWith(entry, held).length, entry.id).toBeGreaterThan(0)
      const agenda = agendaOf(records, day)
      for (const { id } of actionsAt(records, held)?.openBefore ?? []) expect(agenda).toContain(`| ${id},`)
      expect(ids(next.over.actions)).toEqual(ids(actionsAt(records, held)?.openBefore ?? []))
    })
  })
})

describe('the promise of the Staffordshire document', () => {
  const seed = (): Record<string, string> => ({
    '/workspace/forum.yaml': readFileSync(`${root}/data/staffordshire/forum.yaml`, 'utf8'),
    '/workspace/meetings/2018-07-03/meeting.yaml': readFileSync(`${root}/data/staffordshire/meetings/2018-07-03/meeting.yaml`, 'utf8'),
  })
  const name = '2018-07-03/1.d'
  const topic = 'Early Help Dedicated Schools Grant Update'

  it('is an open action, and on the work programme with a date to be agreed', () => {
    const records = readFiles(seed())
    const [first] = meetingsOf(records)
    if (!first) throw new Error('no meeting')
    expect(ids(actionsAt(records, first)?.openAfter ?? [])).toContain(name)
    expect(issueFor(records, first)?.planned).toMatchObject([{ slot: { kind: 'open' }, entries: [{ topic, when: { kind: 'tbc' } }] }])
  })

  it('comes back on every agenda until it is closed', () => {
    const october = withNext(seed(), '2018-10-16')
    expect(agendaOf(readAll(october.files), '2018-10-16')).toContain(name)
    expect(october.text).toContain(`In the work programme without a date: ${topic}`.slice(0, 60))
    const met = october.text.replace('template: apologies', 'template: apologies\n    body: There were none.')
    const december = withNext({ ...october.files, [october.file]: met }, '2018-12-04')
    expect(agendaOf(readAll(december.files), '2018-12-04')).toContain(name)
    const item = `${december.text}  - id: further-report\n    title: Early Help, further report\n    heard: [early-help-dsg-update]\n`
    const planned = readFiles({ ...december.files, [december.file]: item })
    const last = meetingsOf(planned).at(-1)
    if (!last) throw new Error('no meeting')
    expect(issueFor(planned, last)?.planned).toMatchObject([{ slot: { kind: 'meeting' }, entries: [{ topic }] }])
    const kept = { ...december.files, [december.file]: `${item}    body: Members noted the report.\n` }
    const january = withNext(kept, '2019-01-17')
    const records = readAll(january.files)
    expect(agendaOf(records, '2019-01-17')).not.toContain(name)
    expect(ids(actionsAt(records, last)?.closed ?? [])).toEqual([name])
    expect(programmeAt(records, last)?.after).toEqual([])
  })
})
