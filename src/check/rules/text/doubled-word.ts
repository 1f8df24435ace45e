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
  /(?<=^|[.;] |\n)(?:it|(?:the|this|an?) [a-z]+) (?:(?:has|have|had) (?:was|were|is|are)|(?:was|were|is|are) (?:has|have)) [a-z]+ed\b/gi,
  /\b(?:forum|council|schools|members|officers|it|they|he|she) will (?:is|are|was|were|has|had)\b(?![’'-])/gi,
]

export default rule({
  code: 'text/doubled-word',
  severity: 'warning',
  summary: 'Words, and pairs of them, are not typed twice running, and none is left over from a sentence that was changed.',
  why: 'A doubled word is what is left of a sentence that was half changed; a resolution ran “from three weeks from 19th October” for “for”.',
  good: [
    'introduction: What it is is clear to members; that that is so, they had had no doubt, for a a) and b) list.'.replace('is is', 'is'),
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
