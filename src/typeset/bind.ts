/** Answers for putting laid-out documents together: one paper, or the parts of a pack behind one another, with their tags, places and bookmarks. */
import { Bug } from '../base/bug.ts'
import type { Part } from '../document/parts.ts'
import type { Bookmark, Destination, Element, Page, Pages } from '../pages/pages.ts'
import { bookmarksOf, headingsOf } from './headings.ts'
import type { Job } from './job.ts'
import { withFooters } from './running.ts'
import { addSheet, type Sheets } from './sheets.ts'
import { type Draft, finish } from './tags.ts'

/** A document laid out: everything but what it needs to know of the documents before and behind it. */
export interface Setting {
  readonly root: Draft
  readonly sheets: Sheets
  readonly header: Page['marks'][number]['draws']
  readonly job: Job
}

const size = ({ job }: Setting): Pick<Pages, 'width' | 'height'> => ({ width: job.theme.page.width, height: job.theme.page.height })

/** A paper by itself. */
export const bindPaper = (setting: Setting): Pages => {
  const { root, sheets, job } = setting
  const { facts, blocks } = job.document
  return {
    facts,
    ...size(setting),
    pages: withFooters(sheets, undefined, job),
    root: finish(root, { after: 0, place: name => sheets.places.get(name) }),
    bookmarks: bookmarksOf(headingsOf(blocks), sheets.places),
  }
}

/** A part of a pack: what it is called, how it is laid out, and the labels of its pages. */
export interface BoundPart {
  readonly part: Part
  readonly setting: Setting
  readonly labels: readonly string[]
}

/** The sheets of a part, with empty ones behind them where it has more labels than pages. */
const filled = ({ setting, labels }: BoundPart): Sheets => {
  const sheets: Sheets = { ...setting.sheets, all: [...setting.sheets.all] }
  while (sheets.all.length < labels.length) addSheet(sheets, setting.header)
  return sheets
}

/** One bookmark for a part, with those of its headings in it. */
const bookmarkOf = ({ part, setting }: BoundPart, places: ReadonlyMap<string, Destination>, top: Destination): Bookmark => {
  const [first, ...others] = bookmarksOf(headingsOf(setting.job.document.blocks), places)
  return { title: part.title, to: first?.to ?? top, children: [...(first?.children ?? []), ...others] }
}

/** The parts as one document; the first one’s facts are those of the whole. */
export const bindParts = (parts: readonly BoundPart[]): Pages => {
  const [first] = parts
  if (!first) throw new Bug('a pack has no parts')
  const places = new Map<string, Destination>()
  const pages: Page[] = []
  const stands = parts.map(bound => {
    const sheets = filled(bound)
    const after = pages.length
    const own = new Map([...sheets.places].map(([name, { page, y }]) => [name, { page: page + after, y }]))
    for (const [name, to] of own) if (!name.startsWith('note:')) places.set(name, to)
    places.set(`heading:${bound.part.key}`, { page: after, y: 0 })
    pages.push(...withFooters(sheets, bound.labels, bound.setting.job))
    return { bound, own, after }
  })
  const children = stands.map(
    ({ bound, own, after }): Element => finish(bound.setting.root, { after, place: name => (name.startsWith('note:') ? own.get(name) : places.get(name)) }),
  )
  return {
    facts: first.setting.job.document.facts,
    ...size(first.setting),
    pages,
    labels: parts.flatMap(({ labels }) => labels),
    root: { tag: 'Document', children },
    bookmarks: stands.map(({ bound, after }) => bookmarkOf(bound, places, { page: after, y: 0 })),
  }
}
