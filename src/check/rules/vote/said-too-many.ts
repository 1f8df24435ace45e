import { countsSaid, isElsewhere, minutedIn } from '../../counts-said.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { rule } from '../../rule.ts'
import { isOut, presence } from '../../votes.ts'

const meeting = (body: string) => ({
  forum: exampleForum,
  meeting: `${present('larch', 'thorne', 'sedge', 'holm', 'ash', 'ambler')}items:\n  - title: Growth fund\n    body: |\n      ${body}`,
})

export default rule({
  code: 'vote/said-too-many',
  severity: 'warning',
  summary: 'A vote told in words has no more votes than members who may vote were there.',
  why: 'A count that exceeds those present shows that the attendance leaves somebody out, or that the count is wrong.',
  good: [
    meeting('The motion was carried by three votes to one, with one abstention.'),
    meeting('In the vote of all schools, 40 voted for and 12 against.'),
    meeting('The Forum agreed: 3 for, 2 against and no abstentions. It paid for 30 places for pupils, against 28 last year.'),
    meeting('Four members voted for. None were against. One abstained. The first reading was 4 for and 1 against.'),
    meeting('Of the 40 schools that answered the consultation, 30 were in favour and 10 against.'),
    meeting('Places rose to 12 for September, against 10 last year.'),
  ],
  bad: [
    meeting('The motion was carried «by 14 votes to two», with one abstention.'.replace('two», with one abstention', 'two, with one abstention»')),
    meeting('It was put to the vote, and «5 members voted for and one voted against».'),
    meeting('The Forum agreed that schools pay for support: «4 for, 2 against and 1 abstention».'),
    meeting('The vote was as follows: «For: 4; Against: 2; Abstentions: 0».'),
    meeting('The proposal was agreed («4 in favour, 3 against»).'),
    meeting('«Four members voted in favour. Two voted against.»'.replace('.»', '».')),
    meeting('The motion fell, with «two votes for, four against».'),
    meeting('Members agreed the change («six votes for, none against»).'),
    meeting('Eight voting members were asked. «6 members voted for» it.'),
    meeting('On a show of hands it was lost «by 2 votes to 5».'),
  ],
  subject: 'item',
  *run(item, around) {
    if (item.resolution?.taken === 'email' || !around.folder.meeting?.attendance) return
    const could = presence(around).filter(one => one.counts && !isOut(around, item, one)).length
    if (could === 0) return
    for (const { text, at } of minutedIn(item))
      for (const count of countsSaid(text)) {
        const counted = (count.for ?? 0) + (count.against ?? 0) + (count.abstain ?? 0)
        if (counted <= could || isElsewhere.test(count.around)) continue
        yield {
          at,
          find: count.words,
          offset: count.start,
          message: `${counted} votes are told, but only ${could} who may vote were there.`,
          hint: 'Correct the count, or the attendance.',
        }
      }
  },
})
