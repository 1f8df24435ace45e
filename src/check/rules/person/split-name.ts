import { once } from '../../../base/once.ts'
import type { Forum } from '../../../model/forum.ts'
import { everyRecord } from '../../../model/records.ts'
import { exampleForum } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { spoken, textsIn } from '../../words.ts'

/** Names of the roster with a comma or semicolon, or with no space, between first name and surname; not where a school or place of that name follows. */
const split = once((forum: Forum) => {
  const names = [...(forum.members ?? []), ...(forum.attendees ?? [])].flatMap(({ name }) => {
    const [first, last, more] = name?.split(' ') ?? []
    return first && last && !more && /^\p{Lu}\p{L}+$/u.test(first) && /^\p{Lu}[\p{L}’'-]+$/u.test(last) ? [[first, last] as const] : []
  })
  const pattern = names.map(([first, last]) => `${first}(?:\\s?[,;]\\s?|)${last}`).join('|')
  return {
    written: new Map(names.map(([first, last]) => [first + last, `${first} ${last}`])),
    pattern: names.length > 0 ? new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}-])(?!\\s\\p{Lu})`, 'gu') : undefined,
  }
})

const says = (body: string) => ({ forum: exampleForum, meeting: `items:\n  - title: Apologies\n    body: ${body}` })

export default rule({
  code: 'person/split-name',
  severity: 'warning',
  summary: 'No comma stands between the first name and the surname of somebody on the roster, and they are two words.',
  why: 'A comma makes two people of one, in a list that says who was there.',
  source: 'Minutes of Herefordshire, with a comma within a name among the apologies.',
  good: [says('Owen Larch, Isla Thorne and Larch, Owen were listed.'), says('For Owen, Larch Primary School asked.')],
  bad: [
    says('Apologies were noted from Isla Thorne, «Owen, Larch», Tom Sedge and Greta Holm.'),
    says('The forum thanked «Ruth, Ambler» for her work.'),
    says('«IslaThorne» asked who pays.'),
    says('Present were «Tom; Sedge» and others.'),
    says('Thanks to «Corin,Ash».'),
  ],
  subject: 'records',
  *run(records) {
    const { forum } = records
    const { written, pattern } = forum ? split(forum) : { written: undefined, pattern: undefined }
    if (!written || !pattern) return
    for (const words of everyRecord(records).flatMap(textsIn)) {
      if (words.at.file === records.forumFile || words.text.length < 6) continue
      for (const { 0: said, index } of spoken(words).matchAll(pattern)) {
        const name = written.get(said.replace(/[\s,;]/g, '')) ?? said
        yield { at: words.at, find: said, offset: index, message: `“${said}” is one name, ${name}.`, hint: `Write ${name}.`, fix: { replace: said, by: name } }
      }
    }
  },
})
