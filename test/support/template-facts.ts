/** Answers for the facts that templates are given: found by making the facts of every example there is, so that none is forgotten. */
import { readdirSync, readFileSync } from 'node:fs'
import { paperContext } from '../../src/compose/context/index.ts'
import { websiteContext } from '../../src/compose/context/website.ts'
import { type Fact, type FactGroup, isOne } from '../../src/compose/fact.ts'
import { plan } from '../../src/compose/index.ts'
import { agendaPart, packPapers, supplementsOf } from '../../src/history/pack.ts'
import { siteOf } from '../../src/history/site.ts'
import { itemsOf } from '../../src/model/agenda.ts'
import type { PaperSubject } from '../../src/model/paper.ts'
import type { Records } from '../../src/model/records.ts'
import { read } from '../../src/read/index.ts'
import { exampleFiles, make, readExample } from './example.ts'
import { exampleNames, exampleFiles as workspaceFiles } from './examples.ts'
import { memoryHost } from './memory-host.ts'

/** What is worked out rather than typed; of a typed field, its schema says what it is. */
export const workedOut: Readonly<Record<string, string>> = {
  council: 'The council’s name.',
  forum: 'The forum, as in forum.yaml.',
  'forum.membership[]': 'The groups with their seats.',
  'forum.membership[].name': 'The group.',
  'forum.membership[].seats': 'How many seats it has.',
  'forum.membership[].vacant': 'How many of them are vacant.',
  'forum.membership[].votes': 'Whether its members vote.',
  'forum.membership[].members[]': 'Who holds a seat.',
  'forum.membership[].members[].name': 'The name, with the title.',
  'forum.membership[].members[].body': 'The school or body.',
  'forum.membership[].members[].capacity': 'Head, governor or representative.',
  'forum.membership[].members[].office': 'Chair or vice-chair.',
  'forum.membership[].vacancies[]': 'One for each vacant seat.',
  'forum.membership[].vacancies[].formerly': 'Who held it before.',
  'forum.name': 'What the forum calls itself: the same as `forum.forum_name`.',
  meeting: 'The meeting that the paper is for, as in meeting.yaml.',
  'meeting.day': 'The day in words, with its weekday.',
  'meeting.chair': 'Who took the chair, by name, with the school or post.',
  'meeting.contact': 'Whom to ask: the meeting’s contact, or the forum’s.',
  'meeting.items[]': 'The items, each with the facts of `item`; only in papers made from a meeting.',
  'meeting.taking_part': 'How members take part: in-person, remote or hybrid, worked out from place and address unless typed.',
  'meeting.guidance[]': 'The notes at the end of the agenda: the meeting’s, or the forum’s.',
  'meeting.quorum': 'The quorum, where the seats are known.',
  'meeting.quorum.needed': 'How many must be there.',
  'meeting.quorum.of': 'Of how many.',
  'meeting.quorum.basis': 'Which seats are counted: total-seats, filled-seats or voting-seats.',
  'meeting.agenda': 'The agenda in the layout of the house style; only in papers made from a meeting.',
  'meeting.agenda.layout': 'The layout: plain, timed, coded or grouped.',
  'meeting.agenda.sections[]': 'The groups of a grouped agenda in order; one for all items in other layouts.',
  'meeting.agenda.sections[].heading': 'The heading, as in Items for decision.',
  'meeting.agenda.sections[].items[]': 'The items, each with the facts of `item` and those below.',
  'meeting.agenda.sections[].items[].label': 'The number for `entry`, as in 5. or 5(a).',
  'meeting.agenda.sections[].items[].heading': 'The title, in capitals where the house style says so.',
  'meeting.agenda.sections[].items[].codes[]': 'Of a coded agenda, the letters of its purposes.',
  'meeting.agenda.sections[].items[].brought_for[]': 'What it is brought for, by itself or by its reports; absent in a coded agenda.',
  'meeting.agenda.sections[].items[].electorate': 'Who may vote, in words: typed for the item, or for its report.',
  'meeting.agenda.sections[].items[].starts': 'When it begins: typed, or worked out from the minutes allowed.',
  'meeting.agenda.sections[].items[].minutes': 'The minutes it takes, or its parts take.',
  'meeting.agenda.sections[].items[].is_timed': 'Whether the agenda is a timed one.',
  'meeting.agenda.sections[].items[].closed[]': 'Of the item on exclusion, the numbers of the items that are not public.',
  'meeting.agenda.sections[].items[].several_closed': 'Whether there are several of these.',
  'meeting.agenda.sections[].items[].carried': 'The day of the meeting from which it was put off.',
  'meeting.agenda.sections[].items[].to_ratify': 'Whether that meeting agreed it without a quorum, so that it is to be ratified.',
  'meeting.agenda.sections[].items[].papers[]':
    'Its papers and their appendices, with the facts of `report.recommendations[].papers`; `replaced_by` names the paper that took its place, `is_supplement` says whether it came in a supplement, `issued` when, `several_pages` whether `pages` is more than one.',
  'meeting.agenda.sections[].items[].has_papers': 'Whether there are papers or documents.',
  'meeting.agenda.sections[].items[].has_details': 'Whether there is anything to say in a sentence below the title.',
  'meeting.agenda.sections[].items[].askings[]': 'What the forum is asked, by the item itself and by each of its reports.',
  'meeting.agenda.sections[].items[].askings[].forum': 'What the forum calls itself.',
  'meeting.agenda.sections[].items[].askings[].paper': 'The label or title of the report, where several ask something.',
  'meeting.agenda.sections[].items[].askings[].recommendations[]': 'The recommendations, with the facts of `report.recommendations`.',
  'meeting.agenda.next': 'The next meeting in a line, where no item says when it is.',
  'meeting.agenda.key[]': 'Of an agenda with codes, the letters with their meaning, as in D for decision.',
  'meeting.agenda.times[]': 'Of a timed agenda, its items and those of their parts whose time is known, in one list.',
  'meeting.minutes': 'What the minutes say besides the items; absent until something of the meeting has been minuted, and in papers made from a bid or report.',
  'meeting.minutes.draft': 'Whether no meeting has approved them yet.',
  'meeting.minutes.approved': 'How they were approved.',
  'meeting.minutes.approved.day': 'The day.',
  'meeting.minutes.approved.at_meeting': 'Whether a meeting of the workspace approved them; else the day was typed.',
  'meeting.minutes.approved.corrections[]': 'The corrections that were accepted.',
  'meeting.minutes.approved.corrections[].item': 'The title of the item that is corrected.',
  'meeting.minutes.approved.corrections[].change': 'What is put right.',
  'meeting.minutes.approved.corrections[].from': 'The words as they stood.',
  'meeting.minutes.approved.corrections[].to': 'The words as they are to be.',
  'meeting.minutes.attendance': 'Who was there, and who was missed.',
  'meeting.minutes.attendance.style': 'How it is shown: table, by group, by status or list.',
  'meeting.minutes.attendance.members[]':
    'The members and their substitutes in the order of the groups, with the fields of `meeting.attendance` and those below.',
  'meeting.minutes.attendance.members[].name': 'The name, with the title.',
  'meeting.minutes.attendance.members[].office': 'Chair or vice-chair.',
  'meeting.minutes.attendance.members[].capacity': 'Head, governor or representative.',
  'meeting.minutes.attendance.members[].body': 'The school or body; of somebody without a seat, the post.',
  'meeting.minutes.attendance.members[].group': 'The group they sat for, by its name; of a substitute, that of the member.',
  'meeting.minutes.attendance.members[].kind': 'Of somebody without a seat, as what they came.',
  'meeting.minutes.attendance.members[].substitute_for': 'The member whose place was taken, by name.',
  'meeting.minutes.attendance.members[].out_for[]': 'The numbers of the items they left the room for.',
  'meeting.minutes.attendance.has_groups': 'Whether any of them sits for a group that is known.',
  'meeting.minutes.attendance.has_bodies': 'Whether any school, body or capacity is known.',
  'meeting.minutes.attendance.groups[]': 'The same by group, vacancies too.',
  'meeting.minutes.attendance.groups[].name': 'The group; absent for members of none.',
  'meeting.minutes.attendance.groups[].votes': 'Whether its members vote.',
  'meeting.minutes.attendance.groups[].vacancies': 'How many of its seats are vacant, if any.',
  'meeting.minutes.attendance.groups[].rows[]': 'Its members, with the facts of `meeting.minutes.attendance.members`.',
  'meeting.minutes.attendance.statuses[]': 'The same by status.',
  'meeting.minutes.attendance.statuses[].name': 'The status: present (substitutes too), apologies or absent.',
  'meeting.minutes.attendance.statuses[].rows[]': 'Who has it, with the facts of `meeting.minutes.attendance.members`.',
  'meeting.minutes.attendance.others[]': 'Those who attended without a seat, with the facts of `meeting.minutes.attendance.members`.',
  'meeting.minutes.quorum': 'Whether there was a quorum.',
  'meeting.minutes.quorum.needed': 'How many members were needed, where the seats are known.',
  'meeting.minutes.quorum.present': 'How many voting members were there, substitutes too, where there is an attendance.',
  'meeting.minutes.quorum.is_known': 'Whether the attendance or the minutes show if there was a quorum.',
  'meeting.minutes.quorum.quorate': 'Whether there was one.',
  'meeting.minutes.has_end': 'Whether adjournments, the end or the next meeting are known.',
  'meeting.minutes.next': 'The next meeting in words.',
  'meeting.decisions[]': 'The items under which something was decided or elected; only in papers made from a meeting.',
  'meeting.decisions[].item': 'The item, with the facts of `item`.',
  'meeting.decisions[].outcomes[]':
    'What its decisions came to, each thing once: carried, refused, lost, deferred, withdrawn, not-put, recommended, subject-to-ratification, elected or not-elected.',
  'meeting.decisions[].decided': 'The day of the decision.',
  paper: 'The paper itself.',
  'paper.id': 'The short name of what it is made from.',
  'paper.type': 'The title of the paper type.',
  'paper.label': 'The label of the bid or report it is made from.',
  'paper.title': 'The paper’s title: what the heading of paper.yaml gives. Not there in paper.yaml itself.',
  bid: 'The bid; only in papers made from a bid.',
  'bid.id': 'The short name.',
  'bid.year_span': 'Of a year that is not a financial one, academic or municipal.',
  'bid.previous.decided_by': 'How exactly the day is known: day, month, months, term, next or tbc.',
  'bid.previous.difference': 'By how much the sum requested differs from it, where both are exact.',
  'bid.services[].fte_total': 'The posts of the service, added up.',
  'bid.services[].costs_total': 'The costs of the service, added up.',
  'bid.several': 'Whether there are two services or more.',
  'bid.total': 'The services’ amounts, added up.',
  'bid.fte_total': 'The posts of all services, added up.',
  'bid.item': 'The item of the meeting that takes the bid.',
  'bid.item.number': 'Its place in the agenda, from 1.',
  'bid.item.title': 'Its title.',
  'bid.decisions[]': 'What the meeting resolved on the bid: the clauses that name it.',
  'bid.decisions[].amount': 'The sum decided; of a bid that was agreed, the sum requested unless said otherwise.',
  'bid.decisions[].year': 'The year it is for; of a bid that was agreed, the year requested unless said otherwise.',
  'bid.decisions[].outcome': 'What became of it: agreed, refused, deferred, withdrawn, noted, recommended, not-put, or other.',
  'bid.decisions[].decides': 'Whether the clause decides on the bid, and does not merely order something about it.',
  'bid.decisions[].in_part': 'Whether it was agreed at less than the sum requested.',
  'bid.decisions[].clause': 'The clause in a sentence, as in clause a).',
  'bid.decisions[].lead': 'Where a part of a clause names the bid, the words of the clause that lead into it.',
  'bid.decisions[].item': 'The item under which it was resolved.',
  'bid.decisions[].item.title': 'The item’s title.',
  'bid.decisions[].meeting': 'The meeting that resolved it.',
  'bid.decisions[].meeting.date': 'The day of the meeting.',
  'bid.decisions[].requested': 'The sum requested.',
  'bid.decisions[].sum_said': 'Whether the words of the clause say its sum already.',
  'bid.decisions[].due_by': 'How exactly the day is known: day, month, months, term, next or tbc.',
  'bid.decision': 'The first of `bid.decisions` that decides on the bid, with the same facts.',
  report: 'The report; only in papers made from a report.',
  'report.id': 'The short name.',
  'report.year_span': 'Of a year that is not a financial one, academic or municipal.',
  'report.electorate': 'Who may vote, in words.',
  'report.recommendations[].electorate': 'Who may vote, in words.',
  'report.author': 'Who wrote it, by name, with the post.',
  'report.contact': 'Whom to ask; of somebody on the roster, in full.',
  'report.sections': 'The number of each section, as in `report.sections.background`, where the house style numbers paragraphs.',
  'report.recommendations[].label': 'The label, as in 1. or 2.1, for `entry`.',
  'report.recommendations[].total': 'Its sums added up, where there are several.',
  'report.recommendations[].papers[].id': 'The short name.',
  'report.recommendations[].papers[].is_bid': 'Whether it is a bid; else it is a report.',
  'report.recommendations[].papers[].label': 'The label, as in Appendix 4.',
  'report.recommendations[].papers[].title': 'The title.',
  'report.recommendations[].papers[].requested': 'Of a bid, the sum requested.',
  'report.recommendations[].papers[].year': 'The financial year.',
  'report.recommendations[].papers[].pages': 'Its pages in the pack, as in 12 to 15; absent while there is no pack.',
  'report.transfer.share': 'What share of the schools block is to be moved, to two places.',
  'report.consultation.percent': 'The share of those asked who answered.',
  'report.tables': 'The tables by the part they close, as in `report.tables.financial`; each is printed with `table`.',
  'report.item': 'The item that takes the report: its number and title, as in `bid.item`.',
  'report.decisions[]': 'What the meeting resolved on the report, with the facts of `bid.decisions`.',
  item: 'The item; only in papers made from an item.',
  'item.id': 'The short name.',
  'item.number': 'Its place in the agenda, from 1.',
  'item.papers[]': 'The bids and reports that the item takes or its resolution names, with the facts of `report.recommendations[].papers`.',
  'item.presenters[]': 'Who presents it, by name, with what they are.',
  'item.electorate': 'Who may vote, in words.',
  'item.title': 'The title; of a standing item that says no more than what it is, filled in.',
  'item.sub_items[]': 'Its parts, with the facts of `item`.',
  'item.minute': 'The number of its minute in the house style, as in 654.',
  'item.has_supporting': 'Whether there are papers or documents.',
  pack: 'The pack, or a supplement to it; only in the paper types that are its covers.',
  'pack.number': 'The number of the supplement; absent in the pack.',
  'pack.issued': 'The day on which the supplement was issued.',
  'pack.reason': 'Why the papers of the supplement are late.',
  'pack.agenda': 'The agenda as a part of the pack, with the facts of `pack.parts`; absent in a supplement, and where there is none.',
  'pack.parts[]': 'The papers in it, in their order.',
  'pack.parts[].anchor': 'What a link to the part leads to, as in `[…](#{{anchor}})`.',
  'pack.parts[].label': 'The label of the paper.',
  'pack.parts[].title': 'The title of the paper.',
  'pack.parts[].pages': 'Its pages, as in 12 to 15; absent until the pack is laid out.',
  'pack.parts[].item': 'The item that takes it.',
  'pack.parts[].item.number': 'Its number.',
  'pack.parts[].item.title': 'Its title.',
  'pack.replaced[]': 'What papers in it take the place of.',
  'pack.replaced[].old': 'The title of what is replaced, or the words that were typed for it.',
  'pack.replaced[].old_pages': 'Its pages, where it was published.',
  'pack.replaced[].old_several': 'Whether those are several.',
  'pack.replaced[].title': 'The title of the paper that takes its place.',
  'pack.replaced[].pages': 'The pages of that paper.',
  'pack.replaced[].several': 'Whether those are several.',
  'pack.unused[]': 'Pages that were published and that nothing stands on now: `title`, `pages`, `several`, and `withdrawn` where the whole paper is gone.',
  'pack.documents[]': 'The supporting documents that go with it.',
  'pack.documents[].label': 'The label.',
  'pack.documents[].title': 'The title.',
  'pack.documents[].file': 'The name of the file that is inside the PDF.',
  'pack.documents[].status': 'How it reached members, as typed; attached unless said otherwise.',
  'pack.documents[].item': 'The item it belongs to.',
  'pack.documents[].item.number': 'Its number.',
  'pack.documents[].item.title': 'Its title.',
  'item.resolution.resolved': 'The words before the clauses, as in RESOLVED:.',
  'item.resolution.clauses[].label': 'The label in the house style, as in a), for `entry`.',
  'item.resolution.clauses[].children[]': 'The parts of the clause, with the facts of a clause.',
  'item.resolution.clauses[].sum_said': 'Whether the words of the clause say its sum already.',
  'item.resolution.clauses[].kept_back': 'In a restricted paper, why the clause is not for publication, as in exempt (paragraph 3).',
  'item.resolution.clauses[].due_by': 'How exactly the day is known: day, month, months, term, next or tbc.',
  'item.heading': 'The number of its minute and its title in one line, in capitals where the house style says so.',
  'item.paragraphs': 'What stands before the numbers of its paragraphs, for `numbered`, where the house style numbers those of minutes.',
  'item.away[]': 'Who was out of the room for it, interests left aside, by name.',
  'item.interests[].person': 'Who declared it, by name.',
  'item.elections[].elected': 'Who was elected, by name.',
  'item.elections[].candidates[].person': 'Who stood, by name.',
  'item.elections[].candidates[].votes': 'The votes they got, as in 4 votes.',
  'item.corrections[].item': 'The title of the item that is corrected.',
  'item.updates[].text': 'The words of the action.',
  'item.updates[].owner[]': 'Who is to do it, by name.',
  'item.updates[].due_by': 'How exactly the day is known: day, month, months, term, next or tbc.',
  'item.actions[].owner[]': 'Who is to do it, by name.',
  'item.actions[].due_by': 'How exactly the day is known: day, month, months, term, next or tbc.',
  'item.open_actions[]': 'Of matters arising, the actions that are open when the meeting begins, with the facts of `actions.open`.',
  'item.is_closed': 'Whether the item is not public.',
  'item.kept_back': 'In a restricted paper, why the item is not for publication, as in exempt (paragraph 3).',
  'item.has_actions': 'Whether actions were agreed or heard of.',
  'item.minuted': 'Whether anything was said, resolved or elected under it or its parts.',
  'item.resolution.reads_on': 'Whether the clauses read on from the words before them, as behind Resolved that.',
  'item.resolution.run_on': 'Whether its only clause goes on behind these words in one line.',
  'item.resolution.resolves[]': 'The reports whose recommendations were resolved as they stand.',
  'item.resolution.resolves[].paragraphs[]': 'The paragraphs meant; none where the whole report is.',
  'item.resolution.resolves[].several': 'Whether not just one is meant.',
  'item.resolution.resolves[].label': 'The label of the report.',
  'item.resolution.resolves[].title': 'Its title.',
  'item.resolution.resolves[].recommendations[]': 'The recommendations meant.',
  'item.resolution.resolves[].recommendations[].number': 'Its number.',
  'item.resolution.resolves[].recommendations[].text': 'Its words.',
  'item.resolution.ratifies': 'The day of the meeting whose decision it ratifies.',
  'item.resolution.ratified': 'The day of the meeting that ratified it.',
  'item.resolution.vote.proposer': 'Who moved it, by name.',
  'item.resolution.vote.several': 'Whether electorates voted apart.',
  'item.resolution.vote.tallies[].electorate': 'Who voted, in words.',
  'item.resolution.vote.tallies[].counts[]': 'The counts that were recorded, as in 10 for and 1 abstention.',
  'item.resolution.vote.tallies[].has_more': 'Whether there are counts, or it was unanimous.',
  'item.resolution.vote.tallies[].reason': 'Why it was not put: typed, or that nobody of the electorate was present.',
  'item.resolution.vote.names[]': 'The votes by name, a group for each way.',
  'item.resolution.vote.names[].people[]': 'Who voted so, by name.',
  'item.resolution.clauses[].refs[]': 'The paragraphs it takes up, as in paragraph 2.1 of Agenda Item 6.',
  'item.resolution.clauses[].owner[]': 'Who is to act, by name.',
  'item.resolution.clauses[].vote': 'How the vote on it went, with the facts of `item.resolution.vote`.',
  'item.resolution.clauses[].electorate': 'Who may vote, in words.',
  actions: 'The action log, as it is known for the meeting; only in papers made from a meeting, and only where there are actions.',
  'actions.is_after': 'Whether it is as the meeting left it; else, while nothing of the meeting is minuted, as it was before.',
  'actions.open[]': 'The actions that are open, the oldest first.',
  'actions.open[].kept_back': 'In a restricted paper, why the action is not for publication, as in exempt (paragraph 3).',
  'actions.open[].ref': 'The number it has in a log of the council’s own.',
  'actions.open[].id': 'The short name, or the number, as in 2026-01-15/3.d: the meeting, the item and the clause.',
  'actions.open[].text': 'What is to be done: the words of the clause, with those that lead into it.',
  'actions.open[].owner[]': 'Who is to do it, by name, as last said.',
  'actions.open[].due': 'When it is due, as last said.',
  'actions.open[].due_by': 'How exactly the day is known: day, month, months, term, next or tbc.',
  'actions.open[].meeting': 'The meeting that agreed it.',
  'actions.open[].meeting.date': 'The day of that meeting.',
  'actions.open[].item': 'The item under which it was agreed.',
  'actions.open[].item.number': 'The number of the item.',
  'actions.open[].item.title': 'The title of the item.',
  'actions.open[].minute': 'The number of its minute.',
  'actions.open[].clause': 'The clause in a sentence, as in clause d); absent of an action without a resolution.',
  'actions.open[].status': 'What has become of it: open, done, dropped, or heard, where the forum heard what the clause put on the work programme.',
  'actions.open[].closed': 'Of a closed action, the meeting that closed it, with its date.',
  'actions.open[].note': 'What was last reported of it.',
  'actions.open[].note_date': 'The day of the meeting that heard that.',
  'actions.closed[]': 'The actions that the meeting closed, with the facts of `actions.open`.',
  'actions.count_before': 'How many were open before the meeting.',
  'actions.count_agreed': 'How many it agreed.',
  'actions.count_closed': 'How many it closed.',
  'actions.count_open': 'How many are open after it.',
  programme: 'The work programme, as it is known for the meeting; only in papers made from a meeting, and only where something is planned.',
  'programme.is_after': 'Whether it is as the meeting left it; else, while nothing of the meeting is minuted, as it was before.',
  'programme.slots[]': 'What is planned, by meeting, month or term, in the order of time.',
  'programme.slots[].at':
    'What it is planned for: meeting; time, a month or term without a meeting; next, the next meeting; every, every meeting; open, no date yet.',
  'programme.slots[].date': 'The day of the meeting.',
  'programme.slots[].when': 'The month or term.',
  'programme.slots[].entries[]': 'The entries planned for it.',
  'programme.slots[].entries[].id': 'The short name, by which an item takes it.',
  'programme.slots[].entries[].topic': 'What it is about.',
  'programme.slots[].entries[].purpose[]': 'What it is brought for.',
  'programme.slots[].entries[].lead[]': 'Who brings it, by name, with what they are.',
  'programme.slots[].entries[].year': 'The financial year it is about.',
  'programme.slots[].entries[].deadline': 'The day by which it must have been taken.',
  'programme.slots[].entries[].when': 'When it is to come, as typed.',
  'programme.slots[].entries[].when_by': 'How exactly that is known: day, month, term or tbc.',
  'programme.slots[].entries[].is_late': 'Whether that was over when the meeting met.',
  'programme.slots[].entries[].reason': 'Why a meeting put it there: ordered, deferred, not-put, to-ratify or inquorate; absent of what was only planned.',
  'programme.slots[].entries[].said': 'The last meeting that said something of it.',
  'programme.slots[].entries[].said.date': 'The day of that meeting.',
  'programme.slots[].entries[].said.number': 'The number of the item.',
  'programme.slots[].entries[].said.title': 'The title of the item.',
  'programme.slots[].entries[].put_off[]': 'The days of the meetings that put it off.',
  'programme.slots[].entries[].origin': 'Why it was planned: clause, statutory, standing or member.',
  'programme.slots[].entries[].returns': 'How often it comes back: month, once a year; meeting, every time.',
  'programme.slots[].entries[].moved_from': 'When it was planned for before.',
  'programme.slots[].entries[].note': 'Why it was moved.',
  'programme.months[]': 'The months and terms to come, in order.',
  'programme.months[].when': 'The month or term.',
  'programme.months[].topics[]': 'What is planned for it.',
  'programme.dropped[]': 'What is planned no longer.',
  'programme.dropped[].topic': 'What it was about.',
  'programme.dropped[].reason': 'Why.',
  'programme.changes': 'What the last meeting that is minuted did to the work programme; absent where that is nothing.',
  'programme.changes.date': 'The day of that meeting.',
  'programme.changes.added[]': 'What it put there, with the facts of `programme.slots[].entries`.',
  'programme.changes.moved[]': 'What it put off, or ordered once more.',
  'programme.changes.heard[]': 'What it heard.',
  'programme.changes.dropped[]': 'What an update dropped.',
  website: 'The website of the forum; only in the partial `website`, which has `council`, `forum` and nothing else besides.',
  'website.restricted': 'Whether it holds what is not public.',
  'website.contact': 'Whom to ask for a paper in another form.',
  'website.to_come[]': 'The meetings after the last one that is minuted, with and without a folder.',
  'website.to_come[].day': 'The day in words, with its weekday.',
  'website.to_come[].start': 'When it begins.',
  'website.to_come[].end': 'Absent: nobody knows yet.',
  'website.to_come[].venue': 'Where.',
  'website.to_come[].online': 'The address of the remote meeting.',
  'website.to_come[].kind': 'What kind of meeting, as typed.',
  'website.next': 'The next meeting in words, where only words are known.',
  'website.meetings[]': 'Every meeting, the latest first.',
  'website.meetings[].day': 'The day in words, with its weekday.',
  'website.meetings[].start': 'When it began.',
  'website.meetings[].end': 'When it ended.',
  'website.meetings[].venue': 'Where.',
  'website.meetings[].online': 'The address of the remote meeting.',
  'website.meetings[].kind': 'What kind of meeting, as typed.',
  'website.meetings[].papers[]': 'Its papers that stand in the output folder, but those of single items: agenda and pack first, reports and bids last.',
  'website.meetings[].papers[].label': 'The label, as in Appendix 4.',
  'website.meetings[].papers[].title': 'The title.',
  'website.meetings[].papers[].state': 'What it is for the time being, as in Draft minutes, not yet approved.',
  'website.meetings[].papers[].page': 'The address of its web page, from the website’s own folder.',
  'website.meetings[].papers[].files[]': 'Its other files.',
  'website.meetings[].papers[].files[].format': 'The format: html, pdf or md.',
  'website.meetings[].papers[].files[].large_print': 'Whether it is the edition in large print.',
  'website.meetings[].papers[].files[].address': 'The address.',
  'website.meetings[].items[]': 'The papers of single items, with the facts of `website.meetings[].papers`.',
  'website.meetings[].documents[]': 'Its supporting documents.',
  'website.meetings[].documents[].label': 'The label.',
  'website.meetings[].documents[].title': 'The title.',
  'website.meetings[].documents[].status': 'How it reached members, as typed.',
  'website.meetings[].documents[].address': 'The address of its copy; absent where there is no file.',
  'website.meetings[].decisions[]':
    'The items with decisions, with the facts of `meeting.decisions`; the papers of `item` are those that stand, with the facts of `website.meetings[].papers`.',
  'website.meetings[].decisions[].item': 'The item, with the facts of `item`.',
  'website.meetings[].decisions[].outcomes[]': 'What became of it.',
  'website.meetings[].decisions[].decided': 'The day it was taken.',
  'website.meetings[].decisions[].minute': 'The address of the web page of this item by itself.',
  'website.has_decisions': 'Whether any meeting has decisions.',
}

