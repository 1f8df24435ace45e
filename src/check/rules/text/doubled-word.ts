import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const hint = 'Take one of the two out, or finish what was being changed.'

/** Letters, hyphens within a word, and digits: “Covid-19” is one word, and so is “children’s”. */
const word = /[A-Za-zÀ-ɏ0-9]+(?:[’'-][A-Za-zÀ-ɏ0-9]+)*/g
const small = new Set('the a an of to for from with by at and or is are was were be will this these their our its which as if'.split(' '))
const opening = new Set('of to for from with by at in on that and or is are was were be will have has had it there'.split(' '))
const following = new Set('the a an be been is are was were it of to in their our its this these'.split(' '))
/** “More and more and more”, “year on year on year” are meant. */
const joining = new Set('and or by on to after upon for'.split(' '))
const meantTwice = new Set('that very many more much long never ever really quite hear bora walla wagga baden'.split(' '))
const noName =
  /^(?:schools?|academ(?:y|ies)|forum|council|committee|report|grants?|blocks?|budgets?|funding|education|meetings?|minutes|needs|services?|dedicated|department)$/
const capital = /^[A-ZÀ-Þ][a-zß-ÿ]/

interface Word {
  readonly typed: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

const wordsIn = (text: string): readonly Word[] =>
  Array.from(text.matchAll(word), ({ 0: typed, index }) => ({ typed, lower: typed.toLowerCase(), start: index, end: index + typed.length }))

/** A paragraph ends at an empty line, and what stands between signs is not said running. */
const isRunning = (text: string, a: Word, b: Word): boolean => /^[ \t]*\n?[ \t]*$/.test(text.slice(a.end, b.start))

/** Two lines may be a heading and its text, and a name may be that of a person, as in “Thomas Thomas”. */
const isTwice = (text: string, a: Word, b: Word): boolean => {
  if (a.lower !== b.lower || !isRunning(text, a, b)) return false
  if (small.has(a.lower)) return a.lower !== 'a' || !/^[).]/.test(text.slice(b.end))
  if (!/^[^\d’'-]{4,}$/.test(a.lower) || meantTwice.has(a.lower)) return false
  return !capital.test(b.typed) || (!text.slice(a.end, b.start).includes('\n') && (!capital.test(a.typed) || noName.test(a.lower)))
}

const isPair = (a: Word, b: Word): boolean =>
  (opening.has(a.lower) && following.has(b.lower)) ||
  (a.lower.length > 1 && b.lower.length > 1 && a.lower !== b.lower && !joining.has(a.lower) && !joining.has(b.lower) && !/[\d’'-]/.test(a.lower + b.lower))

/** Whether any word follows itself, or any pair: told of most texts without a look at each word. */
const mayBeDoubled = (text: string): boolean => {
  const all = text.toLowerCase().split(/[^a-z0-9à-ɏ’'-]+/)
  return all.some((one, i) => one !== '' && (one === all[i + 1] || (one === all[i + 2] && all[i + 1] === all[i + 3])))
}

/** What stands twice running in a text: a word, or a pair of words. */
function* doubledIn(text: string): Iterable<{ readonly start: number; readonly end: number; readonly said: string }> {
  if (!mayBeDoubled(text)) return
  const all = wordsIn(text)
  for (const [i, a] of all.entries()) {
    const [b, c, d] = [all[i + 1], all[i + 2], all[i + 3]]
    if (b && isTwice(text, a, b)) yield { start: a.start, end: b.end, said: a.typed }
    else if (
      b &&
      c &&
      d &&
      a.lower === c.lower &&
      b.lower === d.lower &&
      isPair(a, b) &&
      [
        [a, b],
        [b, c],
        [c, d],
      ].every(([x, y]) => x && y && isRunning(text, x, y))
    )
      yield { start: a.start, end: d.end, said: text.slice(a.start, b.end) }
  }
}

/** Words that never follow one another: one was put in, and the other not taken out, or what stood between them was lost. */
const clashing = [
  /\b(?:meetings?|minutes|number|total|sum|amount|majority|cost) of (?:held|was|were|is|are|has|have|had|will)\b(?![’'-])/gi,
  /(?<=^|[.;] |\n)(?:[Tt]he|[Tt]his|[Aa]n?|[Aa]ll|[Tt]hese|[Ii]ts?|[Tt]hey|[Mm]embers|[Oo]fficers|[Ss]chools)(?: (?!(?:it|they|he|she|we|you|who|that|which|what|whose|where|is|are|was|were|has|have|had|does|do|did|will|schools|council|forum)\b)[A-Za-z’-]+){0,6} (?:(?:has|have|had) (?:was|were|is|are|be|has|have|will)|(?:was|were|is|are) (?:has|have|had|is|are|was|were|be|will)) (?:not )?(?:[a-z]+ed|to|in|on|at|made|given|taken|paid|the|an?)\b/g,
  /\b(?:should|must|shall|would|could) (?:is|are|was|were|has|had|been|being|to (?:be|have|receive|provide|continue|report|consider))\b/g,
  /(?<!\b(?:the|a|their|free|good|political|own)) (?<!\bthat )will (?:is|was|were|been|being|has|had|to be)\b/g,
  /\b(?:be|been|being) (?:is|are|was|were|be)\b(?= [a-z])/g,
  /\b(?:will|would|should|must|shall|to|not) have be (?=[a-z]+ed\b)/g,
  /\b(?:did|does|do) not (?!need|proceed|exceed|succeed|feed|heed|embed|bleed|speed|shed|shred|wed|seed|breed)[a-z]+ed\b/g,
  /\b(?:will|would|shall) be to (?!(?:need|proceed|exceed|succeed|feed|embed|speed|seed)\b)(?:[a-z]+ed|brought|taken|made|given|sent|paid|held)\b/g,
  /\b(?:the an|an? the)(?= [a-z])|\b(?:the|an?) (?:of|and|is|was|were)(?= (?:the|an?|its|their|this)\b)|\b(?:of|to|for|from|with|by) (?:of|is|was|were|are)(?= (?:the|an?|agreed|noted|made)\b)/g,
  /(?<=[a-z] )\ba (?:item|agenda|amendment|allocation|academy|officer|increase|option|update|overview|overspend|underspend|application|exception|additional|annual|initial|average|estimate|explanation|example|interest|order|action|agreement|independent|extraordinary|existing|external|internal|urgent|apology|amount)\b/g,
  /(?<=[a-z] )\ban (?:report|school|budget|member|grant|meeting|proposal|paper|recommendation|decision|deficit|surplus|review|consultation|reduction|change|summary|vote|new|further|small|large|total|formula|figure|letter|question|response|decrease|primary|secondary|special|balanced)\b/g,
  /\b(?:forum|council|schools|members|officers|it|they|he|she) will (?:is|are|was|were|has|had)\b(?![’'-])/gi,
]
/** Told of most texts, before each of those is looked for. */
const mayClash =
  /\b(?:(?:of|has|have|had|was|were|is|are|be|been|being) (?:held|was|were|is|are|be|has|have|had|will)\b|(?:will|would|should|must|shall|could) (?:is|are|was|were|has|had|been|being|to|be to)\b|have be\b|(?:did|does|do) not\b|(?:the|an?|to|for|from|with|by|of) (?:of|and|is|was|were|are)\b|the an?\b|an? the\b|a [aeiou]|an [^aeiou])/i

export default rule({
  code: 'text/doubled-word',
  severity: 'warning',
  summary: 'Words, and pairs of them, are not typed twice running, and none is left over from a sentence that was changed.',
  why: 'A doubled word is what is left of a sentence that was half changed; a resolution ran “from three weeks from 19th October” for “for”.',
  good: [
    'introduction: What it is is clear to members; that that is so, they had had no doubt, for a a) and b) list.'.replace('is is', 'is'),
    'introduction: What they do not need is what it has is needed for; all that the schools have is spent, and those it is for are few.',
    'introduction: It is not for the council to say what it will be used for; the will of members is clear, and the sum that the team has was agreed.',
    'introduction: It grew more and more and more, year on year on year; it is very very long, and Thomas Thomas spoke to Owen Owen.',
    'introduction: |\n  # Funding\n  Funding is what the money it has was given for; the total of these is small.',
  ],
  bad: [
    'introduction: The team helps «the the» schools.',
    'introduction: It runs «from from» April.',
    'introduction: A small change «to the to the» rates.',
    'introduction: A paper «regarding regarding» the grant.',
    'introduction: The «Schools Schools» Forum agreed it.',
    'introduction: It grew with the «number of number of» pupils.',
    'introduction: It is paid from «high needs high needs» funds.',
    'title: The «funding funding» of early years',
    'introduction: «The item has was deferred» to March.',
    'introduction: See the minutes of the «meeting of held» on Monday.',
    'introduction: The «schools will are» paid in April.',
    'introduction: «The item on alternative provision has was deferred» to March.',
    'introduction: The report «should is» noted.',
    'introduction: The team «did not agreed» to it.',
    'introduction: A paper «will be to brought» in March.',
    'introduction: Most is paid «by is» the schools.',
    'introduction: There is «a increase» in costs.',
    'introduction: Members had «an report» on it.',
    'introduction: The reason «for was» the cost.',
  ],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    for (const { start, end, said } of doubledIn(text)) yield { at: [], find: pointing(words.text, start, end), message: `“${said}” is typed twice.`, hint }
    if (mayClash.test(text))
      for (const pattern of clashing)
        for (const { 0: said, index } of text.matchAll(pattern)) {
          const find = pointing(words.text, index, index + said.length)
          yield { at: [], find, message: `“${said}” is no sentence: a word is left over, or one is missing.`, hint: 'Read the sentence again, and finish it.' }
        }
  },
})
