/** Answers for how PDF names the numbering of a list. */
import type { Numbering } from '../document/document.ts'
import type { Element } from '../pages/pages.ts'

/** The list’s numbering as PDF names it. */
export const numberingOf = (numbering: Numbering): NonNullable<Element['numbering']> => {
  const names = {
    bullet: 'Disc',
    decimal: 'Decimal',
    'lower-alpha': 'LowerAlpha',
    'upper-alpha': 'UpperAlpha',
    'lower-roman': 'LowerRoman',
    'upper-roman': 'UpperRoman',
  } as const
  return names[numbering]
}
