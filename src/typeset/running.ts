/** Answers for the running lines: title and council above every page but the first; the paper's state, the meeting and `Page x of y` below each. They are not read out. */
import type { Draw, Page } from '../pages/pages.ts'
import { inkOf, ruleAt } from './ink.ts'
import { type Job, measure, type TextStyle } from './job.ts'
import { type Line, linesOf } from './lines.ts'
import type { Sheets } from './sheets.ts'
import { draft } from './tags.ts'
import { wordsOf } from './words.ts'

/** A text in one line. */
const lineOf = (text: string, style: TextStyle, job: Job): Line | undefined => {
  const owner = draft('P')
  return linesOf(wordsOf([{ kind: 'text', text }], { style, owner, home: owner }, job).words, Number.POSITIVE_INFINITY, job)[0]
}

/** A text in one line, its last words left out if there is no room for them; nothing if there is none for the first. */
const shortened = (text: string, style: TextStyle, width: number, job: Job): Line | undefined => {
  const whole = lineOf(text, style, job)
  if (!whole || whole.width <= width) return whole
  const words = text.split(' ')
  const part = (count: number): Line | undefined =>
    lineOf(
      `${words
        .slice(0, count)
        .join(' ')
        .replace(/[,:;·–—-]+$/, '')
        .trimEnd()}…`,
      style,
      job,
    )
  let [low, high] = [0, words.length]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((part(middle)?.width ?? 0) <= width) low = middle
    else high = middle
  }
  return low === 0 ? undefined : part(low)
}

const drawsOf = (line: Line | undefined, x: number, y: number, job: Job): readonly Draw[] =>
  line ? inkOf(line, { x, baseline: y }, job).flatMap(ink => (ink.kind === 'content' ? [ink.draw] : [])) : []

/** The rule between a running line and the text of the page. */
const edgeRule = (y: number, { theme, palette }: Job): Draw =>
  ruleAt(theme.page.left, y, { width: measure(theme), thickness: theme.table.rule, colour: palette.rule })

/** A text at the left margin, its end left out if need be, and one at the right, which stays whole. */
const edgeDraws = (left: string, right: Line | undefined, baseline: number, job: Job): readonly Draw[] => {
  const { page } = job.theme
  const style = runningStyle(job)
  const width = measure(job.theme)
  const taken = right ? right.width + style.size * 2 : 0
  return [
    ...drawsOf(shortened(left, style, width - taken, job), page.left, baseline, job),
    ...drawsOf(right, page.left + width - (right?.width ?? 0), baseline, job),
  ]
}

const runningStyle = ({ theme, palette }: Job): TextStyle => ({
  face: 'regular',
  size: theme.running.size,
  line: theme.running.size * 1.2,
  colour: palette.muted,
  after: 0,
})

/** Title and council above a page, or what a part belongs to and what it is; the right one gives way to a long left one. */
export const headerDraws = (job: Job): readonly Draw[] => {
  const { facts } = job.document
  const { left, right } = job.part?.running ?? { left: facts.title, right: facts.council }
  const { running } = job.theme
  const style = runningStyle(job)
  const council = lineOf(right, style, job)
  const title = lineOf(left, style, job)
  const both = (council?.width ?? 0) + (title?.width ?? 0) + style.size * 2 <= measure(job.theme)
  return [edgeRule(running.header + running.size * 0.7, job), ...edgeDraws(left, both ? council : undefined, running.header, job)]
}

/** The pages with the line below each, now that they are counted or have their labels. */
export const withFooters = (sheets: Sheets, labels: readonly string[] | undefined, job: Job): readonly Page[] => {
  const { facts } = job.document
  const { page, running } = job.theme
  const style = runningStyle(job)
  const baseline = page.height - running.footer
  const rule = edgeRule(baseline - running.size * 1.4, job)
  // From the longest to the shortest: the state is never left out.
  const state = facts.state === undefined ? '' : `${facts.state} · `
  const texts = [`${state}${facts.forum} · ${facts.meeting}`, `${state}${facts.meeting}`, ...(facts.state === undefined ? [] : [facts.state])]
  const lines = texts.map(text => ({ text, width: lineOf(text, style, job)?.width ?? 0 }))
  return sheets.all.map(({ marks: [under, ...marks] }, i) => {
    const count = lineOf(labels ? `Page ${labels[i] ?? ''}` : `Page ${i + 1} of ${sheets.all.length}`, style, job)
    const room = measure(job.theme) - (count?.width ?? 0) - style.size * 2
    const fitting = (lines.find(({ width }) => width <= room) ?? lines.at(-1))?.text ?? ''
    const footer = edgeDraws(fitting, count, baseline, job)
    return { marks: [{ artifact: 'layout' as const, draws: [...(under?.draws ?? []), rule] }, ...marks, { artifact: 'footer' as const, draws: footer }] }
  })
}
