/** Answers for years within names: a strategy or plan is known by its name, which may span many years, as in `SEND Strategy 2019-24`. */

const named = 'Strategy|Plan|Programme|Framework|Vision|Priorities|Policy|Agreement|Charter'
const spans = new RegExp(
  `(?:\\b(?:${named})[,:]? \\(?)(?:19|20)\\d\\d[-–](?:(?:19|20)\\d\\d|\\d\\d)|(?:19|20)\\d\\d[-–](?:(?:19|20)\\d\\d|\\d\\d)(?= (?:\\w+ )?(?:${named})\\b)`,
  'g',
)

/** The text with such years blanked out, letter for letter. */
export const withoutNames = (text: string): string => text.replace(spans, span => ' '.repeat(span.length))
