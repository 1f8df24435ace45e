/**
 * Answers for which changed figures contradict another, found by brute force in the untouched files and by nothing of the checker:
 * - a sum, a share, a percentage or posts that stand again in the same meeting, or with three digits and more anywhere in the workspace, outside their own table;
 * - a cell of a table whose column comes to a figure of the workspace, or that is the sum, difference or product of two others of its row, as in another row;
 * - an amount of a list that comes to a figure of the workspace;
 * - a sum of a file that is a number of the file times another sum of it;
 * - a sum in words that two or three others come to or differ by: sums in words of its file, sums asked for, totals of the tables;
 * - a percentage that two such sums give, and those sums where the change gives another percentage.
 * A figure said roughly or as a limit (“about £60,000”, “up to 0.5%”) is worked out from nothing.
 */
import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, visit } from 'yaml'

export interface Figure {
  readonly kind: 'sum' | 'sum in words' | 'year' | 'day' | 'share' | 'percentage' | 'posts' | 'posts in words' | 'count'
  readonly file: string
  readonly start: number
  readonly text: string
}

interface Range {
  readonly least: number
  readonly most: number
}

/** What a typed figure can stand for, in pence or hundredths. */
const rangeOf = (text: string): Range => {
  const [, minus, whole = '', fraction = '', unit = ''] = /^(-?)£?([\d,]+)(?:\.(\d+))?(k|m|bn)?$/.exec(text) ?? []
  const scale = 100 * ({ k: 1e3, m: 1e6, bn: 1e9 }[unit] ?? 1)
  const value = (minus ? -1 : 1) * Math.round(Number(`${whole.replaceAll(',', '')}.${fraction || 0}`) * scale)
  const half = unit === '' ? 0 : scale / 10 ** fraction.length / 2
  return { least: value - half, most: value + half }
}
const meets = (a: Range, b: Range): boolean => a.least <= b.most && b.least <= a.most
const plus = (a: Range, b: Range): Range => ({ least: a.least + b.least, most: a.most + b.most })
const minus = (a: Range, b: Range): Range => ({ least: a.least - b.most, most: a.most - b.least })
const size = (a: Range): Range => (a.most < 0 ? { least: -a.most, most: -a.least } : a)
const digits = (text: string): number => text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length

/** Where a figure stands: the keys and indexes that lead to it. */
type Path = readonly (string | number)[]

const pathsOf = (yaml: string): readonly { readonly start: number; readonly end: number; readonly path: Path }[] => {
  const found: { start: number; end: number; path: Path }[] = []
  visit(parseDocument(yaml), {
    Scalar(key, node: Scalar, ancestors) {
      if (key === 'key' || !node.range) return
      const path: (string | number)[] = []
      const nodes = [...ancestors, node] as readonly Node[]
      for (const [i, one] of nodes.entries()) {
        const next = nodes[i + 1]
        if (isSeq(one)) path.push(one.items.indexOf(next))
        else if (isMap(one)) {
          const pair = one.items.find(item => (item as unknown) === next)
          if (pair && isScalar(pair.key)) path.push(String(pair.key.value))
        }
      }
      found.push({ start: node.range[0], end: node.range[1], path })
    },
  })
  return found
}

interface Placed {
  readonly figure: Figure
  readonly range: Range
  readonly path: Path
  /** The file, and the table in it. */
  readonly table: string | undefined
  readonly isRough: boolean
}

const rough = /(?:about|around|nearly|almost|up to|more than|less than|at least|at most|over|under)(?: the)?\s+$/i
const small = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ')
const tens = 'thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The numbers of a file that are not sums, in figures and in words. */
const numbersOf = (yaml: string): readonly number[] => [
  ...new Set([
    ...[...yaml.matchAll(/(?<![£\d.,/-])\d[\d,]*(?![\d/%.-])/g)].map(([text]) => Number(text.replaceAll(',', ''))),
    ...small.flatMap((word, i) => (new RegExp(`\\b${word}\\b`, 'i').test(yaml) ? [i + 2] : [])),
    ...tens.flatMap((word, i) => (new RegExp(`\\b${word}\\b`, 'i').test(yaml) ? [(i + 3) * 10] : [])),
  ]),
]

