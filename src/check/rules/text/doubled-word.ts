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
      isRunning(text, a, b) &&
      isRunning(text, b, c) &&
      isRunning(text, c, d)
    )
      yield { start: a.start, end: d.end, said: text.slice(a.start, b.end) }
  }
}

export default rule({
  code: 'text/doubled-word',
  severity: 'warning',
  summary: 'Words, and pairs of them, are not typed twice running.',
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
  ],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    for (const { start, end, said } of doubledIn(text)) yield { at: [], find: pointing(words.text, start, end), message: `“${said}” is typed twice.`, hint }
  },
})
