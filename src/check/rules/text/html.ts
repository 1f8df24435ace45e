import { rule } from '../../rule.ts'
import { spoken } from '../../words.ts'

const html =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>\n]*)?\/?>|<!--|&(?:nbsp|pound|euro|amp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|hellip|bull|middot|frac\d\d|eacute);/i

export default rule({
  code: 'text/html',
  severity: 'warning',
  summary: 'Texts hold no HTML, which is printed letter by letter.',
  why: 'Text copied from a web page or another system can bring its tags along, and a paper that shows them looks broken.',
  good: ['introduction: Funding for schools with < 100 pupils & 2 classes, see <https://example.gov.uk/b>.', 'introduction: The tag `<br>` is code.'],
  bad: [
    'introduction: The team helps schools.«<br>»Every day.',
    'introduction: |\n  The sum is «&pound;»60,000.',
    'introduction: "Schools «<!--» all of them --> are helped."',
  ],
  subject: 'text',
  *run(words) {
    const find = html.exec(spoken(words))?.[0]
    if (find !== undefined)
      yield {
        at: [],
        find,
        message: 'This looks like HTML and will be printed as it stands.',
        hint: 'Take it out: a blank line begins a paragraph, **two stars** make words bold, and signs such as £ are typed.',
      }
  },
})
