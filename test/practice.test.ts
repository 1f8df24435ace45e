/**
 * Answers for papers as forums publish them: what is typed in test/fixtures/practice has no fault, and every figure, date, label and word of it
 * is printed. Whatever a published paper could not be typed as belongs here, with its facts changed and its names invented.
 */
import { expect, it } from 'vitest'
import { openHost } from '../src/cli/host.ts'
import { openFonts } from '../src/fonts/open.ts'
import { makePaper, openWorkspace } from '../src/make.ts'
import { paperNamed } from './support/packs.ts'
import { pdfText } from './support/pdf.ts'

const home = new URL('..', import.meta.url).pathname.replace(/\/$/, '')
const host = openHost(home)
const { value: workspace, diagnostics } = openWorkspace(host, openFonts(host), 'test/fixtures/practice')

/** What is printed in a paper, in the order of reading. */
const printed: Readonly<Record<string, readonly string[]>> = {
  '2025-10-16/agenda': [
    'De for decision, C for consultation and A for the order of business',
    '1a Vacancies',
    'One academy head',
    '1b Election (De)',
    'Paper SF/7: Services and their costs (attached), pages 10-24',
    'Thursday 15 January 2026, 16:00, Saltfleet Town Hall',
    'Thursday 12 March 2026, 12:00, TBC',
    'Thursday 11 June 2026, 16:00, Saltfleet Town Hall',
  ],
  '2025-10-16/minutes': [
    'Present, for item 1 and item 2',
    'Substitute for Nell Marram, for item 3',
    'The number of voting members present was 4.',
    'Chair: Nell Marram was elected, for two years.',
    'Joint vice-chair: Ifor Sand was elected, for the academic year 2025/26.',
    'Joint vice-chair: Moll Spar was elected, until the summer term.',
    'RESOLVED to',
    '(1) agree for primary schools in 2026/27 the services below; and',
    'Line 1, school improvement: £12.40 per pupil; Maintained primary schools: 2 for, 0 against, 1 abstention',
    'Line 2, union duties: £1.57 per pupil; lost; Maintained primary schools: 1 for, 2 against',
    '(2) agree them for secondary schools.',
    'This was not put to the vote: no secondary member was present.',
    'Due: the next meeting.',
    'Decided by e-mail between meetings, on 24 October 2025.',
    'Sum: £6.05 per hour for 2026/27.',
    'This goes to the Cabinet.',
    'Sum: £2,410 per place for academic year 2026/27.',
    '(3) refuse the appeal of Whelk School.',
    'Reason: the class was within its published number.',
    'The vote was open until 09:00 on 24 October 2025; no answer counted as approval.',
    'Owner: Jago Flint. Due: the next meeting.',
  ],
  '2025-10-16/action-log': ['Oct25-Ac4; 16 October 2025, item 3', 'Open; due the next meeting'],
  '2025-10-16/work-programme': ['Meeting of 15 January 2026', 'Election of the chair', 'Growth fund (academic year 2026/27)', 'Meeting of 11 June 2026'],
  '2026-01-15/agenda': [
    'To agree the minutes, and to hear of actions.',
    'Oct25-Ac4; 16 October 2025, item 3',
    'Put off from the meeting of 16 October 2025.',
    'Primary: £12.40 per pupil for 2026/27',
    'Nursery: about £4.10 per hour for 2026/27',
    'Next meeting: Thursday 12 March 2026, 12:00, TBC.',
  ],
  '2026-01-15/budget': [
    'Levy n/a £54 per pupil 310',
    'Two year olds £5.88 per hour TBC -0.5% 12 to 15',
    'Band A £6,000 to £8,000 £6,200 to £8,250 3% to 4% <5',
    'Block Budget (£000) Variance £m Reserve',
    'Schools 171,234 -0.114 -£114k',
    'High needs 23,456 4.568 -£4.5m',
    'Early years nil - TBC',
    'Total 194,690 4.454',
  ],
  '2026-01-15/appendix-1-whelk': [
    'Year: academic year 2026/27',
    'Sum requested: about £22,500',
    'Applicant: Whelk School',
    'Period: September 2026 to August 2027',
    'Criteria of the fund: met in part: the class is open, and not yet full',
    'Asked under: Schedule 2, paragraph 4',
    'Answers for the money: Head of School Places',
    'Given under the service level agreement SL 14.',
    '0.50 fte Teacher, grade M6: £18,900',
    '0.2 fte Assistant: £3,600',
    'Each child had a place within a week in earlier years.',
    'Children would travel to the next town.',
  ],
}

/** Words one after another, without what a format puts between them: a front sheet has its colons in Markdown only. */
const plain = (text: string): string =>
  text
    .replace(/^\|?[ :|-]*-{3}.*$/gm, ' ')
    .replace(/\\(?=\W)/g, '')
    .replace(/\*\*|\||:(?= |\*)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;])/g, '')

it('papers as forums publish them have no fault', () => {
  expect(diagnostics).toEqual([])
})

it.each(Object.keys(printed))('prints what was typed, in Markdown and on the page: %s', async name => {
  if (!workspace) throw new Error('no workspace')
  const made = makePaper(workspace, paperNamed(workspace, name), { formats: ['md', 'pdf'] })
  expect(made.diagnostics).toEqual([])
  const bytes = (extension: 'md' | 'pdf'): Uint8Array => made.value?.files.find(({ format }) => format === extension)?.bytes ?? new Uint8Array()
  for (const text of [new TextDecoder().decode(bytes('md')), await pdfText(bytes('pdf'))]) {
    let rest = plain(text)
    for (const words of (printed[name] ?? []).map(plain)) {
      expect(rest).toContain(words)
      rest = rest.slice(rest.indexOf(words))
    }
  }
})
