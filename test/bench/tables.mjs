/** Answers for what the bench prints: Markdown tables of contestants and of bars. */

const row = cells => `| ${cells.join(' | ')} |`

const table = (head, rows) => [row(head.map(([text]) => text)), row(head.map(([, align]) => align)), ...rows.map(row)].join('\n')

const number = (value, places = 0) => (Number.isFinite(value) ? value.toFixed(places) : '–')

const places = value => (value < 10 ? 2 : value < 100 ? 1 : 0)

const time = milliseconds => number(milliseconds, milliseconds < 100 ? 1 : 0)

/** One row a contestant: times, the median ratio to the first, peak memory, and what it really wrote. */
export const raceTable = (results, { median, ratio }) => {
  const [first] = results
  return table(
    [
      ['', '---'],
      ['median ms', '---:'],
      ['least–most', '---:'],
      ['rounds', '---:'],
      [`times ${first.title}`, '---:'],
      ['peak MiB', '---:'],
      ['pages', '---:'],
      ['KiB', '---:'],
      ['KiB a page', '---:'],
      ['elements a page', '---:'],
      ['words a paper', '---:'],
    ],
    results.map(result =>
      result.failed
        ? [result.title, 'FAILED', ...Array(9).fill('–')]
        : [
            result.title,
            time(median(result.times)),
            `${time(Math.min(...result.times))}–${time(Math.max(...result.times))}`,
            String(result.times.length),
            number(ratio(result, first), places(ratio(result, first))),
            number(result.mebibytes),
            number(result.written?.pages),
            number(result.written?.kib),
            number(result.written?.kibPerPage, 1),
            number(result.written?.elementsPerPage, 1),
            number(result.written?.wordsPerPaper),
          ],
    ),
  )
}

const verdict = ({ value, bar, aim, more }) => {
  if (!Number.isFinite(value)) return 'not measured'
  const meets = limit => (more ? value >= limit : value <= limit)
  return meets(aim) ? 'aim met' : meets(bar) ? 'bar met' : 'MISSED'
}

/** Whether a bar is missed; one that nobody measured is not met either. */
export const isUnmet = bar => !verdict(bar).endsWith(' met')

/** One row a bar: `{ what, value, bar, aim, more, unit }`; with `more`, more is better. */
export const barTable = bars =>
  table(
    [
      ['bar', '---'],
      ['measured', '---:'],
      ['bar', '---:'],
      ['aim', '---:'],
      ['', '---'],
    ],
    bars.map(one => {
      const sign = one.more ? '≥' : '≤'
      const unit = one.unit ?? ' ×'
      return [one.what, `${number(one.value, places(one.value))}${unit}`, `${sign} ${one.bar}${unit}`, `${sign} ${one.aim}${unit}`, verdict(one)]
    }),
  )
