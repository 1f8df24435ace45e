/** Differences between texts: shown as `patch` reads them, and true. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unified } from '../../src/report/index.ts'

it('shows each change with three lines around it, and joins those that touch', () => {
  const before = Array.from({ length: 30 }, (_, i) => `line ${i + 1}\n`)
  const after = before.toSpliced(1, 1, 'two\n').toSpliced(7, 1).toSpliced(24, 0, 'new\n')
  expect(unified('a.yaml', before.join(''), after.join(''))).toBe(
    `--- a/a.yaml
+++ b/a.yaml
@@ -1,11 +1,10 @@
 line 1
-line 2
+two
 line 3
 line 4
 line 5
 line 6
 line 7
-line 8
 line 9
 line 10
 line 11
@@ -23,6 +22,7 @@
 line 23
 line 24
 line 25
+new
 line 26
 line 27
 line 28
`,
  )
})

it('says where there is no line end', () => {
  expect(unified('a', 'x', 'y\n')).toBe('--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n')
  expect(unified('a', '', 'y')).toBe('--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+y\n\\ No newline at end of file\n')
})

it('is empty for the same', () => {
  expect(unified('a', 'x\ny', 'x\ny')).toBe('')
})

/** Both texts, read back from a diff and the lines that it leaves out. */
const readBack = (diff: string, before: string): string => {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const out: string[] = []
  let at = 0
  for (const [, start = '', size = '1', body = ''] of diff.matchAll(/^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@\n((?:[ +\\-].*\n)*)/gm)) {
    const from = Number(start) - (size === '0' ? 0 : 1)
    out.push(...lines.slice(at, from))
    at = from
    for (const [, sign, line = ''] of body.replace(/\n\\ No newline.*\n/g, '\0\n').matchAll(/^([ +-])(.*\n)/gm)) {
      const typed = line.replace('\0\n', '')
      if (sign !== '+') expect(lines[at++]).toBe(typed)
      if (sign !== '-') out.push(typed)
    }
  }
  return [...out, ...lines.slice(at)].join('')
}

it('leads from any text to any other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '', 'a b'), { maxLength: 30 }).map(lines => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => readBack(unified('a', before, after), before) === after),
    { numRuns: 500, seed: 1 },
  )
})
