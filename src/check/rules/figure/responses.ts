import { isShare, percentsSaid, shareText } from '../../figures/changes.ts'
import { ledgerOf, type Text } from '../../figures/ledger.ts'
import { sentencesOf } from '../../figures/said.ts'
import { type Finding, rule } from '../../rule.ts'
import { exactly } from '../../sums.ts'
import { pointing, spoken } from '../../words.ts'

const report = (background: string) => `background: ${background}\nconsultation:\n  text: Schools were asked in November.\n  asked: 65\n  returned: 17`

/** What is known of a consultation. */
interface Response {
  readonly asked: number
  readonly returned: number
  readonly file: string
}

const answered = /\b(?:respon(?:se|ses|ded|d)|repl(?:y|ies|ied)|answer(?:s|ed)?|return(?:s|ed)?)\b/i
const pair = /(?<![\d£.,/-])(\d{1,6}) (?:out )?of (?:the |all |our )?(\d{1,6})\b(?! per cent|%)/g

/** What a sentence says of a response that is not what the consultation’s counts say. */
function* wrongIn(sentence: string, { asked, returned }: Response): Iterable<{ readonly words: string; readonly start: number; readonly right: string }> {
  for (const { 0: words, 1: some, 2: all, index } of sentence.matchAll(pair)) {
    const [part, whole] = [Number(some), Number(all)]
    // Of those who answered, some said this and some that.
    if (whole === returned || (part === returned && whole === asked) || (part !== returned && whole !== asked)) continue
    yield { words, start: index, right: `${returned} of ${asked}` }
  }
  const rate = /\bresponse rate\b/i.test(sentence) ? percentsSaid(sentence) : []
  for (const percent of rate.length === 1 ? rate : [])
    if (!isShare(percent, exactly(returned), exactly(asked))) yield { ...percent, right: shareText(exactly(returned), exactly(asked), percent) }
}

function* wrongInText({ words }: Text, response: Response): Iterable<Finding> {
  if (!/\d/.test(words.text) || !answered.test(words.text)) return
  for (const { text, start } of sentencesOf(spoken(words))) {
    if (!answered.test(text)) continue
    for (const wrong of wrongIn(text, response))
      yield {
        at: words.at,
        find: pointing(words.text, start + wrong.start, start + wrong.start + wrong.words.length),
        message: `The text says ${wrong.words}; by the consultation’s own counts it is ${wrong.right}.`,
        hint: 'Correct the text, or the counts of the consultation.',
        related: [
          { at: { file: response.file, path: ['consultation', 'asked'] }, message: `${response.asked} asked` },
          { at: { file: response.file, path: ['consultation', 'returned'] }, message: `${response.returned} returned` },
        ],
      }
  }
}

export default rule({
  code: 'figure/responses',
  severity: 'warning',
  summary: 'What a report and its item say of the response to a consultation is what its counts say.',
  why: 'How many schools answered decides how much a consultation weighs; the count in the minutes is the one that is quoted afterwards.',
  good: [
    { report: report('17 of 65 schools answered, a response rate of 26%; of these, 12 of 17 agreed.') },
    { report: report('The survey was answered by 4 of 9 academies.') },
  ],
  bad: [
    { report: report('«18 of 65» schools answered.') },
    { report: report('«17 of 66» schools answered.') },
    { report: report('The response rate was «62%».') },
  ],
  subject: 'meeting',
  *run(_, { folder }) {
    const responses = folder.reports.flatMap(({ file, record: { consultation } }): Response[] => {
      const { asked, returned } = consultation ?? {}
      return asked && returned ? [{ asked: asked.count, returned: returned.count, file }] : []
    })
    const [response] = responses
    if (!response) return
    const { texts, isKin } = ledgerOf(folder)
    for (const text of texts) {
      const kin = responses.filter(({ file }) => isKin(text.matter, { file, path: [] }))
      // Where a matter has two consultations, nobody knows which is meant.
      if (kin.length === 1 && kin[0]) yield* wrongInText(text, kin[0])
    }
  },
})
