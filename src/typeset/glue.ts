/** Answers for words that read badly when a line ends between them: a figure and what it counts, a day and its month, a kind of thing and its number, the parts of a telephone number, a dash and what it follows. */

const after = new Set(
  (
    'million billion per cent fte pence years year months month weeks days hours minutes am pm members schools pupils places posts points pages votes ' +
    'January February March April May June July August September October November December'
  ).split(' '),
)
const before = new Set(
  'Appendix Annex Item Table Figure Page Section Schedule Paragraph Clause Grade appendix annex item table figure page section paragraph clause grade no. No. p.'.split(
    ' ',
  ),
)

/** `01632 960 177`, `NM1 1AA`: a number to be dialled, a postcode. */
const isInParts = (word: string, next: string): boolean =>
  (/^\(?\d{3,5}\)?$/.test(word) && /^\d{3,4}[.,;)]*$/.test(next)) || (/^[A-Z]{1,2}\d[A-Z\d]?$/.test(word) && /^\d[A-Z]{2}[.,;)]*$/.test(next))

const isFigure = (word: string): boolean => {
  const first = word.charCodeAt(0)
  const digit = (first >= 0x30 && first <= 0x39) || first === 0xa3 || first === 0x28
  return digit && /^\(?£?\d[\d.,]*[mk]?$/.test(word)
}

/** Whether two words that follow one another stay on one line, where that can be. */
export const glued = (word: string, next: string): boolean => {
  if (next === '–' || next === '—') return true
  if (before.has(word)) return /^\d/.test(next)
  if (word === 'per') return /^cent\b/.test(next)
  if (isInParts(word, next)) return true
  return isFigure(word) && after.has(next.replace(/[.,;:)]+$/, ''))
}
