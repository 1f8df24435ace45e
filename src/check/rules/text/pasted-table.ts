import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const tabbed = /\S *\t[ \t]*\S/

export default rule({
  code: 'text/pasted-table',
  severity: 'warning',
  summary: 'Tables in a text are written with | between their cells, not with tabs.',
  why: 'A table pasted from a spreadsheet loses its columns: the cells run together into one paragraph.',
  good: ['introduction: |\n  Phase | Schools\n  --- | ---\n  Primary | 44'],
  bad: ['introduction: |\n  Phas«e\tS»chools\n  Primary\t44'],
  subject: 'text',
  *run(words) {
    const find = words.prose ? tabbed.exec(spoken(words))?.[0] : undefined
    if (find !== undefined)
      yield {
        at: [],
        find,
        message: 'There is a tab inside this line, which is printed as a blank.',
        hint: 'Write the table with | between the cells.',
      }
  },
})
