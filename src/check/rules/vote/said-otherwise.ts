import { type CountSaid, countsSaid, isElsewhere, minutedIn } from '../../counts-said.ts'
import { exampleForum, present } from '../../example-forum.ts'
import { sentencesOf } from '../../figures/said.ts'
import { rule } from '../../rule.ts'
import { votesOf } from '../../votes.ts'

const unanimous = /(?<!\b(?:not|nearly|almost|previously|originally) )\bunanimous(?:ly)?\b/i
/** Somebody against, right behind a vote that was unanimous; a vote on another thing is let be. */
const opposed =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:other )?(?:members?|votes?|people|heads?)? ?(?:had |were |was )?(?:voted |voting |cast )?against\b|\b(?:his|her|their) (?:vote|opposition)(?: against)?(?: it)? (?:be|to be) recorded\b|\b(?:with|and) (?:\w+ )?(?:members?|votes?) against\b/i
const another = /\b(?:second|third|other|next|another|amendment|previous|last|earlier|then|proposal \w|option \w|recommendation \w|on the)\b/i

const carried =
  /\b(?:was|were|is|be|been)\s+(?:therefore\s+|duly\s+|then\s+)?(?:carried|passed|agreed|approved|adopted)\b|\bmotion (?:was )?(?:carried|passed)\b/i
const lost =
  /\b(?:was|were|is|been)\s+(?:therefore\s+|then\s+)?(?:lost|rejected|defeated|not (?:carried|agreed|approved|passed)|refused|turned down)\b|\b(?:motion|proposal|amendment)\s+(?:fell|failed|lost)\b/i

/** What a count is said to have come to, where it went the other way. */
const otherWay = ({ around, ...count }: CountSaid): string | undefined => {
  const [pro, contra] = [count.for, count.against]
  if (pro === undefined || contra === undefined || isElsewhere.test(around)) return undefined
  const [isCarried, isLost] = [carried.test(around), lost.test(around)]
  if (isCarried === isLost) return undefined
  if (isCarried && pro < contra) return `The text says that it was carried, but ${pro} were for it and ${contra} against.`
  return isLost && pro > contra && !/\bby\b/i.test(count.words) ? `The text says that it was lost, but ${pro} were for it and ${contra} against.` : undefined
}

/** The words that tell of a vote against, right behind a vote that is called unanimous. */
const oddOne = (text: string): { readonly find: string; readonly offset: number } | undefined => {
  if (!/unanimous/i.test(text)) return undefined
  const sentences = sentencesOf(text)
  for (const [i, { text: said, start }] of sentences.entries()) {
    const match = unanimous.exec(said)
    if (!match) continue
    const rest = said.slice(match.index)
    const next = sentences[i + 1]?.text.split(/\n\s*\n/)[0] ?? ''
    if (!opposed.test(rest) && (/\n\s*\n\s*$/.test(said) || another.test(next) || unanimous.test(next) || !opposed.test(next))) continue
    return { find: match[0], offset: start + match.index }
  }
  return undefined
}

/** Somebody who voted against, or abstained, told by itself: “Two members voted against”, “with one vote against”. */
const voted =
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?: of the)?(?: other| school| schools| academy| primary| secondary)? ?(?:members?|votes?|heads?|representatives?)? (?:had |were |was |then )?(?:voted |voting |cast )?(against|abstained|abstaining|abstentions?)\b/i

/** The words of a text of an item that tell of votes against what a vote of that item has as unanimous. */
const againstIt = (text: string, isAbstaining: boolean): { readonly find: string; readonly offset: number } | undefined => {
  if (!/against|abst/i.test(text)) return undefined
  for (const { text: said, start } of sentencesOf(text)) {
    const match = voted.exec(said)
    if (!match || (/^abst/i.test(match[1] ?? '') && !isAbstaining) || another.test(said) || isElsewhere.test(said) || !/vot|abst/i.test(said)) continue
    return { find: match[0], offset: start + match.index }
  }
  return undefined
}

const isOther = (said: number | undefined, typed: number | undefined): boolean => said !== undefined && typed !== undefined && said !== typed

const meeting = (body: string, resolution = '') => ({
  forum: exampleForum,
  meeting: `${present('larch', 'thorne', 'sedge', 'holm', 'ash')}items:\n  - title: Growth fund\n    body: |\n      ${body}${resolution}`,
})
const counted = (tally: string) =>
  `\n    resolution:\n      outcome: carried\n      vote:\n        tallies:\n          - ${tally}\n      clauses:\n        - kind: decide\n          text: That the fund be agreed.`

