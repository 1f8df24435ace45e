/** Answers for characters that steer a device and come along with copied text: each is told where it stands, and no value keeps one. */

interface Told {
  readonly what: string
  readonly hint: string
}

const other: Told = { what: 'a control character', hint: 'Take it out.' }

const known: Readonly<Record<string, Told>> = {
  '000B': { what: 'a line break from Word', hint: 'Take it out, and begin a new line there if one is meant.' },
  '000C': { what: 'a page break', hint: 'Take it out: pages are broken by themselves.' },
  '001E': { what: 'a no-break hyphen from Word', hint: 'Write - in its place.' },
  '001F': { what: 'an optional hyphen from Word', hint: 'Take it out: words are broken by themselves.' },
}

const toldOf = (number: string): Told =>
  known[number] ?? (/^009[1-7]$/.test(number) ? { what: 'a quotation mark or dash that was lost on the way', hint: 'Type it again.' } : other)

/** A pasted text often has one on each line; after so many the first ones are worth correcting. */
const most = 20

/** All of \p{Cc} but tabs and line ends; most files have none. */
const steering = /[^\P{Cc}\t\n]/u

/** One such character, and what to say of it. */
export interface Control {
  readonly at: number
  readonly message: string
  readonly hint: string
}

/** A text with a no-break space, which means nothing to YAML, in place of each such character; and the first of them on each line. */
export const withoutControls = (typed: string): { readonly text: string; readonly controls: readonly Control[] } => {
  if (!steering.test(typed)) return { text: typed, controls: [] }
  const controls: Control[] = []
  let fresh = true
  const text = typed.replace(/\n|(?!\t)\p{Cc}/gu, (character, at: number) => {
    if (character === '\n') {
      fresh = true
      return character
    }
    if (fresh && controls.length < most) {
      const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      const { what, hint } = toldOf(number)
      controls.push({ at, message: `There is ${what} here (U+${number}), which cannot be printed.`, hint })
    }
    fresh = false
    return '\u00a0'
  })
  return { text, controls }
}
