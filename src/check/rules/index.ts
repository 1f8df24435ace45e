/** Answers for which rules there are, in the order in which they are explained; a test compares the list with the folders. Long because each rule has two lines here. */
import type { Rule } from '../rule.ts'
import acronymNear from './acronym/near.ts'
import acronymOutOfDate from './acronym/out-of-date.ts'
import acronymTwoMeanings from './acronym/two-meanings.ts'
import acronymUndefined from './acronym/undefined.ts'
import acronymUnexpanded from './acronym/unexpanded.ts'
import acronymUnused from './acronym/unused.ts'
import actionBefore from './action/before.ts'
import actionClosed from './action/closed.ts'
import actionDateOpen from './action/date-open.ts'
import actionDuePast from './action/due-past.ts'
import actionDuplicateId from './action/duplicate-id.ts'
import actionNoDue from './action/no-due.ts'
import actionNoOwner from './action/no-owner.ts'
import actionNotOnAgenda from './action/not-on-agenda.ts'
import actionUnknown from './action/unknown.ts'
import attendanceApologiesSaid from './attendance/apologies-said.ts'
import attendanceAwayNamed from './attendance/away-named.ts'
import attendanceAwaySaid from './attendance/away-said.ts'
import attendanceCounted from './attendance/counted.ts'
import attendanceGroupSaid from './attendance/group-said.ts'
import attendanceInterest from './attendance/interest.ts'
import attendanceMissing from './attendance/missing.ts'
import attendanceSubstitute from './attendance/substitute.ts'
import attendanceSubstituteGroup from './attendance/substitute-group.ts'
import attendanceSubstituteMissing from './attendance/substitute-missing.ts'
import attendanceSubstituteSaid from './attendance/substitute-said.ts'
import attendanceTerm from './attendance/term.ts'
import attendanceTimes from './attendance/times.ts'
import attendanceTwice from './attendance/twice.ts'
import bidContinueWithoutPrevious from './bid/continue-without-previous.ts'
import bidCostMismatch from './bid/cost-mismatch.ts'
import bidHistoricAbove from './bid/historic-above.ts'
import bidHistoricNew from './bid/historic-new.ts'
import bidPreviousDate from './bid/previous-date.ts'
import bidPreviousDecisionDiffers from './bid/previous-decision-differs.ts'
import bidPreviousMismatch from './bid/previous-mismatch.ts'
import bidPreviousYear from './bid/previous-year.ts'
import bidReportYear from './bid/report-year.ts'
import bidTotalMismatch from './bid/total-mismatch.ts'
import bidYearTitle from './bid/year-title.ts'
import chairAbsent from './chair/absent.ts'
import chairNotEligible from './chair/not-eligible.ts'
import chairNotMember from './chair/not-member.ts'
import clauseTypedLabel from './clause/typed-label.ts'
import dateFuture from './date/future.ts'
import dateOrder from './date/order.ts'
import datePast from './date/past.ts'
import datePeriod from './date/period.ts'
import dateRange from './date/range.ts'
import dateTerm from './date/term.ts'
import dateUntil from './date/until.ts'
import dateWeekday from './date/weekday.ts'
import dateYearEnd from './date/year-end.ts'
import decisionAmountMismatch from './decision/amount-mismatch.ts'
import decisionKindMismatch from './decision/kind-mismatch.ts'
import decisionLineMismatch from './decision/line-mismatch.ts'
import decisionNone from './decision/none.ts'
import decisionOneYear from './decision/one-year.ts'
import decisionPaperNotOnItem from './decision/paper-not-on-item.ts'
import decisionSumMismatch from './decision/sum-mismatch.ts'
import decisionTwice from './decision/twice.ts'
import decisionYearMismatch from './decision/year-mismatch.ts'
import documentEmptyHeading from './document/empty-heading.ts'
import documentFirstHeading from './document/first-heading.ts'
import documentHeadingOrder from './document/heading-order.ts'
import figureChange from './figure/change.ts'
import figureCountParts from './figure/count-parts.ts'
import figureIncreaseOfTotal from './figure/increase-of-total.ts'
import figureNear from './figure/near.ts'
import figureNet from './figure/net.ts'
import figurePartLarger from './figure/part-larger.ts'
import figureParts from './figure/parts.ts'
import figurePercentParts from './figure/percent-parts.ts'
import figurePercentage from './figure/percentage.ts'
import figurePosts from './figure/posts.ts'
import figurePoundSign from './figure/pound-sign.ts'
import figureProduct from './figure/product.ts'
import figureRate from './figure/rate.ts'
import figureReckoning from './figure/reckoning.ts'
import figureResponses from './figure/responses.ts'
import figureScale from './figure/scale.ts'
import figureShare from './figure/share.ts'
import figureSlip from './figure/slip.ts'
import figureUnreadable from './figure/unreadable.ts'
import figureYearOnYear from './figure/year-on-year.ts'
import forumAcronymTwice from './forum/acronym-twice.ts'
import forumColourContrast from './forum/colour-contrast.ts'
import forumDeadlines from './forum/deadlines.ts'
import forumMembershipSaid from './forum/membership-said.ts'
import forumNonSchools from './forum/non-schools.ts'
import forumOfficerMember from './forum/officer-member.ts'
import forumQuorum from './forum/quorum.ts'
import forumSeats from './forum/seats.ts'
import imageNoAlt from './image/no-alt.ts'
import itemCarriedFrom from './item/carried-from.ts'
import itemDuplicateId from './item/duplicate-id.ts'
import itemPreviousMinutes from './item/previous-minutes.ts'
import itemRestrictedBefore from './item/restricted-before.ts'
import itemStartDate from './item/start-date.ts'
import itemTypedNumber from './item/typed-number.ts'
import itemYearTitle from './item/year-title.ts'
import linkEmpty from './link/empty.ts'
import linkNowhere from './link/nowhere.ts'
import linkUnsafe from './link/unsafe.ts'
import linkVague from './link/vague.ts'
import listCount from './list/count.ts'
import listEmptyItem from './list/empty-item.ts'
import listLabels from './list/labels.ts'
import matterElectorate from './matter/electorate.ts'
import matterReturnDate from './matter/return-date.ts'
import matterRole from './matter/role.ts'
import matterUnknown from './matter/unknown.ts'
import meetingClearDays from './meeting/clear-days.ts'
import meetingDateInText from './meeting/date-in-text.ts'
import meetingFolderDate from './meeting/folder-date.ts'
import meetingFourAYear from './meeting/four-a-year.ts'
import meetingInquorate from './meeting/inquorate.ts'
import meetingIssuedLate from './meeting/issued-late.ts'
import meetingMinutesUnapproved from './meeting/minutes-unapproved.ts'
import meetingMode from './meeting/mode.ts'
import meetingNext from './meeting/next.ts'
import meetingNotQuorate from './meeting/not-quorate.ts'
import meetingPlaceSaid from './meeting/place-said.ts'
import meetingQuorate from './meeting/quorate.ts'
import meetingQuorumSaid from './meeting/quorum-said.ts'
import meetingSaid from './meeting/said.ts'
import meetingTimeSaid from './meeting/time-said.ts'
import meetingTimes from './meeting/times.ts'
import meetingWeekend from './meeting/weekend.ts'
import meetingYearFar from './meeting/year-far.ts'
import moneyStyle from './money/style.ts'
import paperChanged from './paper/changed.ts'
import paperSameLabel from './paper/same-label.ts'
import personDescribed from './person/described.ts'
import personInitials from './person/initials.ts'
import personInitialsSaid from './person/initials-said.ts'
import personNear from './person/near.ts'
import personNearInText from './person/near-in-text.ts'
import personOfficeSaid from './person/office-said.ts'
import personSameInitials from './person/same-initials.ts'
import personSchoolNear from './person/school-near.ts'
import personSplitName from './person/split-name.ts'
import personUnknown from './person/unknown.ts'
import programmeAfterDeadline from './programme/after-deadline.ts'
import programmeDuplicateId from './programme/duplicate-id.ts'
import programmeNoTopic from './programme/no-topic.ts'
import programmeOverdue from './programme/overdue.ts'
import programmeUnknown from './programme/unknown.ts'
import recommendationBidAmount from './recommendation/bid-amount.ts'
import recommendationBidYear from './recommendation/bid-year.ts'
import recommendationReportYear from './recommendation/report-year.ts'
import recommendationSameNumber from './recommendation/same-number.ts'
import recommendationUnresolved from './recommendation/unresolved.ts'
import refItemInText from './ref/item-in-text.ts'
import refMissingDocument from './ref/missing-document.ts'
import refNowhereInText from './ref/nowhere-in-text.ts'
import refTwice from './ref/twice.ts'
import refUnknownPaper from './ref/unknown-paper.ts'
import refUnknownParagraph from './ref/unknown-paragraph.ts'
import refUnusedPaper from './ref/unused-paper.ts'
import reportConsultation from './report/consultation.ts'
import reportLineTotal from './report/line-total.ts'
import reportNumberYear from './report/number-year.ts'
import reportTransfer from './report/transfer.ts'
import reportYearTitle from './report/year-title.ts'
import resolutionAgreedAgain from './resolution/agreed-again.ts'
import resolutionDecided from './resolution/decided.ts'
import resolutionMixedGrammar from './resolution/mixed-grammar.ts'
import resolutionOutcomeMismatch from './resolution/outcome-mismatch.ts'
import resolutionRatifiedSum from './resolution/ratified-sum.ts'
import resolutionRatifies from './resolution/ratifies.ts'
import resolutionTyped from './resolution/typed.ts'
import tableColumnMismatch from './table/column-mismatch.ts'
import tableEmptyHeader from './table/empty-header.ts'
import tableRateMismatch from './table/rate-mismatch.ts'
import tableRowMismatch from './table/row-mismatch.ts'
import tableShape from './table/shape.ts'
import tableShareMismatch from './table/share-mismatch.ts'
import tableSubtotalMismatch from './table/subtotal-mismatch.ts'
import tableTotalMismatch from './table/total-mismatch.ts'
import tableUnitMismatch from './table/unit-mismatch.ts'
import tableValue from './table/value.ts'
import textApostrophe from './text/apostrophe.ts'
import textBodyName from './text/body-name.ts'
import textCitation from './text/citation.ts'
import textClashingWords from './text/clashing-words.ts'
import textControlCharacter from './text/control-character.ts'
import textDangling from './text/dangling.ts'
import textDate from './text/date.ts'
import textDoubled from './text/doubled.ts'
import textDoubledWord from './text/doubled-word.ts'
import textForumName from './text/forum-name.ts'
import textHeadingOrder from './text/heading-order.ts'
import textHtml from './text/html.ts'
import textLongSentence from './text/long-sentence.ts'
import textMojibake from './text/mojibake.ts'
import textMonth from './text/month.ts'
import textNumberGap from './text/number-gap.ts'
import textPastedBullet from './text/pasted-bullet.ts'
import textPastedTable from './text/pasted-table.ts'
import textPlaceholder from './text/placeholder.ts'
import textPrivate from './text/private.ts'
import textRepeated from './text/repeated.ts'
import textSameNumber from './text/same-number.ts'
import textSeeBelow from './text/see-below.ts'
import textSpelling from './text/spelling.ts'
import textTermName from './text/term-name.ts'
import textTime from './text/time.ts'
import textYearStyle from './text/year-style.ts'
import voteCasting from './vote/casting.ts'
import voteDeDelegation from './vote/de-delegation.ts'
import voteElection from './vote/election.ts'
import voteElectionTied from './vote/election-tied.ts'
import voteElectionUntil from './vote/election-until.ts'
import voteElectorate from './vote/electorate.ts'
import voteEmail from './vote/email.ts'
import voteIneligible from './vote/ineligible.ts'
import voteNames from './vote/names.ts'
import voteNobody from './vote/nobody.ts'
import voteOutcome from './vote/outcome.ts'
import votePhases from './vote/phases.ts'
import voteSaidOtherwise from './vote/said-otherwise.ts'
import voteSaidTooMany from './vote/said-too-many.ts'
import voteSplit from './vote/split.ts'
import voteTooMany from './vote/too-many.ts'
import voteUnanimous from './vote/unanimous.ts'
import yearCarried from './year/carried.ts'
import yearImpossible from './year/impossible.ts'
import yearNotOver from './year/not-over.ts'
import yearSpan from './year/span.ts'
import yearStyle from './year/style.ts'
export const rules: readonly Rule[] = [
  forumAcronymTwice,
  forumColourContrast,
  meetingDateInText,
  meetingFolderDate,
  meetingTimes,
  meetingTimeSaid,
  meetingYearFar,
  itemCarriedFrom,
  itemDuplicateId,
  itemYearTitle,
  clauseTypedLabel,
  resolutionAgreedAgain,
  resolutionMixedGrammar,
  resolutionOutcomeMismatch,
  resolutionRatifiedSum,
  resolutionRatifies,
  resolutionTyped,
  decisionAmountMismatch,
  decisionKindMismatch,
  decisionLineMismatch,
  decisionNone,
  decisionPaperNotOnItem,
  decisionSumMismatch,
  decisionTwice,
  decisionYearMismatch,
  actionUnknown,
  actionClosed,
  actionBefore,
  actionDuePast,
  actionDuplicateId,
  actionNoOwner,
  actionNoDue,
  actionNotOnAgenda,
  programmeUnknown,
  programmeDuplicateId,
  programmeNoTopic,
  programmeOverdue,
  bidContinueWithoutPrevious,
  bidCostMismatch,
  bidPreviousDate,
  bidPreviousDecisionDiffers,
  bidPreviousMismatch,
  bidPreviousYear,
  bidReportYear,
  bidTotalMismatch,
  bidYearTitle,
  reportConsultation,
  reportLineTotal,
  reportYearTitle,
  tableColumnMismatch,
  tableEmptyHeader,
  tableRateMismatch,
  tableRowMismatch,
  tableShareMismatch,
  tableShape,
  tableSubtotalMismatch,
  tableTotalMismatch,
  tableUnitMismatch,
  tableValue,
  yearImpossible,
  yearSpan,
  yearStyle,
  yearNotOver,
  yearCarried,
  moneyStyle,
  acronymUnexpanded,
  paperChanged,
  paperSameLabel,
  refMissingDocument,
  refNowhereInText,
  refItemInText,
  refTwice,
  refUnknownPaper,
  refUnknownParagraph,
  refUnusedPaper,
  figureChange,
  figureCountParts,
  figureIncreaseOfTotal,
  figureNear,
  figureNet,
  figurePartLarger,
  figureParts,
  figurePercentParts,
  figurePercentage,
  figurePosts,
  figurePoundSign,
  figureProduct,
  figureRate,
  figureReckoning,
  figureResponses,
  figureScale,
  figureShare,
  figureSlip,
  figureUnreadable,
  figureYearOnYear,
  acronymOutOfDate,
  acronymNear,
  acronymTwoMeanings,
  acronymUndefined,
  acronymUnused,
  actionDateOpen,
  textApostrophe,
  textBodyName,
  textCitation,
  textClashingWords,
  textControlCharacter,
  textDangling,
  textDate,
  textDoubled,
  textDoubledWord,
  textForumName,
  textRepeated,
  textHeadingOrder,
  textHtml,
  textLongSentence,
  textMojibake,
  textMonth,
  textSpelling,
  textTermName,
  textPastedBullet,
  textPastedTable,
  textPlaceholder,
  textPrivate,
  textSeeBelow,
  textTime,
  textYearStyle,
  datePast,
  dateOrder,
  datePeriod,
  dateRange,
  dateYearEnd,
  dateTerm,
  dateUntil,
  dateFuture,
  dateWeekday,
  documentEmptyHeading,
  documentFirstHeading,
  documentHeadingOrder,
  imageNoAlt,
  linkEmpty,
  linkNowhere,
  linkUnsafe,
  linkVague,
  listCount,
  listEmptyItem,
  listLabels,
  voteCasting,
  voteDeDelegation,
  voteElectorate,
  voteEmail,
  voteIneligible,
  voteNames,
  voteNobody,
  voteOutcome,
  votePhases,
  voteSplit,
  voteTooMany,
  voteSaidTooMany,
  voteSaidOtherwise,
  voteUnanimous,
  attendanceInterest,
  attendanceMissing,
  attendanceSubstitute,
  attendanceSubstituteGroup,
  attendanceSubstituteMissing,
  attendanceTerm,
  attendanceTimes,
  attendanceTwice,
  attendanceApologiesSaid,
  attendanceGroupSaid,
  attendanceAwayNamed,
  attendanceAwaySaid,
  attendanceCounted,
  attendanceSubstituteSaid,
  chairAbsent,
  chairNotEligible,
  chairNotMember,
  personNear,
  personNearInText,
  personDescribed,
  personSchoolNear,
  personSplitName,
  personSameInitials,
  personOfficeSaid,
  personInitials,
  personInitialsSaid,
  personUnknown,
  bidHistoricAbove,
  bidHistoricNew,
  decisionOneYear,
  forumDeadlines,
  forumNonSchools,
  forumQuorum,
  forumSeats,
  matterElectorate,
  matterReturnDate,
  matterRole,
  matterUnknown,
  meetingInquorate,
  meetingNotQuorate,
  meetingPlaceSaid,
  meetingQuorate,
  meetingQuorumSaid,
  forumMembershipSaid,
  itemPreviousMinutes,
  itemRestrictedBefore,
  itemTypedNumber,
  itemStartDate,
  meetingClearDays,
  meetingFourAYear,
  meetingIssuedLate,
  meetingMinutesUnapproved,
  meetingMode,
  meetingNext,
  meetingWeekend,
  meetingSaid,
  programmeAfterDeadline,
  recommendationBidAmount,
  recommendationBidYear,
  recommendationReportYear,
  recommendationSameNumber,
  recommendationUnresolved,
  reportNumberYear,
  reportTransfer,
  resolutionDecided,
  textSameNumber,
  textNumberGap,
  forumOfficerMember,
  voteElection,
  voteElectionUntil,
  voteElectionTied,
]
