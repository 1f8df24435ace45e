/** Answers for a line of text as ink: letters at their places, underlines, and the active areas of links. */
import type { Draw } from '../pages/pages.ts'
import type { Job, TextStyle } from './job.ts'
import type { Line, Run } from './lines.ts'
import type { Ink } from './slab.ts'

/** From the top of a line to its baseline: the letters stand in the middle of the line's height. */
export const baselineOf = ({ face, size, line }: TextStyle, job: Job): number => {
  const { ascent, descent } = job.fonts.metrics(face)
  return (line - ((ascent + descent) * size) / 1000) / 2 + (ascent * size) / 1000
}

/** A rule from left to right. */
export const ruleAt = (x: number, y: number, look: { readonly width: number; readonly thickness: number; readonly colour: string }): Draw => ({
  kind: 'line',
  x1: x,
  y1: y,
  x2: x + look.width,
  y2: y,
  thickness: look.thickness,
  colour: look.colour,
})

const textDraw = ({ hand, face, x, text }: Run, left: number, baseline: number): Draw => ({
  kind: 'text',
  x: left + x,
  y: baseline - hand.rise,
  face,
  size: hand.size,
  colour: hand.colour,
  text,
})

/** The active area round a link's runs in one line, and the line under them. */
const areaInk = (runs: readonly Run[], at: { readonly x: number; readonly baseline: number }, job: Job): readonly Ink[] => {
  const [first, last] = [runs[0], runs.at(-1)]
  const area = first?.hand.area
  if (!first || !last || !area) return []
  const { hand } = first
  const { ascent, descent } = job.fonts.metrics(first.face)
  const x = at.x + first.x
  const width = last.x + last.width - first.x
  const height = ((ascent + descent) * hand.size) / 1000
  const box = { x, y: at.baseline - hand.rise - (ascent * hand.size) / 1000, width, height }
  const under = ruleAt(x, at.baseline + hand.size * 0.14, { width, thickness: hand.size * 0.06, colour: hand.colour })
  const ink: Ink = { kind: 'area', owner: hand.owner, box, goal: area.goal, contents: area.contents }
  return area.underlined ? [ink, { kind: 'decor', draw: under }] : [ink]
}

/** A line with its left end and baseline at these places. */
export const inkOf = (line: Line, at: { readonly x: number; readonly baseline: number }, job: Job): readonly Ink[] => {
  const ink: Ink[] = []
  const { runs } = line
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Run
    ink.push({ kind: 'content', owner: run.hand.owner, draw: textDraw(run, at.x, at.baseline) })
    const { area } = run.hand
    if (!area || runs[i + 1]?.hand.area === area) continue
    let from = i
    while (from > 0 && runs[from - 1]?.hand.area === area) from--
    ink.push(...areaInk(runs.slice(from, i + 1), at, job))
  }
  return ink
}

/** A tinted or coloured rectangle. */
export const boxAt = (x: number, y: number, look: { readonly width: number; readonly height: number; readonly colour: string }): Draw => ({
  kind: 'box',
  x,
  y,
  ...look,
})
