import { rule } from '../../rule.ts'

/** A backtick after a letter may also close a piece of code: it is an apostrophe where letters follow, an accent everywhere. */
const mark = /(?<![`A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ]+(?:[`´](?:s|t|d|m|re|ll|ve)(?![A-Za-zÀ-ɏ])|´(?![A-Za-zÀ-ɏ]))/g

export default rule({
  code: 'text/apostrophe',
  severity: 'warning',
  summary: "An apostrophe is ’ or ', not a backtick or an accent.",
  why: 'Two backticks in a paragraph turn all that stands between them into code; one is printed as it stands.',
  good: ["introduction: The children’s trust and the school's `code` and café."],
  bad: ['introduction: The «Children`s» Trust helps.', 'introduction: The «Children´s» Trust helps.'],
  subject: 'text',
  *run({ text }) {
    if (!/[`´]/.test(text)) return
    const told = new Set<string>()
    for (const { 0: find } of text.matchAll(mark)) {
      if (told.has(find)) continue
      told.add(find)
      yield {
        at: [],
        find,
        message: `“${find}” has a ${find.includes('`') ? 'backtick' : 'accent'} for an apostrophe.`,
        hint: `Write ${find.replace(/[`´]/, '’')}.`,
      }
    }
  },
})
