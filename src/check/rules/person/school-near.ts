import { once } from '../../../base/once.ts'
import { isOneOff } from '../../../base/text.ts'
import type { Forum } from '../../../model/forum.ts'
import { everyRecord } from '../../../model/records.ts'
import { rule } from '../../rule.ts'
import { spoken, textsIn } from '../../words.ts'

/** The name of a school as running text has it: words with capitals up to what kind of school it is. */
const schools = /\p{Lu}[\p{L}’'.-]*(?:\s+(?:\p{Lu}[\p{L}’'.-]*|of|the|and|&)){0,6}?\s+(?:School|Academy|College|Nursery|Centre|Trust|Federation)(?![\p{L}’'])/gu

const plain = (name: string): string => name.replaceAll("'", '’').replace(/\s+/g, ' ')
const bare = (name: string): string => name.replace(/[’.]/g, '').toLowerCase()

interface Body {
  readonly name: string
  readonly path: readonly (string | number)[]
}

const bodies = once((forum: Forum): ReadonlyMap<number, readonly Body[]> => {
  const found = new Map<number, Body[]>()
  for (const [i, { body }] of (forum.members ?? []).entries()) {
    const count = body === undefined ? 0 : body.split(/\s+/).length
    if (body !== undefined && count > 1) found.set(count, [...(found.get(count) ?? []), { name: plain(body), path: ['members', i, 'body'] }])
  }
  return found
})

/** Whether two names are one school’s: but for an apostrophe, or two letters swapped, one left out or doubled in a long word. Another letter may be another school. */
const isSlip = (said: string, listed: string): boolean => {
  if (bare(said) === bare(listed)) return said.replaceAll('.', '') !== listed.replaceAll('.', '')
  const [a, b] = [said.split(' '), listed.split(' ')]
  const odd = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]))
  const [only, other] = odd
  if (!only || other || only[1].length < 7 || !isOneOff(only[0], only[1])) return false
  return only[0].length !== only[1].length || [...only[0]].sort().join('') === [...only[1]].sort().join('')
}

const forum =
  'groups:\n  - id: primary\n    name: Maintained primary schools\n    kind: schools\n    seats: 2\nmembers:\n  - id: larch\n    name: Owen Larch\n    group: primary\n    body: St Finnan’s Primary School\n  - id: thorne\n    name: Isla Thorne\n    group: primary\n    body: Ravensike School\n'
const says = (body: string) => ({ forum, meeting: `items:\n  - title: Growth fund\n    body: ${body}` })

export default rule({
  code: 'person/school-near',
  severity: 'warning',
  summary: 'The school of a member is written in texts as in the roster.',
  why: 'One school under two spellings is two schools to whoever searches the papers for it.',
  source: 'Minutes of West Berkshire, where a school has an apostrophe in one line and none in the next.',
  good: [says('St Finnan’s Primary School and Ravensyke School asked, and St Finian’s Primary School.')],
  bad: [says('The «St Finnans Primary School» asked.'), says('A class at «Ravesnike School» opened.')],
  subject: 'records',
  *run(records) {
    const { forum } = records
    if (!forum) return
    const listed = bodies(forum)
    if (listed.size === 0) return
    const all = new Set([...listed.values()].flat().map(({ name }) => name))
    for (const words of everyRecord(records).flatMap(textsIn)) {
      if (words.at.file === records.forumFile) continue
      const text = spoken(words)
      for (const { 0: found, index } of text.matchAll(schools)) {
        for (let at = 0; at >= 0 && at < found.length; at = found.slice(at).search(/\s\S/) < 0 ? -1 : at + found.slice(at).search(/\s\S/) + 1) {
          const said = plain(found.slice(at))
          if (all.has(said)) break
          const meant = listed.get(said.split(' ').length)?.find(({ name }) => isSlip(said, name))
          if (!meant) continue
          yield {
            at: words.at,
            find: found.slice(at),
            offset: index + at,
            message: `“${said}” is not on the roster; ${meant.name} is.`,
            hint: `Write ${meant.name}, if that is the school that is meant.`,
            related: [{ at: { file: records.forumFile, path: meant.path }, message: meant.name }],
          }
          break
        }
      }
    }
  },
})
