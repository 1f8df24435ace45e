/** Answers for the difference between two states of a file as a unified diff, which `patch` and `git apply` read. */

/** Unchanged lines shown before and after a change. */
const around = 3

/** A line that stays, goes or comes, as in `' '`, `'-'`, `'+'`; with its line end, if it has one. */
interface Row {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** How many lines go and come until both texts say the same again: as few as possible together. */
const apart = (
  a: readonly string[],
  b: readonly string[],
  { i, j }: { readonly i: number; readonly j: number },
): { readonly gone: number; readonly come: number } => {
  for (let all = 1; ; all++)
    for (let gone = Math.min(all, a.length - i); gone >= Math.max(0, all - (b.length - j)); gone--)
      if (a[i + gone] === b[j + all - gone]) return { gone, come: all - gone }
}

/** Every line of both texts, in order. */
const rowsOf = (a: readonly string[], b: readonly string[]): readonly Row[] => {
  const rows: Row[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const { gone, come } = a[i] === b[j] ? { gone: 0, come: 0 } : apart(a, b, { i, j })
    rows.push(...a.slice(i, i + gone).map((line): Row => ({ sign: '-', line })), ...b.slice(j, j + come).map((line): Row => ({ sign: '+', line })))
    i += gone
    j += come
    if (i < a.length) rows.push({ sign: ' ', line: a[i] ?? '' })
    i++
    j++
  }
  return rows
}

/** The stretches of rows to show: each change with what is around it, those that touch joined. */
const hunksOf = (rows: readonly Row[]): readonly { readonly from: number; readonly to: number }[] => {
  const hunks: { from: number; to: number }[] = []
  for (const [i, { sign }] of rows.entries()) {
    if (sign === ' ') continue
    const last = hunks.at(-1)
    if (last && i - around <= last.to) last.to = Math.min(rows.length, i + around + 1)
    else hunks.push({ from: Math.max(0, i - around), to: Math.min(rows.length, i + around + 1) })
  }
  return hunks
}

const count = (rows: readonly Row[], gone: '-' | '+'): number => rows.filter(({ sign }) => sign !== gone).length

const range = (before: number, lines: number): string => `${lines === 0 ? before : before + 1}${lines === 1 ? '' : `,${lines}`}`

/** The diff of a file under its name; empty if nothing has changed. */
export const unified = (file: string, before: string, after: string): string => {
  const rows = rowsOf(linesOf(before), linesOf(after))
  const hunks = hunksOf(rows)
  if (hunks.length === 0) return ''
  const shown = hunks.map(({ from, to }) => {
    const [above, here] = [rows.slice(0, from), rows.slice(from, to)]
    const head = `@@ -${range(count(above, '+'), count(here, '+'))} +${range(count(above, '-'), count(here, '-'))} @@\n`
    return head + here.map(({ sign, line }) => `${sign}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`).join('')
  })
  return `--- a/${file}\n+++ b/${file}\n${shown.join('')}`
}
