import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const doubled =
  /(?<![\p{L}’'-])(the|an?|of|to|for|from|with|by|at|and|or|is|are|was|were|be|will|this|these|their|our|its|which|as|if)([ \t]*\n?[ \t]+|\n)\1(?![\p{L}’'-])/giu

const hint = 'Take one of the two out, or finish what was being changed.'

/** Two small words that stand there twice, as in “to the to the”. */
const pairs =
  /(?<![\p{L}’'-])((?:of|to|for|from|with|by|at|in|on|that|and|or|is|are|was|were|be|will|have|has|had|it|there)\s+(?:the|an?|be|been|is|are|was|were|it|of|to|in|their|our|its|this|these))\s+\1(?![\p{L}’'-])/giu

/** A longer word twice; a name may be that of a person, as in “Thomas Thomas”, and two lines may be a heading and its text. */
const long = /(?<![\p{L}\p{N}’'-])(\p{L}{4,})(?:[ \t]+|[ \t]*\n[ \t]*)\1(?![\p{L}\p{N}’'-])/giu
const meantTwice = /^(?:that|very|many|more|much|long|never|ever|really|quite|hear|bora|walla|wagga|baden)$/i
const noName =
  /^(?:schools?|academ(?:y|ies)|forum|council|committee|report|grants?|blocks?|budgets?|funding|education|meetings?|minutes|needs|services?|dedicated|department)$/i
const capital = /^\p{Lu}\p{Ll}/u
const isLongTwice = (said: string, word: string): boolean =>
  !meantTwice.test(word) && !(capital.test(said.slice(said.search(/\S+$/))) && (said.includes('\n') || (capital.test(said) && !noName.test(word))))

/** Any two words that stand there twice; “more and more and more” and “year on year on year” are meant. */
const anyPair =
  /(?<![\p{L}\p{N}’'-])((?!(?:and|or|by|on|to|after|upon|for)[ \t])(\p{L}{2,})[ \t]+(?!\2[ \t]|(?:and|or|by|on|to|after|upon|for)[ \t])(\p{L}{2,}))[ \t]*[ \t\n][ \t]*\1(?![\p{L}\p{N}’'-])/giu

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
    for (const { 0: said, 1: word = '', index } of spoken(words).matchAll(doubled)) {
      if (/^a$/i.test(word) && /^[).]/.test(words.text.slice(index + said.length))) continue
      const find = pointing(words.text, index, index + said.length)
      yield { at: [], find, message: `“${word}” is typed twice.`, hint }
    }
    const text = spoken(words)
    const twice = (said: string, index: number, typed: string) => ({
      at: [],
      find: pointing(words.text, index, index + said.length),
      message: `“${typed}” is typed twice.`,
      hint,
    })
    for (const { 0: said, 1: word = '', index } of text.matchAll(long)) if (isLongTwice(said, word)) yield twice(said, index, word)
    const told = new Set<number>()
    for (const pattern of [pairs, anyPair])
      for (const { 0: said, 1: pair = '', index } of text.matchAll(pattern)) {
        if (!told.has(index)) yield twice(said, index, pair)
        told.add(index)
      }
    for (const pattern of clashing)
      for (const { 0: said, index } of text.matchAll(pattern)) {
        const find = pointing(words.text, index, index + said.length)
        yield { at: [], find, message: `“${said}” is no sentence: a word is left over, or one is missing.`, hint: 'Read the sentence again, and finish it.' }
      }
  },
})
