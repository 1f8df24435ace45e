import { isOneOff } from '../../../base/text.ts'
import { yearsSaid } from '../../../base/years.ts'
import { withoutNames } from '../../names.ts'
import { rule } from '../../rule.ts'
import { spanIn } from '../../spans.ts'
import { spoken } from '../../words.ts'

const oneOff = (a: string, b: string): boolean => a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1

/** Years with one half in a century of its own, such as `3018/19`: one digit away from ours, so surely meant as ours. */
const astray = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\d/.,-])(\d{4})[/–-](\d{4}|\d{2})(?![\d/,]|-\d|\.\d)/g)].flatMap(([words, start = '', end = '']) => {
    const ours = /^(19|20)/
    const full = end.length === 4
    const meant = full ? String(Number(end) - 1) : `20${String(Number(end) + 99).slice(-2)}`
    const isStart = !ours.test(start) && (!full || ours.test(end)) && oneOff(start, meant)
    const isEnd = full && ours.test(start) && !ours.test(end) && oneOff(end, String(Number(start) + 1))
    return isStart || isEnd ? [words] : []
  })

/** Years with a digit too many or too few, such as `20115/16` and `206-2017`: with it put right, the second half follows the first. */
const miscounted = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\d/.,£-]|\bpages? |\bpp\.? ?)(\d{3}|\d{5})[/–-]((?:19|20)\d{2}|\d{2})(?![\d/]|,\d|-\d|\.\d|%)/g)].flatMap(
    ([words, start = '', end = '']) => {
      const meant = end.length === 4 ? String(Number(end) - 1) : `20${String(Number(end) + 99).slice(-2)}`
      return isOneOff(start, meant) ? [words] : []
    },
  )

/** Months and terms with a year of three or five digits, as in `Autumn 202`; what is counted there is not a year. */
const undated = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Autumn|Spring|Summer|Winter)(?: term)? (?:20[0-5]\d\d\b|20\d[0-5]\d\b|20\d\b(?![,.:/–-]\d|%| (?:of|were|had|more|or|to|and|out|in)\b| (?:\w+ )?(?:[a-z]{3,}s|children|people)\b))/g,
    ),
  ].map(([words]) => words)

/** Whether it is a longer time, such as `2021-2026`: two whole years, the later more than one year on. */
const isSpan = (words: string): boolean => {
  const [, from, to] = /^(\d{4})[–-](\d{4})$/.exec(words) ?? []
  return from !== undefined && Number(to) > Number(from) + 1
}

const asYear = (start: number): string => `${start}/${String(start + 1).slice(2)}`

/** The two years that may have been meant: that of the first half, and that of the second. */
const meant = (words: string): string => {
  const start = Number(words.slice(0, 4))
  const late = (/^(19|20)/.test(words) ? Math.trunc(start / 100) : 20) * 100 + Number(words.slice(-2))
  if (!/^(19|20)/.test(words) || late === start + 1) return `Write ${asYear(late - 1)} if that is the year meant.`
  const longer = late > start ? ` For a longer time, write ${start} to ${late}.` : ''
  return `Write ${asYear(start)} or ${asYear(late - 1)}, whichever is meant.${longer}`
}

export default rule({
  code: 'year/impossible',
  severity: 'error',
  summary: 'Every year said in a text is a year: its second half follows its first.',
  why: 'A published bid asked for funding in “2012/21”, and resolutions have been minuted for “2020/19”. Which year was agreed then has to be guessed.',
  good: [
    'introduction: Funding for 2026/27 continues the arrangement of 2025/26.',
    'introduction: The SEND Strategy 2024-29 and the years 2024 to 2029.',
    'introduction: The 2021-2026 plan, and that of 2026–2031.',
    'introduction: In September 204 children came, on pages 202-21, at a rate of 206-210.',
    'introduction: See https://example.gov.uk/files/2019/10 and section 2020-15.2.',
  ],
  bad: [
    'title: Early Help, funding bid «2012/21»',
    'introduction: |\n  The service began in 2019.\n\n  It asks for «2026/28».',
    'introduction: Agreed for «2026-2021».',
    'introduction: Agreed for «3018/19».',
    'introduction: Agreed for «2018/3019».',
    'introduction: Compared with «20115/16».',
    'introduction: The rates for «206-2017» follow.',
    'introduction: It falls to nothing from «205/26», which frees the rest.',
    'introduction: The census of «October 20223» was used.',
    'introduction: The «Autumn 202» budget had more for schools.',
    { meeting: 'date: 2026-01-15\nitems:\n  - title: Early Help in «2026/25»' },
  ],
  subject: 'text',
  *run(words) {
    if (!/\d\d/.test(words.text)) return
    const text = withoutNames(spoken(words))
    const impossible = yearsSaid(text).filter(said => !said.year && !isSpan(said.words) && !spanIn(text, said))
    for (const find of new Set([...impossible.map(said => said.words), ...astray(text), ...miscounted(text)]))
      yield {
        at: [],
        find,
        message: `There is no year “${find}”.`,
        hint: /^\d{4}\D/.test(find) ? meant(find) : 'Write the year with four digits, and two for its end.',
      }
    for (const find of new Set(undated(text))) yield { at: [], find, message: `The year of “${find}” has not four digits.`, hint: 'Write the year in full.' }
  },
})
