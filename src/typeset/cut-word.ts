/**
 * Answers for where a word may be cut that is wider than its column. Never within `2018/19`, `10-12`, or a word of letters alone;
 * the number of an action, `2026-01-15/3.d`, only behind its date.
 */
import { type Job, widthOf } from './job.ts'
import { type Piece, textOf, type Word } from './words.ts'

const isAddress = (text: string): boolean => /:\/\/|^www\.|@/.test(text)

/** Places in a text after which it may be cut. */
const cuts = (text: string): readonly number[] => {
  const signs = isAddress(text) ? /[/?&=.\-_@](?![/?&=.\-_@])/g : /[-–—/](?<!\d.)(?!$)|[-–—/](?=\D)|(?<=\d-\d\d-\d\d)\//g
  return Array.from(text.matchAll(signs), match => match.index + 1).filter(at => at < text.length)
}

/** The pieces of a word between two places in its text. */
const slice = (word: Word, from: number, to: number, job: Job): readonly Piece[] => {
  let start = 0
  return word.pieces.flatMap(piece => {
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += piece.text.length
    return text === '' ? [] : [{ ...piece, text, width: widthOf(job, piece.face, piece.hand.size, text) }]
  })
}

/** The parts a word may be cut into, each a word that the next one follows without a space; the word itself if there is nowhere to cut. */
export const partsOf = (word: Word, job: Job): readonly Word[] => {
  const text = textOf(word)
  const ends = [...cuts(text), text.length]
  if (ends.length === 1) return [word]
  return ends.map((end, i) => {
    const pieces = slice(word, ends[i - 1] ?? 0, end, job)
    const last = i === ends.length - 1
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0)
    return { pieces, width, space: last ? word.space : undefined, glued: last && word.glued, ends: last && word.ends, notes: last ? word.notes : [] }
  })
}
