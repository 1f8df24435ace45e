/** Law: in a workspace that follows the rules, a fact is typed once, and a change of it in that place reaches every paper. Shown by the year of Northmoor. */
import { cpSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayText } from '../../src/base/dates.ts'
import { openHost } from '../../src/cli/host.ts'
import { read } from '../../src/read/index.ts'
import { edit, emptyFolder, filesBelow, ranIn, repository } from '../cli/support.ts'

const source = join(repository, 'data/northmoor')
const textsOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(filesBelow(folder)).map(([file, bytes]) => [file, Buffer.from(bytes, 'base64').toString('utf8')]))
const typed = [...textsOf(source)].filter(([file]) => file.endsWith('.yaml'))
const saying = (texts: ReadonlyMap<string, string>, words: string): readonly string[] =>
  [...texts].flatMap(([file, text]) => (text.includes(words) ? [file] : [])).sort()

/** The Markdown of every paper, after a change to the data. */
const papersAfter = async (change: (folder: string) => void): Promise<ReadonlyMap<string, string>> => {
  const folder = emptyFolder()
  cpSync(source, join(folder, 'northmoor'), { recursive: true })
  change(folder)
  expect(await ranIn(folder, ['build', 'northmoor', '--format', 'md', '--quiet'])).toEqual({ code: 0, out: '', err: '' })
  return new Map([...textsOf(join(folder, 'out/northmoor'))].map(([file, text]) => [file, text]))
}

test('names of people, schools and bodies stand in forum.yaml alone, each once', () => {
  const { value: records } = read(openHost(repository), source)
  const { members = [], attendees = [] } = records?.forum ?? {}
  const names = [...members.flatMap(({ name, body }) => [name, body]), ...attendees.map(({ name }) => name)].flatMap(name => name ?? [])
  expect(names.length).toBeGreaterThan(45)
  const copies = names.map(name => [name, ...typed.flatMap(([file, text]) => Array<string>(text.split(name).length - 1).fill(file))])
  expect(copies.filter(([, ...files]) => files.join() !== 'forum.yaml')).toEqual([])
})

test('the day of a meeting is the name of its folder; elsewhere it only says which meeting is meant', () => {
  const months = ['January', 'February', 'March', 'October', 'December'].join('|')
  const { value: records } = read(openHost(repository), source)
  const days = (records?.meetings ?? []).map(({ name }) => name)
  const held = (records?.meetings ?? []).flatMap(({ meeting }) => (meeting ? [dayText(meeting.date)] : []))
  expect([days.length, held.length]).toEqual([5, 5])
  for (const [file, text] of typed) {
    const named = text.split('\n').filter(line => days.some(day => line.includes(day)))
    expect([file, named.filter(line => !/^ +(carried_from|ratifies): /.test(line))]).toEqual([file, []])
    const words = [...text.matchAll(new RegExp(`\\b(\\d{1,2}) (${months}) (\\d{4})`, 'g'))].map(([said]) => said)
    expect([file, words.filter(said => held.includes(said))]).toEqual([file, []])
  }
})

test('a new name, another day and another number of seats, each changed in one place, reach every paper', async () => {
  const [before, after] = [
    await papersAfter(() => {}),
    await papersAfter(folder => {
      edit(folder, 'northmoor/forum.yaml', 'Isla Thorne', 'Isla Brook')
      edit(folder, 'northmoor/forum.yaml', 'seats: 5', 'seats: 8')
      renameSync(join(folder, 'northmoor/meetings/2026-03-19'), join(folder, 'northmoor/meetings/2026-03-26'))
    }),
  ]
  const moved = (files: readonly string[]): readonly string[] => files.map(file => file.replace('2026-03-19', '2026-03-26')).sort()
  expect(saying(before, 'Isla Thorne').length).toBeGreaterThan(15)
  expect(saying(after, 'Isla Brook')).toEqual(moved(saying(before, 'Isla Thorne')))
  expect(saying(after, 'Isla Thorne')).toEqual([])
  expect(saying(before, '19 March 2026').length).toBeGreaterThan(5)
  expect(saying(after, '26 March 2026')).toEqual(moved(saying(before, '19 March 2026')))
  expect(saying(after, '19 March 2026')).toEqual([])
  expect(saying(before, '10 of 23').length).toBe(10)
  expect(saying(after, '11 of 26')).toEqual(moved(saying(before, '10 of 23')))
})
