/** Answers for making papers and writing them, one at a time: the part of a build that worker threads share. */
import type { Diagnostic, Stage } from '../base/diagnostic.ts'
import { type Audience, composePaper, makePaper, type Order, type Workspace } from '../make.ts'
import { isPack, namesPages, type Paper } from '../model/paper.ts'
import type { Format } from '../pages/publication.ts'
import { digest, type Output, writeTogether } from './output.ts'

/** What a build is to make of each paper. Plain data: it crosses to the worker threads. */
export interface Wish {
  /** The output folder, absolute. */
  readonly out: string
  readonly formats: readonly Format[]
  /** Whether the papers hold what is exempt or confidential. */
  readonly audience: Audience
  readonly stage: Stage
  readonly theme?: string
  readonly created?: string
  /** A second edition in large print, whatever the forum's house style says. */
  readonly largePrint: boolean
}

/** What became of a paper. Without files, nothing was written: the faults say why. */
export interface Made {
  readonly path: string
  /** Path below the output folder to SHA-256. */
  readonly files: Readonly<Record<string, string>>
  /** All its words, as a digest; see `wordsOf`. */
  readonly words?: string
  /** Pages of the PDF; 0 if none was made. */
  readonly pages: number
  readonly milliseconds: number
  readonly diagnostics: readonly Diagnostic[]
}

export const largePrint = 'large-print'

/** Makes a paper in all its editions and writes them together, or not at all. */
export const make = (workspace: Workspace, paper: Paper, { wish, now }: { wish: Wish; now: () => number }): Made => {
  const begun = now()
  const editions = ordersFor(workspace, paper, wish).map(({ ending, order }) => ({ ending, made: makePaper(workspace, paper, order) }))
  const diagnostics = editions.flatMap(({ made }) => made.diagnostics)
  const files = editions.flatMap(({ ending, made }): Output[] =>
    (made.value?.files ?? []).map(({ format, bytes }) => ({ path: `${paper.path}${ending}.${format}`, bytes })),
  )
  const whole = editions.every(({ made }) => made.value !== undefined)
  const written = whole
    ? workspace.timed('write', () => {
        writeTogether(wish.out, files)
        return Object.fromEntries(files.map(({ path, bytes }) => [path, digest(bytes)]))
      })
    : {}
  const composed = editions[0]?.made.value?.composed
  return {
    path: paper.path,
    files: written,
    ...(composed && !namesPages(paper) && { words: digestOfWords(composed) }),
    pages: editions[0]?.made.value?.pages ?? 0,
    milliseconds: now() - begun,
    diagnostics,
  }
}

const digestOfWords = (composed: object): string => digest(Buffer.from(JSON.stringify(composed))).slice(0, 32)

/** All words of a paper as they would be now, as a digest; none if they cannot be told without laying out other papers. */
export const wordsOf = (workspace: Workspace, paper: Paper): string | undefined => {
  const { value } = namesPages(paper) ? {} : composePaper(workspace, paper)
  return value && digestOfWords(value)
}

/** The paths, below the output folder, of all that a wish makes of a paper. */
export const filesWanted = (workspace: Workspace, paper: Paper, wish: Wish): readonly string[] =>
  ordersFor(workspace, paper, wish).flatMap(({ ending, order }) => order.formats.map(format => `${paper.path}${ending}.${format}`))

/**
 * The editions of a paper: its own, and one in large print where it is wanted; Markdown has no size, so it is written once.
 * A pack has one edition, so that a page that is named is the same page for everybody.
 */
const ordersFor = ({ records }: Workspace, paper: Paper, wish: Wish): readonly { readonly ending: string; readonly order: Order }[] => {
  const created = wish.created === undefined ? {} : { created: wish.created }
  const theme = wish.theme === undefined ? {} : { theme: wish.theme }
  const own = { ending: '', order: { ...created, formats: wish.formats, ...theme } }
  const formats = wish.formats.filter(format => format !== 'md')
  const large = !isPack(paper) && (wish.largePrint || records.forum?.house_style?.large_print === true)
  return large && formats.length > 0 ? [own, { ending: `.${largePrint}`, order: { ...created, formats, theme: largePrint, first: theme } }] : [own]
}
