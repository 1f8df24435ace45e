import { financialYearOf, yearText } from '../../../base/years.ts'
import { rule } from '../../rule.ts'

export default rule({
  code: 'bid/previous-year',
  severity: 'error',
  summary: 'The earlier decision was for an earlier year than the bid’s, and not for a year long before or after it was taken.',
  why: 'Funding is agreed a year at a time; an earlier decision for the same or a later year would mean that the money is asked for twice.',
  good: ['year: 2026-27\nstatus: continue\nprevious:\n  decided: 2025-01-16\n  amount: £60,000\n  year: 2025-26'],
  bad: [
    'year: 2026-27\nstatus: continue\nprevious:\n  decided: 2025-01-16\n  amount: £60,000\n  year: «2026-27»',
    'year: 2026-27\nstatus: continue\nprevious:\n  decided: 2025-01-16\n  amount: £60,000\n  year: «2020-21»',
  ],
  subject: 'bid',
  *run({ previous, year }) {
    if (!previous?.year) return
    const said = yearText(previous.year, '2020/21')
    if (previous.year.start >= year.start)
      yield {
        at: ['previous', 'year'],
        message: `The earlier decision is said to be for ${said}, but the bid is for ${yearText(year, '2020/21')}.`,
        hint: 'The earlier decision was for a year before the bid’s: correct one of the two.',
        related: [{ at: ['year'], message: yearText(year, '2020/21') }],
      }
    else if ('month' in previous.decided) {
      const taken = financialYearOf(previous.decided)
      if (previous.year.start >= taken.start - 1 && previous.year.start <= taken.start + 3) return
      yield {
        at: ['previous', 'year'],
        message: `The earlier decision was taken in ${yearText(taken, '2020/21')}, but is said to be for ${said}.`,
        hint: 'A forum decides for the years near to it: correct the year, or when it was decided.',
        related: [{ at: ['previous', 'decided'], message: `in ${yearText(taken, '2020/21')}` }],
      }
    }
  },
})
