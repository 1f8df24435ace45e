/**
 * Answers for one-line text that must be shown letter by letter by every Markdown reader (CommonMark, GitHub, Pandoc, ours),
 * with as few backslashes as that takes. Must never change a letter.
 */

/** What a value stands in: the line before it, and whether that is a row of a table. */
export interface Surroundings {
  readonly before: string
  readonly inTable: boolean
}

const label = String.raw`\(?(?:\d{1,9}|[A-Za-z]{1,2}|[ivxlcdm]+|[IVXLCDM]+)[.)]`

/** The marks of quotes and list items, nested or not, that a line begins with. */
export const containers = new RegExp(String.raw`^(?:\s+|>|[-+*](?=\s)|${label}(?=\s))*`)

/** What plain text must not begin a line with; the group is the sign that takes the backslash. */
const openings: readonly RegExp[] = [
  /^([#>:%])/d,
  /^([-+])(?:\s|$)/d,
  /^([-=])[-=\s]*$/d,
  /^\(?(?:\d{1,9}|[#A-Za-z]{1,2}|[ivxlcdm]+|[IVXLCDM]+)([.)])(?:\s|$)/d,
  /^\(@[\w-]*(\))/d,
  /^table(:)/di,
]

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** Whether the sign at a place of a line means something to some reader. */
const isMark = (line: string, at: number): boolean => {
  const sign = line[at] ?? ''
  switch (sign) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '|':
    case '~':
    case '^':
    case '$':
      return true
    case '_':
      return !(isWord(line[at - 1]) && isWord(line[at + 1]))
    case '<':
      return !/^<[\s\d]/.test(line.slice(at, at + 2))
    case '&':
      return /^&(#|[A-Za-z][A-Za-z0-9]*;)/.test(line.slice(at, at + 40))
    case '@':
      return /[\p{L}\p{N}_{]/u.test(line[at + 1] ?? '') && !(isWord(line[at - 1]) && isWord(line[at + 1]))
    case ':':
      return /(https?|ftp|mailto|xmpp)$/i.test(line.slice(Math.max(0, at - 6), at))
    case '.':
      return /(^|[^\p{L}\p{N}])www$/iu.test(line.slice(Math.max(0, at - 4), at))
    case '{':
      return /[#.=:-]/.test(line[at + 1] ?? '')
    case '#':
      return !isWord(line[at - 1]) && /^#+\s*$/.test(line.slice(at))
    default:
      return false
  }
}

/** The Markdown that shows exactly this text where it stands. */
export const escapeText = (text: string, { before, inTable }: Surroundings): string => {
  const lead = before.replace(containers, '')
  const line = lead + text
  const first = inTable ? undefined : openings.map(shape => shape.exec(line)?.indices?.[1]?.[0]).find(at => at !== undefined)
  let out = ''
  for (let at = lead.length; at < line.length; at++) out += (at === first || isMark(line, at) ? '\\' : '') + line[at]
  return out
}
