/** Answers for the colours of one paper: the theme's, with the council's own where it has one, made dark enough to be read. */
import { contrast } from '../base/colour.ts'
import type { Theme } from './theme.ts'

export interface Palette {
  readonly text: string
  readonly muted: string
  /** The accent as it may be used for words, on paper and on tint. */
  readonly accent: string
  readonly tint: string
  readonly rule: string
  /** The masthead's band in the council's colour, a strip below it, and the words on it. */
  readonly band: string
  readonly strip: string
  readonly onBand: string
}

/** Least contrast of words with what is behind them. Source: WCAG 2.2, success criterion 1.4.3. */
const least = 4.5

const channels = (colour: string): readonly number[] => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))

/** A colour part of the way from one to another; 0 is the first, 1 the second. */
const mixed = (from: string, to: string, share: number): string => {
  const end = channels(to)
  return `#${channels(from)
    .map((c, i) =>
      Math.round(c + ((end[i] ?? 0) - c) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** The colour, darkened step by step until it can be read on all of these. */
const readable = (colour: string, behind: readonly string[]): string => {
  for (let share = 0; share < 1; share += 0.05) {
    const darker = mixed(colour, '#000000', share)
    if (behind.every(back => contrast(darker, back) >= least)) return darker
  }
  return '#000000'
}

/** The colours for a council's colour, if it has one. */
export const paletteOf = ({ colours }: Theme, own?: string): Palette => {
  const band = own ?? colours.accent
  const tint = own ? mixed(own, '#ffffff', 0.92) : colours.tint
  const behind = [colours.paper, tint]
  return {
    text: readable(colours.text, behind),
    muted: readable(colours.muted, behind),
    accent: readable(band, behind),
    tint,
    rule: colours.rule,
    band,
    strip: mixed(band, '#ffffff', 0.55),
    onBand: contrast('#ffffff', band) >= least ? '#ffffff' : '#000000',
  }
}
