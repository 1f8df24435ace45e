import { moneyAsWritten, readMoney } from '../../../base/money.ts'
import { figuresTyped } from '../../figures.ts'
import { type Finding, rule } from '../../rule.ts'
import { spoken, textsOf } from '../../words.ts'

/** A sum with its sign, and its letter if there is one; not `£1.44 million`, `£10 m²` or the first half of `£5M-£6M`. */
const sums = /(?<![\w£.,])-?£\s?\d(?:[\d,]*\d)?(?:\.\d+)?(?:\s?(?:k|m|bn)(?![\w²³/&’'-])|(?!\s?(?:k|m|bn|thousand|million|billion)\b)(?![\d.,]*\d))/gi

/** The sum in the house’s spelling; undefined if it cannot be read, or is written so already. */
const respelt = (words: string): string | undefined => {
  const read = readMoney(words)
  const by = read.ok ? moneyAsWritten(read.value) : words
  return by === words ? undefined : by
}

/** Whether every sum in the text of a file, wherever it stands, is certainly in the house's spelling. */
const isInStyle = (text: string): boolean =>
  [...text.matchAll(/£\s?\d(?:[\d,.]*\d)?(?:\s?(?:k|m|bn)(?!\w))?/gi)].every(([words]) => readMoney(words).ok && respelt(words) === undefined)

const told = (find: string, by: string): Omit<Finding, 'at'> => ({
  message: `The sum “${find}” is not written as sums are here.`,
  hint: `Write ${by}.`,
  fix: { replace: find, by },
})

export default rule({
  code: 'money/style',
  severity: 'advice',
  summary: 'Sums have commas between thousands, no blank within them, and a small letter: £192,661, £1.44m, £448k.',
  why: 'Without its commas a sum is misread by a nought, and one that breaks over two lines before its m is a million times too small.',
  good: [
    'requested: £60k\nintroduction: The service cost £1.44m in all, £1.5 million with its rooms, and £448k or £59,500.50 by itself.',
    'requested: 60000\nintroduction: A room costs £10 m² a day.',
  ],
  bad: [
    'introduction: The service cost «£448K».',
    'introduction: The service cost «£1.44 m» in all.',
    'introduction: |\n  The service cost £1,440,321.\n  It was «£1440321».',
    'requested: «£60000»',
    'requested: «"£60000"» # £60,000',
    'services:\n  - {name: Advice line, amount: «£60K»}',
    {
      report:
        "tables:\n  - caption: Costs\n    label: Service\n    columns:\n      - header: Cost\n        unit: money\n    rows:\n      - label: Advice\n        values: ['«£448K»']",
    },
  ],
  subject: 'records',
  *run(records) {
    for (const { typed, at } of figuresTyped(records, 'money', isInStyle)) {
      const by = new RegExp(`^(?:${sums.source})$`, 'i').test(typed) ? respelt(typed) : undefined
      if (by !== undefined) yield { at, ...told(typed, by) }
    }
    for (const words of textsOf(records))
      for (const { 0: find, index: offset } of spoken(words).matchAll(sums)) {
        const by = respelt(find)
        if (by !== undefined) yield { at: words.at, find, offset, ...told(find, by) }
      }
  },
})
