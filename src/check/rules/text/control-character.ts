import { rule } from '../../rule.ts'

const names: Readonly<Record<string, string>> = {
  '202A': 'which turns the direction of writing',
  '202B': 'which turns the direction of writing',
  '202C': 'which turns the direction of writing',
  '202D': 'which turns the direction of writing',
  '202E': 'which turns the direction of writing',
  '2066': 'which turns the direction of writing',
  '2067': 'which turns the direction of writing',
  '2068': 'which turns the direction of writing',
  '2069': 'which turns the direction of writing',
  FFFD: 'which stands for a letter that was lost',
}

const unwanted = /[\u202A-\u202E\u2066-\u2069\uFFFD\uFFFE\uFFFF]|(?![\n\t\r])\p{Cc}|\p{Co}|\p{Cs}/u

const describe = (character: string): string => {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const what =
    names[number] ??
    (/\p{Co}/u.test(character) ? 'which only one computer’s fonts know' : /\p{Cs}/u.test(character) ? 'half of a character' : 'which controls a device')
  return `U+${number}, ${what}`
}

export default rule({
  code: 'text/control-character',
  severity: 'error',
  summary: 'Texts hold letters and signs only, none that steer a printer, turn the direction of writing or stand for a lost letter.',
  why: 'Such characters come along with copied text. They print as boxes, vanish, or make a figure read backwards.',
  good: ['introduction: Café, “quotes”, £, – and ½ are letters and signs.'],
  bad: ['title: «"Early \\u202Epleh"»', 'title: Early H«\uFFFD»lp', 'introduction: Early «\uE000» Help'],
  subject: 'text',
  *run({ text }) {
    const find = unwanted.exec(text)?.[0]
    if (find !== undefined)
      yield { at: [], find, message: `The text holds the character ${describe(find)}.`, hint: 'Take it out, or type the words again instead of pasting them.' }
  },
})
