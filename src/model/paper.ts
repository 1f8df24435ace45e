/** Answers for one paper before it is written: which type, made of what, going where. */
import type { Place } from '../base/diagnostic.ts'
import type { ItemAt } from './agenda.ts'
import type { Bid } from './bid.ts'
import type { Meeting } from './meeting.ts'
import type { PaperType } from './paper-type.ts'
import type { Filed, MeetingFolder } from './records.ts'
import type { Report } from './report.ts'

/** What a paper is made from. */
export type PaperSubject =
  | { readonly kind: 'bid'; readonly bid: Filed<Bid> }
  | { readonly kind: 'report'; readonly report: Filed<Report> }
  | ({ readonly kind: 'item' } & ItemAt)
  /** Of a supplement to its pack, the number of the supplement. */
  | { readonly kind: 'meeting'; readonly supplement?: number }

export interface Paper {
  readonly type: PaperType
  /** The short name of its subject: of a bid, a report or an item; for a meeting, the folder's name. */
  readonly id: string
  readonly subject: PaperSubject
  readonly folder: MeetingFolder
  readonly meeting: Meeting
  readonly title: string
  /** What it is for the time being, as in `Draft minutes, not yet approved`. */
  readonly state?: string
  /** Below the output folder, without an ending, as in `birmingham/2020-01-16/appendix-4-early-help`. */
  readonly path: string
  /** Where its facts were typed: an error in or under one of these stops the paper. The first is the subject's own. */
  readonly origins: readonly Place[]
}

/** Whether a paper is the pack of a meeting, or a supplement to it: made with its parts. */
export const isPack = ({ type }: Paper): boolean => type.pack === 'cover' || type.pack === 'supplement'

/** Whether a paper names pages of the pack, so that the pack must be laid out for it. */
export const namesPages = (paper: Paper): boolean => isPack(paper) || paper.type.pack === 'agenda'

/** The label typed on a subject, as in `Appendix 4`. */
export const subjectLabel = (subject: PaperSubject): string | undefined =>
  subject.kind === 'bid' ? subject.bid.record.label : subject.kind === 'report' ? subject.report.record.label : undefined
