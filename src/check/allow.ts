/**
 * Answers for faults that a comment lets pass, such as `# allow year/impossible: as printed in the minutes of 2012`, on the line of the value or the one above.
 * Only rules on what was typed can be allowed; never a file that cannot be read, nor a paper that not everybody could read.
 */
import type { Diagnostic, Explanation, Span } from '../base/diagnostic.ts'
import { join } from '../base/host.ts'
import type { Comment, Source } from '../base/source.ts'
import { nearest } from '../base/text.ts'
import type { Records } from '../model/records.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

const explain = (code: string, words: Pick<Explanation, 'summary' | 'why' | 'good' | 'bad'>): Explanation => ({ code, severity: 'warning', ...words })

const right = 'introduction: The sum was agreed for 2012/21. # allow year/impossible: as printed in the minutes of 2012'

const noReason = explain('allow/no-reason', {
  summary: 'A comment that allows a fault says why, after a colon.',
  why: 'Whoever reads the file next year has to know why the fault was let pass. Without a reason it is not.',
  good: [right],
  bad: ['«# allow year/impossible»\nintroduction: The team helps schools.'],
})
const unknown = explain('allow/unknown', {
  summary: 'A comment allows a rule that there is, and one that may be allowed.',
  why: 'A misspelt code allows nothing. A file that cannot be read, or a paper that not everybody could read, cannot be allowed.',
  good: [right],
  bad: [
    '«# allow year/imposible: as printed in the minutes»\nintroduction: The team helps schools.',
    '«# allow value/year: as printed in the minutes»\nyear: 2026-27',
    '«# allow image/no-alt: the map is described above»\nintroduction: The team helps schools.',
  ],
})
const unused = explain('allow/unused', {
  summary: 'A comment that allows a fault stands at one.',
  why: 'An allowance that is left behind would let the next fault pass at that place, which nobody has looked at.',
  good: [right],
  bad: ['«# allow year/impossible: as printed in the minutes»\nintroduction: The team helps schools.'],
})

/** What can be wrong with such comments, for `explain` and the docs. */
export const faults: readonly Explanation[] = [noReason, unknown, unused]

const mayAllow = ({ subject, binding }: Rule): boolean => subject !== 'passage' && subject !== 'document' && !binding
const allowable: readonly string[] = rules.filter(mayAllow).map(({ code }) => code)

interface Allow {
  readonly source: Source
  readonly comment: Comment
  readonly code: string
  readonly hasReason: boolean
}

const shape = /^#+\s*allow:?\s+([a-z-]+\/[a-z-]+)(.*)$/

/** The allowances of a file. Other words after “allow” are words, unless they begin with a rule’s code. */
const allowsIn = (source: Source): readonly Allow[] =>
  (/#\s*allow/.test(source.text) ? source.comments : []).flatMap(comment => {
    const [, code, rest = ''] = shape.exec(comment.text) ?? []
    if (code === undefined || !(/^\s*(:|$)/.test(rest) || rules.some(rule => rule.code === code))) return []
    return [{ source, comment, code, hasReason: /^\s*:\s*\S/.test(rest) }]
  })

const said = ({ code, severity }: Explanation, { source, comment }: Allow, words: { message: string; hint: string }): Diagnostic => ({
  code,
  severity,
  at: { file: source.file, path: [], span: comment.span },
  ...words,
})

const lies = (at: Span, { start, end }: Span): boolean => start <= at.start && at.start < end

/** Everything was read, so that what a rule does not find is not there. */
const isWhole = ({ folder, forum, programme, meetings, sources, unsound }: Records): boolean =>
  forum !== undefined &&
  (programme !== undefined || !sources.has(join(folder, 'work-programme.yaml'))) &&
  unsound.length === 0 &&
  meetings.every(({ meeting, unreadable, isClosed }) => meeting && unreadable.size === 0 && !isClosed)

/** What is wrong with an allowance itself, whatever it stands at. */
const flaw = (allow: Allow): Diagnostic | undefined => {
  const { code, hasReason } = allow
  if (!allowable.includes(code)) {
    const meant = nearest(code, allowable)
    const isRule = rules.some(rule => rule.code === code)
    return said(unknown, allow, {
      message: isRule ? `“${code}” cannot be allowed.` : `There is no rule “${code}” that could be allowed.`,
      hint: meant && !isRule ? `Did you mean ${meant}?` : 'Correct what it points at, and take the comment out.',
    })
  }
  if (hasReason) return undefined
  return said(noReason, allow, { message: `Nothing says why ${code} is allowed, so it is not.`, hint: `Write # allow ${code}: and the reason.` })
}

/** The faults that no comment lets pass, and those of such comments. */
export const allowing = (found: readonly Diagnostic[], records: Records): readonly Diagnostic[] => {
  const allows = [...records.sources.values()].flatMap(allowsIn)
  if (allows.length === 0) return found
  const flaws = allows.flatMap(allow => flaw(allow) ?? [])
  const inForce = allows.filter(allow => flaw(allow) === undefined)
  const used = new Set<Allow>()
  const left = found.filter(({ code, at }) => {
    const allow = inForce.find(one => one.code === code && one.source.file === at.file && lies(one.source.span(at), one.comment.about))
    if (allow) used.add(allow)
    return !allow
  })
  const idle = isWhole(records) ? inForce.filter(allow => !used.has(allow)) : []
  return [
    ...left,
    ...flaws,
    ...idle.map(allow => said(unused, allow, { message: `There is no ${allow.code} here that could be allowed.`, hint: 'Take the comment out.' })),
  ]
}