const pairs = <T>(all: readonly T[]): readonly (readonly [T, T])[] => all.flatMap((a, i) => all.slice(i + 1).map(b => [a, b] as const))

export class Bound {
  private readonly all: readonly Placed[]
  private readonly related = new Set<Figure>()
  /** Sums that a percentage is worked out from, as far as they give it. */
  private readonly shares: { readonly percent: Figure; readonly part: Placed | Range; readonly whole: Placed | Range }[] = []

  constructor(files: readonly { readonly file: string; readonly text: string }[], figures: readonly Figure[]) {
    this.all = files.flatMap(({ file, text }) => {
      const paths = pathsOf(text)
      return figures
        .filter(figure => figure.file === file)
        .map((figure): Placed => {
          const path = paths.find(({ start, end }) => start <= figure.start && figure.start < end)?.path ?? []
          const isCell = path[0] === 'tables' && path.includes('values')
          const sign = text[figure.start - 1] === '-' && isCell ? '-' : ''
          return {
            figure,
            range: rangeOf(sign + figure.text),
            path,
            table: isCell ? `${file}#${path[1]}` : undefined,
            isRough: rough.test(text.slice(Math.max(0, figure.start - 20), figure.start).replace(/\s+/g, ' ')),
          }
        })
    })
    const sums = this.all.filter(({ figure }) => figure.kind === 'sum' || figure.kind === 'sum in words')
    for (const { file, text } of files)
      this.relate(
        sums.filter(({ figure }) => figure.file === file),
        sums,
        text,
        this.all.filter(({ figure }) => figure.file === file),
      )
  }

  private relate(own: readonly Placed[], all: readonly Placed[], yaml: string, every: readonly Placed[]): void {
    const mark = (...placed: readonly Placed[]) => {
      for (const { figure } of placed) this.related.add(figure)
    }
    const listsOf = (key: (placed: Placed) => string | undefined): readonly (readonly Placed[])[] => {
      const lists = new Map<string, Placed[]>()
      for (const one of own) {
        const name = key(one)
        if (name !== undefined) lists.set(name, [...(lists.get(name) ?? []), one])
      }
      return [...lists.values()]
    }
    const columns = listsOf(({ table, path }) => table && `${table}/${path.at(-1)}`)
    const lists = listsOf(({ path }) => (path.at(-1) === 'amount' && typeof path.at(-2) === 'number' ? path.slice(0, -2).join('/') : undefined))
    const totals: Range[] = []
    for (const list of [...columns, ...lists].filter(list => list.length > 1)) {
      // All of them come to a figure elsewhere, or all but the last come to the last.
      const sum = list.map(({ range }) => range).reduce(plus)
      const last = list.at(-1) as Placed
      const isClosed = list.length > 2 && meets(minus(sum, last.range), last.range)
      totals.push(isClosed ? last.range : sum)
      const said = all.filter(one => !list.includes(one) && digits(one.figure.text) >= 3 && meets(size(one.range), size(sum)))
      if (isClosed || said.length > 0) mark(...list, ...said)
    }
    const rows = listsOf(({ table, path }) => table && `${table}/${path[3]}`).filter(row => row.length > 2)
    const odd = rows.flatMap(row =>
      pairs(row).flatMap(([a, b]) =>
        row.flatMap(c =>
          c !== a && c !== b && c.range.least !== 0 && meets(plus(a.range, b.range), c.range)
            ? [{ key: [c.table, a.path.at(-1), b.path.at(-1), c.path.at(-1)].join(), parts: [a, b, c] }]
            : [],
        ),
      ),
    )
    for (const { key, parts } of odd) if (odd.filter(other => other.key === key).length > 1) mark(...parts)
    const numbers = numbersOf(yaml).filter(number => number >= 10)
    for (const rate of own)
      for (const number of numbers) {
        const product = own.find(one => one !== rate && digits(one.figure.text) >= 3 && rate.range.least > 0 && one.range.least === rate.range.least * number)
        if (product && !rate.isRough) mark(rate, product)
      }
    const inWords = own.filter(({ figure, isRough }) => figure.kind === 'sum in words' && !isRough)
    const asked = all.filter(
      ({ path, figure }) => path[0] === 'requested' && figure.file.split('/').slice(0, -2).join('/') === own[0]?.figure.file.split('/').slice(0, -2).join('/'),
    )
    const operands: readonly (Placed | Range)[] = [...inWords, ...asked.filter(one => !inWords.includes(one)), ...totals]
    const range = (one: Placed | Range): Range => ('range' in one ? one.range : one)
    const found = (parts: readonly (Placed | Range)[], sum: Range) => {
      for (const result of inWords)
        if (!parts.includes(result) && digits(result.figure.text) >= 3 && meets(size(sum), result.range))
          mark(result, ...parts.filter(part => 'range' in part && inWords.includes(part)).map(part => part as Placed))
    }
    for (const [a, b] of pairs(operands)) {
      found([a, b], plus(range(a), range(b)))
      found([a, b], minus(range(a), range(b)))
      for (const c of operands)
        if (c !== a && c !== b) {
          found([a, b, c], minus(minus(range(a), range(b)), range(c)))
          found([a, b, c], minus(plus(range(a), range(b)), range(c)))
        }
    }
    for (const percent of every.filter(({ figure, isRough }) => figure.kind === 'percentage' && !isRough))
      for (const [a, b] of pairs([...operands, ...pairs(inWords).map(([a, b]) => size(minus(a.range, b.range)))])) {
        const [part, whole] = range(a).most < range(b).most ? [a, b] : [b, a]
        if (!gives(percent.figure.text, range(part), range(whole))) continue
        mark(percent)
        this.shares.push({ percent: percent.figure, part, whole })
      }
  }