/** What is worked out and may be absent, though it is there in every example. */
const maybe = [
  'bid.decisions[].lead',
  'bid.item',
  'report.item',
  'report.consultation.percent',
  ...['label', 'requested', 'year'].map(fact => `report.recommendations[].papers[].${fact}`),
]

/** Facts whose insides are told elsewhere. */
const told =
  /^(actions\.closed|.*\.open_actions|programme\.changes\.\w+|meeting\.(items|agenda\.times|decisions\[\]\.item|minutes\.attendance\.(others|(groups|statuses)\[\]\.rows))|bid\.decision|website\.meetings\[\]\.(items|decisions\[\]\.item)|pack\.(agenda|unused)|report\.(tables|item|decisions|appendices|sections)|item\.papers|meeting\.agenda\.sections\[\]\.items\[\]\.papers|.*\.(children|sub_items)|.*\.askings\[\]\.recommendations)(\[\])?$/

/** What has the facts of another, and some of its own: items of the agenda, members at the meeting. */
const alike = [
  ['meeting.agenda.sections[].items[].', 'item.'],
  ['meeting.minutes.attendance.members[].', 'meeting.attendance[].'],
] as const

/** Every fact below one, by path, and whether there was an example without it. */
const walk = (fact: Fact, path: string, found: Map<string, boolean>): void => {
  if (Array.isArray(fact)) {
    found.set(`${path}[]`, false)
    found.delete(path)
    if (!told.test(path)) for (const one of fact) walk(one, `${path}[]`, found)
    return
  }
  const absent = fact === null
  const listed = found.has(`${path}[]`)
  if (!listed) found.set(path, (found.get(path) ?? false) || absent)
  if (typeof fact === 'object' && fact !== null && !isOne(fact) && !told.test(path))
    for (const [name, one] of Object.entries(fact as FactGroup)) walk(one, path === '' ? name : `${path}.${name}`, found)
}

