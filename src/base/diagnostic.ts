/** Answers for the shape of a fault. A fault is a value, gathered and never thrown; it points at the user's own YAML. */

/** Where a fault is: a file, the path to a value in it, and optionally a stretch of text within that value. */
export interface Place {
  /** Path of the file as the host knows it. */
  readonly file: string
  /** Keys and indexes from the top of the file, such as `['services', 2, 'amount']`; empty for the file as a whole. */
  readonly path: readonly (string | number)[]
  /** Words within the value: the place is then their first occurrence, not the whole value. */
  readonly find?: string
  /** Where in the value, as its record has it, those words begin, in UTF-16 units; without it their first occurrence is meant. */
  readonly offset?: number
  /** The key itself is meant, not its value: an unknown field, a field given twice. */
  readonly key?: true
  /** An exact stretch of the file's text, in UTF-16 units from its start; wins over `path`. For faults found before there are paths. */
  readonly span?: Span
}

/** A half-open stretch of a text, in UTF-16 units from its start. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Severity = 'error' | 'warning' | 'advice'

/** How far papers are: a draft may leave open what a published paper may not. */
export const stages = ['draft', 'publish'] as const
export type Stage = (typeof stages)[number]

export interface Diagnostic {
  /** `bid/total-mismatch`: stable for ever, never reused. */
  readonly code: string
  readonly severity: Severity
  readonly at: Place
  /** What is wrong, with the values concerned, in one sentence. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** The other places concerned, such as the figures that do not add up. */
  readonly related?: readonly { readonly at: Place; readonly message: string }[]
  /** What puts it right, where that is safe. */
  readonly fix?: Fix
}

/** Words in the value at a fault’s place, which begin where the fault’s own words do, and those to put there instead. */
export interface Fix {
  readonly replace: string
  readonly by: string
}

/** What is known of a code before it ever happens: the page behind `explain`. Rules and the reader's own faults share it. */
export interface Explanation {
  readonly code: string
  readonly severity: Severity
  /** Told only of what is to be published: a draft may leave it open. */
  readonly stage?: 'publish'
  /** What a right file looks like, in one sentence. */
  readonly summary: string
  /** Why it matters to a forum. */
  readonly why: string
  /** The regulation, guide or published case behind it, where there is one. */
  readonly source?: string
  /** Pieces of YAML that raise nothing. */
  readonly good: readonly Example[]
  /** Pieces of YAML that raise this code once; the place is marked «so». */
  readonly bad: readonly Example[]
}

/** A workspace's files that an example can show a piece of: those of a meeting of January 2026, the meetings before and after it, and the work programme. */
export const exampleFiles = {
  forum: 'forum.yaml',
  earlier: 'meetings/2025-10-09/meeting.yaml',
  meeting: 'meeting.yaml',
  later: 'meetings/2026-03-12/meeting.yaml',
  report: 'report.yaml',
  bid: 'bid.yaml',
  issued: 'issued.yaml',
  work_programme: 'work-programme.yaml',
} as const

/** Pieces of a workspace's files; what they leave out is filled in by the test. A plain string is a piece of a bid. */
export type Example = string | { readonly [file in keyof typeof exampleFiles]?: string }

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error'