  /** Whether a figure, changed to another, contradicts one. */
  contradicts(figure: Figure, changed: string): boolean {
    const { kind, text } = figure
    if (kind === 'year' || kind === 'day' || this.related.has(figure)) return true
    const own = this.all.find(one => one.figure === figure) as Placed
    const to = rangeOf(changed)
    const meeting = (file: string): string => /^.*\/meetings\/[^/]+/.exec(file)?.[0] ?? file
    const again = (...kinds: readonly Figure['kind'][]): boolean =>
      this.all.some(
        other =>
          other.figure !== figure &&
          kinds.includes(other.figure.kind) &&
          (other.table === undefined || other.table !== own.table) &&
          (digits(text) >= 3 || meeting(other.figure.file) === meeting(figure.file)) &&
          meets(size(other.range), size(own.range)) &&
          !meets(size(other.range), size(to)),
      )
    switch (kind) {
      case 'posts':
        return again('posts in words')
      case 'posts in words':
        return again('posts')
      case 'count':
        return this.all.some(other => other.figure.kind === 'share' && other.figure.text.split(' of ').includes(text))
      case 'share':
        return this.all.some(other => other.figure !== figure && other.figure.kind === 'share' && other.figure.text === text)
      case 'percentage':
        return this.all.some(
          other =>
            other.figure !== figure && other.figure.kind === 'percentage' && other.figure.text === text && meeting(other.figure.file) === meeting(figure.file),
        )
      default:
        return again('sum', 'sum in words') || this.breaks(own, to)
    }
  }

  private breaks(own: Placed, to: Range): boolean {
    return this.shares.some(({ percent, part, whole }) => {
      if (part !== own && whole !== own) return false
      const range = (one: Placed | Range): Range => (one === own ? to : 'range' in one ? one.range : one)
      return !gives(percent.text, range(part), range(whole))
    })
  }
}

/** Whether a part of a whole is a percentage, as far as it is typed. */
const gives = (percent: string, part: Range, whole: Range): boolean => {
  const half = 0.5 / 10 ** (percent.split('.')[1]?.length ?? 0)
  if (part.least <= 0 || whole.least <= 0) return false
  return (part.most / whole.least) * 100 >= Number(percent) - half && (part.least / whole.most) * 100 <= Number(percent) + half
}
