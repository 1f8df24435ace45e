import { everyRecord } from '../../../model/records.ts'
import { rule } from '../../rule.ts'
import { spoken, textsIn } from '../../words.ts'

/** The ways in which the name of the forum is written. */
const forms = /\bSchools?(?:['’]s|['’])? Forum\b(?!s)/g
/** Names of others, and of the law: “Schools Forum Regulations”, “the Oxmoor Primary School Forum”. */
const isName = /\b(?:[A-Z][a-z]+ (?:Primary|Secondary|High|Junior|Infant|Special|Nursery|Church) |National |Association of )$/

const plain = (text: string): string => text.replaceAll("'", '’')

const says = (body: string, name = 'Schools Forum') => ({ forum: `forum_name: ${name}`, meeting: `items:\n  - title: Announcements\n    body: ${body}` })

export default rule({
  code: 'text/forum-name',
  severity: 'warning',
  summary: 'The forum is called by one name, the one that forum.yaml gives it.',
  why: 'A forum that is “School’s” in one line and “Schools” in the next looks careless in the papers that councillors read.',
  source: 'Minutes of a forum that has it both ways within a sentence.',
  good: [
    says('The Schools Forum met, and the forum of the school as well.'),
    says('The Schools’ Forum met.', 'Schools’ Forum'),
    says('The Schools Forum met.', 'Education Forum'),
    says('The Schools’ Forum met.'),
  ],
  bad: [
    says('The last meeting of «School’s Forum» was long.'),
    says("The last meeting of «School's Forum» was long."),
    says('The «School Forum» was asked.'),
    says('The «School’s Forum» was asked.', 'Schools’ Forum'),
    says('The Schools Forum was asked, and the «Schools’ Forum» answered.'),
    says('The «Schools Forum» was asked, and the Schools’ Forum answered.', 'Schools’ Forum'),
  ],
  subject: 'records',
  *run(records) {
    const { forum, forumFile } = records
    const name = /Schools?(?:['’]s|['’])? Forum/.exec(plain(forum?.forum_name ?? ''))?.[0]
    if (!forum || name === undefined) return
    for (const filed of everyRecord(records)) {
      if (filed.file === forumFile) continue
      const found = textsIn(filed).flatMap(words =>
        words.text.includes('Forum') ? [...spoken(words).matchAll(forms)].map(({ 0: said, index }) => ({ words, said, index, form: plain(said) })) : [],
      )
      const isBoth = found.some(({ form }) => form === name)
      for (const { words, said, index, form } of found) {
        if (form === name || isName.test(words.text.slice(Math.max(0, index - 40), index)) || /^ Regulations/.test(words.text.slice(index + said.length)))
          continue
        // With the apostrophe behind the s it is a name of many forums; a paper that has both is at odds with itself.
        if (/^Schools’? Forum$/.test(form) && !isBoth) continue
        yield {
          at: words.at,
          find: said,
          offset: index,
          message: `The forum is called “${said}” here, but its name is ${name}.`,
          hint: `Write ${name}.`,
          related: [{ at: { file: forumFile, path: ['forum_name'] }, message: forum.forum_name ?? '' }],
        }
      }
    }
  },
})