export default rule({
  code: 'vote/said-otherwise',
  severity: 'warning',
  summary:
    'What minutes say of a vote in words agrees with itself, and with the count: whether it was unanimous, how many were on each side, and whether it was carried.',
  why: 'Minutes that resolve something unanimously and then name two members against are corrected at the next meeting, in public.',
  source: 'After minutes of Wirral, where votes are told in words.',
  good: [
    meeting('It was resolved unanimously that the charge go up. On the second proposal, two members voted against.'),
    meeting('It was agreed unanimously, with one abstention.'),
    meeting('The motion was carried by three votes to two.'),
    meeting('The motion was lost by two votes to three.'),
    meeting('The fund was agreed: 3 for, 1 against and 1 abstention.', counted('for: 3\n            against: 1\n            abstain: 1')),
    meeting('The decision was not unanimous: two members voted against.'),
    meeting('On another proposal two members voted against.', counted('unanimous: true')),
    meeting('At the last meeting two members had voted against.', counted('unanimous: true')),
  ],
  bad: [
    meeting('After discussion it was resolved «unanimously» that the charge go up. Two members voted against.'),
    meeting('The Forum agreed «unanimously», with one member voting against.'.replace('one member voting', '1 vote')),
    meeting('The vote was «unanimous». Tom Sedge asked that her vote against be recorded.'),
    meeting('The fund was agreed, with «1 vote for and 3 votes against».'),
    meeting('The motion was carried «by two votes to three».'),
    meeting('The motion was lost: «3 for, 1 against».'),
    meeting('The fund was agreed: «4 for, 1 against».', counted('for: 3\n            against: 1')),
    meeting('The fund was agreed «unanimously».', counted('for: 3\n            against: 1')),
    meeting('«Two members voted against», because it would go on.', counted('unanimous: true')),
    meeting('There was «one vote against» the fund.', counted('unanimous: true')),
    meeting('«One member abstained» from voting.', counted('unanimous: true')),
  ],
  subject: 'item',
  *run(item, around) {
    const texts = minutedIn(item)
    const said = texts.flatMap(({ text, at }) => countsSaid(text).map(count => ({ count, at })))
    for (const { count, at } of said) {
      const message = otherWay(count)
      if (message !== undefined) yield { at, find: count.words, offset: count.start, message, hint: 'Correct the count, or what became of it.' }
    }
    const odd = texts.map(({ text, at }) => ({ ...oddOne(text), at })).find(({ find }) => find !== undefined)
    if (odd?.find !== undefined)
      yield {
        at: odd.at,
        find: odd.find,
        offset: odd.offset ?? 0,
        message: 'A vote that somebody was against is not unanimous.',
        hint: 'Take it out, or correct who was against.',
      }
    const [vote, other] = votesOf(item, around)
    const [tally, second] = vote?.vote.tallies ?? []
    if (!vote || other || !tally || second) return
    const related = [{ at: [...vote.path, 'tallies', 0], message: 'the count' }]
    if (tally.unanimous) {
      // Whoever abstains does not vote: only with no abstention recorded is the count another one.
      const told = texts.map(({ text, at }) => ({ ...againstIt(text, tally.abstain === undefined), at })).find(({ find }) => find !== undefined)
      if (told?.find !== undefined && odd?.find === undefined)
        yield {
          at: told.at,
          find: told.find,
          offset: told.offset ?? 0,
          message: `The vote of the item is recorded as unanimous, but the text says ${told.find}.`,
          hint: 'Correct one of the two.',
          related: [{ at: [...vote.path, 'tallies', 0, 'unanimous'], message: 'unanimous' }],
        }
      return
    }
    const [only, more] = said
    const differs =
      only && !more && !isElsewhere.test(only.count.around)
        ? (['for', 'against', 'abstain'] as const).find(side => isOther(only.count[side], tally[side]?.count))
        : undefined
    if (only && differs && otherWay(only.count) === undefined)
      yield {
        at: only.at,
        find: only.count.words,
        offset: only.count.start,
        message: `The text has ${only.count[differs]} ${{ for: 'for', against: 'against', abstain: 'abstaining' }[differs]}, and the vote of the item ${tally[differs]?.count}.`,
        hint: 'Correct one of the two.',
        related,
      }
    if (odd?.find !== undefined || said.length > 0 || !tally.against?.count) return
    for (const { text, at } of texts) {
      const match = unanimous.exec(text)
      if (match)
        yield {
          at,
          find: match[0],
          offset: match.index,
          message: `The text says ${match[0]}, and the vote of the item has ${tally.against.count} against.`,
          hint: 'Correct one of the two.',
          related,
        }
    }
  },
})
