/**
 * Answers for text as it may be set: the one spelling of each character that every face, search and screen reader agrees on.
 * Must never change what a reader sees, except for what cannot be seen.
 */

const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2015\u2018-\u201f\u2022\u2026\u20ac]*$/

/**
 * Accents joined to their letters (NFC), ligature characters taken apart, soft hyphens and all that has no width taken out, odd spaces made plain.
 * A no-break space and a no-break hyphen (U+2011) stay, because line breaking needs them; the faces draw them as a space and a hyphen.
 */
export const clean = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize('NFKC'))
        .replace(/[\u2007\u202f]/g, '\u00a0')
        .replace(/[\t\n\v\f\r\u0085\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]/g, ' ')
        .replace(/[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu, '')
        .normalize('NFC')