const allRecords = (): readonly Records[] => {
  const papers = new URL('../../templates/papers/', import.meta.url)
  const examples = readdirSync(papers).flatMap(type => readdirSync(new URL(`${type}/examples/`, papers)).map(name => `${type}/examples/${name}/in.yaml`))
  return [
    ...examples.map(file => make(exampleFiles(readExample(readFileSync(new URL(file, papers), 'utf8')))).records),
    ...exampleNames.flatMap(name => read(memoryHost(workspaceFiles(name)), `data/${name}`).value ?? []),
  ]
}

/** Paths in the order of a tree: what is in a group follows it. */
const inOrder = (found: ReadonlyMap<string, boolean>): ReadonlyMap<string, boolean> => {
  const paths = [...found.keys()]
  const children = (parent: string): readonly string[] =>
    paths.filter(path => path.slice(0, Math.max(0, path.lastIndexOf('.'))) === parent).flatMap(path => [path, ...children(path)])
  return new Map(children('').map(path => [path, found.get(path) ?? false]))
}

/** The facts by path, with whether each may be absent; lists end in `[]`. */
const websiteFacts = (records: Records): Fact => {
  const papers = plan(records).value ?? []
  const files = new Map(papers.map(({ path }, i) => [path, [`${path}.pdf`, `${path}.large-print.pdf`, ...(i % 2 === 0 ? [`${path}.html`] : [])]]))
  const { forum } = records
  return forum ? (websiteContext({ records, meetings: siteOf(records, papers, files), isRestricted: false }, forum).website ?? null) : null
}

