/** Answers for the votes that minutes count in words, as in “9 for, 5 against and 4 abstentions”. */
import { numberWords } from '../base/number-words.ts'
import { clausesOf } from '../model/agenda.ts'
import type { SubItem } from '../model/meeting.ts'
import { type Sentence, sentencesOf } from './figures/said.ts'
import type { Path } from './rule.ts'
import { spoken } from './words.ts'

const small = ['no', ...numberWords.slice(1), 'twenty']

/** A count of people, in figures or in words. */
export const aCount = `(?:\\d{1,2}|${small.slice(1).join('|')})`
const anyCount = `\\b(\\d{1,2}|${small.join('|')}|none|nobody|no[- ]one|all)`

export const countOf = (said: string): number => (/^\d/.test(said) ? Number(said) : Math.max(0, small.indexOf(said.toLowerCase())))

/** The votes of one count, as far as they are told. */
export interface CountSaid {
  readonly for?: number
  readonly against?: number
  readonly abstain?: number
  /** The words, and where they begin in the text. */
  readonly words: string
  readonly start: number
  /** The sentences that tell it. */
  readonly around: string
}

type Side = 'for' | 'against' | 'abstain'

const voters =
  '(?:(?:voting |other |school |schools |academy )?(?:members?|votes?|people|heads?|representatives?) ?)?(?:(?:voted|voting|were|was|being|cast|are) ?)?'
const before = '(?:votes? |voted |members? |voting )?'
const sides: readonly (readonly [Side, RegExp])[] = [
  [
    'for',
    new RegExp(
      `${anyCount} ${voters}(?:for|in favour|in support)\\b(?! (?:each|every|\\d|£|schools?\\b))|\\b${before}(?:for|in favour|in support) ?[:–—=-] ?(\\d{1,2})\\b(?![%,.]\\d)`,
      'i',
    ),
  ],
  ['against', new RegExp(`${anyCount} ${voters}against\\b|\\b${before}against ?[:–—=-]? ?(\\d{1,2})\\b(?! ?%|[,.]\\d)`, 'i')],
  [
    'abstain',
    new RegExp(`${anyCount} ${voters}abst(?:ain(?:ed|ing)?|entions?|ensions?)\\b|\\babst(?:ain(?:ed|ing)?|entions?|ensions?) ?[:–—=-]? ?(\\d{1,2})\\b`, 'i'),
  ],
]
const by = new RegExp(`\\bby ${anyCount}(?: votes?)? (?:to|against) ${anyCount}(?: votes?)?(?! (?:per cent|%|pence|pupils|schools|places))`, 'i')
const cheap = /\b(?:against|abst|vot|in favour|for\b ?[:–-])/i

/** “12 for September, against 10 last year” is no vote. */
const isVote = /\b(?:vot(?:es?|ed|ing)|abst|in favour|motion|carried|show of hands)/i
const isTally = /\bfor(?:,|;| and|, and)? \S+ (?:\w+ )?against$/i

interface Found {
  readonly side: Side
  readonly count: number
  readonly start: number
  readonly end: number
}

const inSentence = ({ text, start }: Sentence): readonly Found[] => {
  if (!cheap.test(text)) return []
  const plain = text.replace(/\s/g, ' ')
  const versus = by.exec(plain)
  const won = versus ? [versus[1] ?? '', versus[2] ?? ''].map(countOf) : undefined
  return sides.flatMap(([side, pattern]): readonly Found[] => {
    if (versus && won && side !== 'abstain')
      return [{ side, count: won[side === 'for' ? 0 : 1] ?? 0, start: start + versus.index, end: start + versus.index + versus[0].length }]
    const match = pattern.exec(plain)
    const said = match?.[1] ?? match?.[2]
    if (!match || said === undefined || said.toLowerCase() === 'all') return []
    return [{ side, count: countOf(said), start: start + match.index, end: start + match.index + match[0].length }]
  })
}

/** The counts of a text: of one sentence, or of some that each tell a side. What only one side is told of is no count, unless it is told as votes. */
export const countsSaid = (text: string): readonly CountSaid[] => {
  if (!cheap.test(text)) return []
  const counts: CountSaid[] = []
  let open: readonly Found[] = []
  let around = ''
  const close = (): void => {
    const kinds = new Set(open.map(({ side }) => side))
    const start = Math.min(...open.map(one => one.start))
    const said = kinds.size > 0 ? text.slice(start, Math.max(...open.map(({ end }) => end))) : ''
    if (kinds.size > 1 ? isVote.test(around) || isTally.test(said) : kinds.size === 1 && /\bvot(?:es?|ed|ing)\b/i.test(around)) {
      const tallied = Object.fromEntries(open.map(({ side, count }) => [side, count]))
      counts.push({ ...tallied, words: said, start, around })
    }
    open = []
    around = ''
  }
  for (const sentence of sentencesOf(text)) {
    const found = inSentence(sentence)
    if (found.length === 0 || found.some(({ side }) => open.some(one => one.side === side)) || /\n\s*\n\s*$/.test(around)) close()
    if (found.length === 0) continue
    open = [...open, ...found]
    around += sentence.text
  }
  close()
  return counts
}

/** A text in which an item is minuted. */
export interface Minuted {
  readonly text: string
  readonly at: Path
}

const prose = (markdown: string): string => spoken({ text: markdown, prose: true, at: { file: '', path: [] } })

/** What is minuted of an item: its body and its clauses. */
export const minutedIn = (item: SubItem): readonly Minuted[] => [
  ...(item.body ? [{ text: prose(item.body.markdown), at: ['body'] }] : []),
  ...clausesOf(item.resolution).map(({ clause, path }) => ({ text: prose(clause.text.markdown), at: ['resolution', ...path, 'text'] })),
]

/** What makes of a count one of other people than those at the meeting. */
export const isElsewhere =
  /\b(?:of|by|from|among|\d+|most|some|in) (?:the |all |both |\d+ ){0,3}(?:\w+ )?(?:schools|academies|providers|settings|trustees|governors|trusts|heads)\b|\b(?:schools|academies|providers|settings) (?:that |which |had )?(?:vot|answer|respon)|\b(?:in|to|by) (?:the|a|our) (?:\w+ )?(?:consultation|survey|questionnaire)|\bconsulted\b|\brespon(?:ses?|ded|dents?)\b|\b(?:survey|councillors|e-?mail(?:ed)?|working group|panel|sub-?committee|last year|ballot of)\b/i
