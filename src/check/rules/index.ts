/** Answers for which rules there are, in the order in which they are explained; a test compares the list with the folders. */
import type { Rule } from '../rule.ts'
import bidContinueWithoutPrevious from './bid/continue-without-previous.ts'
import bidCostMismatch from './bid/cost-mismatch.ts'
import bidPreviousDate from './bid/previous-date.ts'
import bidPreviousDecisionDiffers from './bid/previous-decision-differs.ts'
import bidPreviousMismatch from './bid/previous-mismatch.ts'
import bidPreviousYear from './bid/previous-year.ts'
import bidReportYear from './bid/report-year.ts'
import bidSumInText from './bid/sum-in-text.ts'
import bidTotalMismatch from './bid/total-mismatch.ts'
import bidYearTitle from './bid/year-title.ts'
import clauseTypedLabel from './clause/typed-label.ts'
import decisionAmountMismatch from './decision/amount-mismatch.ts'
import decisionKindMismatch from './decision/kind-mismatch.ts'
import decisionNone from './decision/none.ts'
import decisionPaperNotOnItem from './decision/paper-not-on-item.ts'
import decisionTwice from './decision/twice.ts'
import decisionYearMismatch from './decision/year-mismatch.ts'
import documentEmptyHeading from './document/empty-heading.ts'
import documentFirstHeading from './document/first-heading.ts'
import documentHeadingOrder from './document/heading-order.ts'
import forumAcronymTwice from './forum/acronym-twice.ts'
import forumColourContrast from './forum/colour-contrast.ts'
import imageNoAlt from './image/no-alt.ts'
import itemDuplicateId from './item/duplicate-id.ts'
import itemYearTitle from './item/year-title.ts'
import linkEmpty from './link/empty.ts'
import linkNowhere from './link/nowhere.ts'
import linkUnsafe from './link/unsafe.ts'
import listEmptyItem from './list/empty-item.ts'
import meetingFolderDate from './meeting/folder-date.ts'
import meetingTimes from './meeting/times.ts'
import meetingYearFar from './meeting/year-far.ts'
import paperSameLabel from './paper/same-label.ts'
import refMissingDocument from './ref/missing-document.ts'
import refTwice from './ref/twice.ts'
import refUnknownPaper from './ref/unknown-paper.ts'
import refUnknownParagraph from './ref/unknown-paragraph.ts'
import refUnusedPaper from './ref/unused-paper.ts'
import reportConsultation from './report/consultation.ts'
import reportYearTitle from './report/year-title.ts'
import resolutionOutcomeMismatch from './resolution/outcome-mismatch.ts'
import resolutionTyped from './resolution/typed.ts'
import tableEmptyHeader from './table/empty-header.ts'
import tableRowMismatch from './table/row-mismatch.ts'
import tableShape from './table/shape.ts'
import tableSubtotalMismatch from './table/subtotal-mismatch.ts'
import tableTotalMismatch from './table/total-mismatch.ts'
import tableValue from './table/value.ts'
import textControlCharacter from './text/control-character.ts'
import textDangling from './text/dangling.ts'
import textDate from './text/date.ts'
import textDoubled from './text/doubled.ts'
import textHeadingOrder from './text/heading-order.ts'
import textHtml from './text/html.ts'
import textMojibake from './text/mojibake.ts'
import textPastedBullet from './text/pasted-bullet.ts'
import textPastedTable from './text/pasted-table.ts'
import textPlaceholder from './text/placeholder.ts'
import yearImpossible from './year/impossible.ts'

export const rules: readonly Rule[] = [
  forumAcronymTwice,
  forumColourContrast,
  meetingFolderDate,
  meetingTimes,
  meetingYearFar,
  itemDuplicateId,
  itemYearTitle,
  clauseTypedLabel,
  resolutionOutcomeMismatch,
  resolutionTyped,
  decisionAmountMismatch,
  decisionKindMismatch,
  decisionNone,
  decisionPaperNotOnItem,
  decisionTwice,
  decisionYearMismatch,
  bidContinueWithoutPrevious,
  bidCostMismatch,
  bidPreviousDate,
  bidPreviousDecisionDiffers,
  bidPreviousMismatch,
  bidPreviousYear,
  bidReportYear,
  bidSumInText,
  bidTotalMismatch,
  bidYearTitle,
  reportConsultation,
  reportYearTitle,
  tableEmptyHeader,
  tableRowMismatch,
  tableShape,
  tableSubtotalMismatch,
  tableTotalMismatch,
  tableValue,
  yearImpossible,
  paperSameLabel,
  refMissingDocument,
  refTwice,
  refUnknownPaper,
  refUnknownParagraph,
  refUnusedPaper,
  textControlCharacter,
  textDangling,
  textDate,
  textDoubled,
  textHeadingOrder,
  textHtml,
  textMojibake,
  textPastedBullet,
  textPastedTable,
  textPlaceholder,
  documentEmptyHeading,
  documentFirstHeading,
  documentHeadingOrder,
  imageNoAlt,
  linkEmpty,
  linkNowhere,
  linkUnsafe,
  listEmptyItem,
]
