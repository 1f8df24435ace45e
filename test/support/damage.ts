/** Answers for accidents that happen to files: lines cut, doubled, swapped, moved in; stray bytes and signs. The same number gives the same accidents. */

/** Numbers from 0 to `below`, without it; the same row for the same seed. */
export type Dice = (below: number) => number

export const dice = (seed: number): Dice => {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Accident = (text: string, roll: Dice) => string

const signs = [
  '"',
  "'",
  ':',
  ': ',
  '#',
  ' #',
  '-',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\t',
  '\n',
  '\n\n',
  '  ',
  '---\n',
  '...\n',
  '? ',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '£',
  '\\',
  '0',
  '<<: ',
]

const onLines =
  (change: (lines: string[], at: number, roll: Dice) => void): Accident =>
  (text, roll) => {
    const lines = text.split('\n')
    change(lines, roll(lines.length), roll)
    return lines.join('\n')
  }

const accidents: readonly Accident[] = [
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at, roll) => lines.splice(at, 1 + roll(5))),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, roll) => {
    const other = roll(lines.length)
    const [a = '', b = ''] = [lines[at], lines[other]]
    lines[at] = b
    lines[other] = a
  }),
  onLines((lines, at, roll) => {
    lines[at] = `${' '.repeat(1 + roll(4))}${lines[at]}`
  }),
  onLines((lines, at, roll) => {
    lines[at] = (lines[at] ?? '').replace(/^ {1,3}/, roll(2) === 0 ? '' : '\t')
  }),
  onLines((lines, at, roll) => {
    lines[at] = (lines[at] ?? '').slice(0, roll(40))
  }),
  onLines((lines, at) => {
    lines[at] = `${lines[at]}${'9'.repeat(5000)}`
  }),
  onLines((lines, at) => {
    lines[at] = `${lines[at]} ${'['.repeat(3000)}`
  }),
  onLines((lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/\S/, letter => `${'- '.repeat(200)}${letter}`)
  }),
  (text, roll) => text.slice(0, roll(text.length)),
  (text, roll) => {
    const at = roll(text.length)
    return text.slice(0, at) + (signs[roll(signs.length)] ?? '') + text.slice(at)
  },
  (text, roll) => {
    const at = roll(text.length)
    return text.slice(0, at) + text.slice(at + 1 + roll(3))
  },
  (text, roll) => {
    const at = roll(text.length)
    return text.slice(0, at) + String.fromCharCode(roll(0x10000)) + text.slice(at)
  },
]

/** A text after one to three accidents. */
export const damaged = (text: string, roll: Dice): string => {
  let result = text
  for (let left = 1 + roll(3); left > 0; left--) result = accidents[roll(accidents.length)]?.(result, roll) ?? result
  return result
}

/** A file with some of its bytes replaced by any others. */
export const corrupted = (bytes: Uint8Array, roll: Dice): Uint8Array => {
  const copy = new Uint8Array(bytes)
  for (let left = 1 + roll(8); left > 0; left--) copy[roll(copy.length)] = roll(256)
  return copy
}
