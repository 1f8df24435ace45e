/** The facts that are attached to a paper: what was typed for it, and nothing else. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Paper, PaperSubject } from '../../src/model/paper.ts'
import { publicData, read } from '../../src/read/index.ts'
import { exampleFiles } from '../support/examples.ts'
import { memoryHost } from '../support/memory-host.ts'

const folder = 'data/northmoor'
const files = new Map(exampleFiles('northmoor'))
const day = '2026-01-15'
const meetingFile = `${folder}/meetings/${day}/meeting.yaml`
files.set(meetingFile, new TextEncoder().encode(new TextDecoder().decode(files.get(meetingFile)).replace('title: Any other business', '$& # rarely')))
const { value: records } = read(memoryHost(files), folder)
if (!records) throw new Error('the example is not a workspace')
const meetingFolder = records.meetings.find(({ name }) => name === day)
const meeting = meetingFolder?.meeting
const [type] = records.templates.types
if (!meetingFolder || !meeting || !type) throw new Error('the example has no meeting')

const paper = (subject: PaperSubject, id: string): Paper => ({
  type,
  id,
  subject,
  folder: meetingFolder,
  meeting,
  title: `The “${id}”\npaper`,
  path: 'x',
  origins: [],
})
const typed = (file: string) => parse(new TextDecoder().decode(files.get(file)), { schema: 'failsafe' })
const attached = (one: Paper) => parse(publicData(records, one).text, { schema: 'failsafe' })

const bid = meetingFolder.bids.find(({ id }) => id === 'early-help')
const report = meetingFolder.reports[0]
if (!bid || !report) throw new Error('the example has no papers')

describe('the facts of a paper', () => {
  it('are the forum, the bid as typed, and the items that are about it', () => {
    const data = attached(paper({ kind: 'bid', bid }, 'early-help'))
    const whole = typed(meetingFolder.file)
    expect(Object.keys(data)).toEqual(['forum', 'meeting', 'bid'])
    expect(data.forum).toEqual(typed(records.forumFile))
    expect(data.bid).toEqual(typed(bid.file))
    expect(data.meeting).toEqual({ ...whole, items: whole.items.filter((item: unknown) => JSON.stringify(item).includes('"early-help"')) })
    expect(data.meeting.items.length).toBeGreaterThan(0)
    expect(data.meeting.items.length).toBeLessThan(whole.items.length)
  })
  it('of an item are that item', () => {
    const data = attached(paper({ kind: 'item', item: meeting.items[0] as never, index: 0, path: ['items', 0] }, 'a'))
    expect(Object.keys(data)).toEqual(['forum', 'meeting'])
    expect(data.meeting.items).toEqual([typed(meetingFolder.file).items[0]])
  })
  it('of a report are the report, of a meeting all items', () => {
    expect(attached(paper({ kind: 'report', report }, report.id)).report).toEqual(typed(report.file))
    expect(attached(paper({ kind: 'meeting' }, 'm')).meeting).toEqual(typed(meetingFolder.file))
  })
  it('are named after the paper, hold no comments, and are the same each time', () => {
    const one = paper({ kind: 'bid', bid }, 'early-help')
    const { name, text } = publicData(records, one)
    expect(name).toBe('early-help.yaml')
    expect(text.split('\n')[0]).toBe('# Facts of “The “early-help” paper”.')
    expect(text.split('\n').slice(1).join('\n')).not.toMatch(/^ *#/m)
    expect(text.endsWith('\n')).toBe(true)
    expect(publicData(records, one)).toEqual({ name, text })
  })
})
