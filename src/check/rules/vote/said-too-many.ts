import { exampleForum, present } from '../../example-forum.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { isOut, presence } from '../../votes.ts'
import { spoken } from '../../words.ts'

const words = 'no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split(
  '|',
)
const number = `(\\d{1,2}|${words.join('|')}|none)`
const abstained = `(?:,?\\s*(?:with|and)?\\s*${number}\\s+(?:member[s]?\\s+)?abst(?:ained|aining|ention)s?)?`
/** “carried by 14 votes to two, with one abstention”. */
const to = new RegExp(`\\bby\\s+${number}(?:\\s+votes?)?\\s+to\\s+${number}(?:\\s+votes?)?${abstained}`, 'i')
/** “14 votes for, two against, one abstention”. */
const pro = new RegExp(
  `\\b${number}\\s+(?:votes?\\s+|members?\\s+)?(?:were\\s+|voted\\s+|voting\\s+)?(?:for|in favour)(?:\\s+and|,)\\s*${number}\\s+(?:votes?\\s+|members?\\s+)?(?:voted\\s+)?against${abstained}`,
  'i',
)
const isVote = /\b(?:vot(?:e[ds]?|ing)|motion|carried|lost|show of hands)\b/i
const isElsewhere = /\b(?:schools|consult|respon|survey|academies|providers|settings|council(?:lors)?|cabinet|e-?mail)\b/i

const count = (word: string | undefined): number =>
  word === undefined || /^none$/i.test(word) ? 0 : /^\d/.test(word) ? Number(word) : words.indexOf(word.toLowerCase())

const meeting = (body: string) => ({
  forum: exampleForum,
  meeting: `${present('larch', 'thorne', 'sedge', 'holm', 'ash', 'ambler')}items:\n  - title: Growth fund\n    body: ${body}`,
})

export default rule({
  code: 'vote/said-too-many',
  severity: 'warning',
  summary: 'A vote told in words has no more votes than members who may vote were there.',
  why: 'A count that exceeds those present shows that the attendance leaves somebody out, or that the count is wrong.',
  good: [meeting('The motion was carried by three votes to one, with one abstention.'), meeting('In the vote of all schools, 40 voted for and 12 against.')],
  bad: [
    meeting('The motion was carried «by 14 votes to two, with one abstention».'),
    meeting('It was put to the vote, and «5 members voted for and one voted against».'),
  ],
  subject: 'item',
  *run(item, around) {
    if (!item.body || item.resolution?.taken === 'email') return
    const all = presence(around)
    const could = all.filter(one => one.counts && !isOut(around, item, one)).length
    if (could === 0) return
    const text = spoken({ text: item.body.markdown, prose: true, at: { file: around.folder.file, path: [] } })
    for (const sentence of sentencesOf(text)) {
      if (!isVote.test(sentence.text) || isElsewhere.test(sentence.text)) continue
      const match = to.exec(sentence.text) ?? pro.exec(sentence.text)
      if (!match) continue
      const counted = match.slice(1).reduce((sum, word) => sum + count(word), 0)
      if (counted <= could) continue
      yield {
        at: ['body'],
        find: match[0],
        offset: sentence.start + match.index,
        message: `${counted} votes are told, but only ${could} who may vote were there.`,
        hint: 'Correct the count, or the attendance.',
      }
    }
  },
})
