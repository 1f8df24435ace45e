/** Answers for the texts of records: every line and every prose, with its place, and what in it is said to a reader. */

import type { Place } from '../base/diagnostic.ts'
import { type Money, readMoney } from '../base/money.ts'
import { once } from '../base/once.ts'
import { isValue } from '../base/value.ts'
import { everyRecord, type Records } from '../model/records.ts'

/** A text that somebody typed into a field. */
export interface Words {
  readonly text: string
  /** Whether it is Markdown; else it is shown letter by letter. */
  readonly prose: boolean
  readonly at: Place
}

/** Fields that hold the names of files and papers, which nobody reads as words. */
const names = new Set([
  'id',
  'type',
  'theme',
  'file',
  'crest',
  'papers',
  'appendices',
  'person',
  'group',
  'groups',
  'substitute_for',
  'electorate',
  'heard',
  'action',
])

/** Gathers every text below a value, in the order of its fields; `at` moves along. */
const gather = (value: unknown, at: { readonly file: string; readonly path: (string | number)[] }, into: Words[]): void => {
  const below = (key: string | number, part: unknown): void => {
    at.path.push(key)
    gather(part, at, into)
    at.path.pop()
  }
  const take = (text: string, prose: boolean): void => void into.push({ text, prose, at: { file: at.file, path: [...at.path] } })
  if (typeof value === 'string') take(value, false)
  else if (Array.isArray(value)) for (const [i, part] of value.entries()) below(i, part)
  else if (typeof value === 'object' && value !== null) {
    if ('markdown' in value) take(String(value.markdown), true)
    else if (isValue(value)) return
    else for (const [key, part] of Object.entries(value)) if (!names.has(key)) below(key, part)
  }
}

const gathered = new WeakMap<object, readonly Words[]>()

/** Every text of a record, in the order of its fields; gathered once, however many rules read it. */
export const wordsOf = (record: unknown, at: Place): readonly Words[] => {
  if (typeof record !== 'object' || record === null) return []
  const before = gathered.get(record)
  if (before) return before
  const words: Words[] = []
  gather(record, { file: at.file, path: [...at.path] }, words)
  gathered.set(record, words)
  return words
}

/** Every text of the record of a file. */
export const textsIn = ({ record, file }: { readonly record: object; readonly file: string }): readonly Words[] => wordsOf(record, { file, path: [] })

/** Every text of a workspace. */
export const textsOf = (records: Records): readonly Words[] => everyRecord(records).flatMap(textsIn)

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The text with code between backticks blanked out: a run of them is closed by the next run as long. */
const withoutCode = (text: string): string => {
  const runs = [...text.matchAll(/`+/g)].map(run => ({ start: run.index, length: run[0].length }))
  const closes = new Map<number, number>()
  const nextOf = runs.toReversed().map(({ start, length }) => {
    const close = closes.get(length)
    closes.set(length, start)
    return close
  })
  let out = ''
  let from = 0
  for (const { start, length } of runs) {
    const close = nextOf.pop()
    if (start < from || close === undefined) continue
    out += text.slice(from, start) + blank(text.slice(start, close + length))
    from = close + length
  }
  return out + text.slice(from)
}

const language = ({ text, prose }: Words): string => {
  const bare = /:|www/.test(text) ? text.replace(/\b(?:https?:\/\/|www\.|mailto:)[^\s<>)]+/g, blank) : text
  if (!prose || !/[`~\]]/.test(bare)) return bare
  return withoutCode(bare.replace(/^(```|~~~)[\s\S]*?^\1/gm, blank)).replace(/\]\((?:[^()\n]|\([^()\n]*\))*\)/g, target => `]${blank(target.slice(1))}`)
}

/** The text with addresses and code blanked out, letter for letter: what is left is language. */
export const spoken = once(language)

/** A paragraph of prose, its lines joined; list items, headings, tables and code are not paragraphs. */
export interface ParagraphWords {
  readonly text: string
  /** Whether a list or quote comes next, so that the paragraph may lead into it. */
  readonly leadsOn: boolean
}

const notParagraph = /^\s*([-*+>#|]|\(?\w{1,4}[.)]\s|`{3}|~{3}|!\[|\[\^)/

/** The paragraphs of a text; a one-line text is one. */
export const paragraphsOf = once((words: Words): readonly ParagraphWords[] => {
  const blocks = spoken(words).split(/\n\s*\n/)
  return blocks.flatMap((block, i): ParagraphWords[] => {
    if (block.trim() === '' || notParagraph.test(block) || /^ {4}/.test(block)) return []
    return [{ text: block.trim().replace(/\s+/g, ' '), leadsOn: notParagraph.test(blocks[i + 1] ?? '') || /\n\s*[-*+] /.test(block) }]
  })
})

/** A sum that a text says. */
export interface MoneySaid {
  readonly words: string
  /** Where the words begin in the text. */
  readonly start: number
  readonly money: Money
}

/** What is typed as a sum of money, whether or not it can be read. */
export const sumsTyped = (text: string): readonly { readonly words: string; readonly start: number }[] =>
  text.includes('£')
    ? [...text.matchAll(/-?£\s?\d[\d,]*\d?(?:\.\d+)?(?:\s?(?:k|m|bn|thousand|million|billion)\b)?/gi)].map(match => ({
        words: match[0].replace(/,+$/, ''),
        start: match.index,
      }))
    : []

/** The sums of money said in a text, where they can be read. */
export const moneySaid = (text: string): readonly MoneySaid[] => {
  // The same few words stand again and again.
  const known = new Map<string, ReturnType<typeof readMoney>>()
  return sumsTyped(text).flatMap(({ words, start }) => {
    const read = known.get(words) ?? readMoney(words)
    known.set(words, read)
    return read.ok ? [{ words, start, money: read.value }] : []
  })
}

/** Words of a text such that they point at this very place: with words before them, where the same stand further up too. */
export const pointing = (text: string, start: number, end: number): string => {
  let from = start
  for (let more = 0; more < 6 && from > 0 && text.indexOf(text.slice(from, end)) !== from; more++)
    from = text.slice(Math.max(0, from - 80), from).search(/\S+\s*$/) + Math.max(0, from - 80)
  return text.slice(from, end)
}
