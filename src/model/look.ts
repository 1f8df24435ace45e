/** Answers for how a forum's papers look: its theme, with the council's colour in place. */
import { bad, type Checked, good } from '../base/checked.ts'
import { nearest } from '../base/text.ts'
import type { Records } from './records.ts'
import type { Theme } from './theme.ts'

/** The theme asked for, or the forum's own, or `council`; with the council's colour as its accent. One that has faults of its own is refused without a word. */
export const themeFor = (records: Records, wanted?: string): Checked<Theme> => {
  const style = records.forum?.house_style
  const name = wanted ?? style?.theme ?? 'council'
  const { themes, brokenThemes } = records.templates
  const found = themes.get(name)
  if (found) return good(style?.colour ? { ...found, colours: { ...found.colours, accent: style.colour } } : found)
  if (brokenThemes.has(name)) return bad()
  const meant = nearest(name, [...themes.keys()])
  return bad({
    code: 'theme/unknown',
    severity: 'error',
    at: { file: records.forumFile, path: ['house_style', 'theme'] },
    message: `There is no theme “${name}”.`,
    hint: meant ? `Did you mean ${meant}?` : `There are ${[...themes.keys()].join(', ')}.`,
  })
}