export const templateFacts = (): ReadonlyMap<string, boolean> => {
  const found = new Map<string, boolean>()
  for (const records of allRecords())
    for (const folder of records.meetings) {
      const { forum, templates } = records
      const { meeting, bids, reports } = folder
      const [type] = templates.types
      if (!forum || !meeting || !type) continue
      const subjects: readonly PaperSubject[] = [
        { kind: 'meeting' },
        ...bids.map((bid): PaperSubject => ({ kind: 'bid', bid })),
        ...reports.map((report): PaperSubject => ({ kind: 'report', report })),
        ...itemsOf(meeting).map((at): PaperSubject => ({ kind: 'item', ...at })),
      ]
      for (const subject of subjects) walk(paperContext({ records, forum, folder, meeting, type, subject }), '', found)
      const pack = { titles: new Map([[agendaPart, 'Agenda']]), labels: new Map(packPapers(folder).map(({ key }, i) => [key, [String(i + 1)]])) }
      for (const cover of templates.types.filter(({ pack: place }) => place === 'cover' || place === 'supplement'))
        for (const supplement of cover.pack === 'cover' ? [0] : supplementsOf(folder)) {
          const making = { records, forum, folder, meeting, type: cover, subject: { kind: 'meeting', supplement } as const }
          for (const known of [{}, { pack }]) walk({ pack: paperContext({ ...making, ...known }).pack ?? null }, '', found)
        }
    }
  for (const records of allRecords()) walk({ website: websiteFacts(records) }, '', found)
  found.delete('')
  for (const [here, there] of alike)
    for (const path of [...found.keys()]) if (path.startsWith(here) && workedOut[path] === undefined && found.has(path.replace(here, there))) found.delete(path)
  for (const path of maybe) found.set(path, true)
  found.set('paper.title', false)
  return inOrder(found)
}
