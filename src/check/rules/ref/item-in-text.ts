import { itemNumber } from '../../../history/numbers.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { rule } from '../../rule.ts'
import { spoken, wordsOf } from '../../words.ts'

/** “Item 3, Early years funding”, “agenda item 3 (Early years funding)”; not an item of another meeting. */
const pointers = /\b(?:agenda )?item (\d{1,2})(?![\d.(]|\/)[,:]?\s*(?:[–(-]\s*|[“‘"']\s*|\bon (?:the )?)?/gi

const plain = (text: string): string => text.toLowerCase().replaceAll("'", '’').replace(/\s+/g, ' ').trim()

const meeting = (body: string) => ({
  meeting: `items:\n  - title: Declarations of interest\n    body: ${body}\n  - title: Growth fund\n  - title: Early years funding\n  - title: Early years`,
})

export default rule({
  code: 'ref/item-in-text',
  severity: 'warning',
  summary: 'Where minutes give the number of an item with its title, the number is that of the item with that title.',
  why: 'An interest that is declared in another item than the one it is in may not count as declared.',
  source: 'Minutes of Wokingham, where a declaration named the item before the one that was meant.',
  good: [meeting('Corin Ash declared an interest in Item 3, Early years funding.'), meeting('Item 3 of the last meeting (Growth fund) is closed; see item 2.')],
  bad: [meeting('Corin Ash declared an interest in «Item 2, Early years funding», as a provider.'), meeting('It comes under «item 3 (Growth fund»).')],
  subject: 'meeting',
  *run(meeting, { folder, records }) {
    const style = records.forum?.house_style
    const items = itemsOf(meeting).filter(({ sub }) => sub === undefined)
    const titled = items
      .map(at => ({ at, title: plain(at.item.title), number: itemNumber(at, style) }))
      .filter(({ title }) => title.includes(' '))
      .sort((a, b) => b.title.length - a.title.length)
    for (const words of wordsOf(meeting.items, { file: folder.file, path: ['items'] })) {
      if (!words.prose) continue
      const text = spoken(words)
      for (const match of text.matchAll(pointers)) {
        const behind = plain(text.slice(match.index + match[0].length, match.index + match[0].length + 160))
        const named = titled.filter(({ title }) => behind.startsWith(title) && !/^[\p{L}\p{N}-]/u.test(behind.slice(title.length)))
        const longest = named[0]
        if (!longest || named.some(({ number, title }) => number === match[1] && title === longest.title)) continue
        const length = match[0].length + longest.title.length
        yield {
          at: words.at,
          find: text.slice(match.index, match.index + length),
          offset: match.index,
          message: `“${longest.at.item.title}” is item ${longest.number}.`,
          hint: 'Correct the number, or the title.',
          related: [{ at: ['items', longest.at.index, 'title'], message: longest.at.item.title }],
        }
      }
    }
  },
})
