/** Answers for a value in words, by the forum's house style; plain text, not Markdown. */
import { dayText, looseDateText, timeText } from '../base/dates.ts'
import { moneyAsWritten, moneyInFull } from '../base/money.ts'
import { countText, fteText, percentText } from '../base/numbers.ts'
import type { Value } from '../base/value.ts'
import { yearInWords } from '../base/years.ts'
import { accessText } from '../model/access.ts'
import type { HouseStyle } from '../model/forum.ts'

/** The value as it is printed, as in `£262,000`, `2020/21`, `2.00 pm`; of prose, its Markdown as typed. */
export const words = (value: Value, style: HouseStyle | undefined): string => {
  switch (value.kind) {
    case 'money':
      return style?.money === 'in full' ? moneyInFull(value) : moneyAsWritten(value)
    case 'year':
      return yearInWords(value, style?.year ?? '2020/21')
    case 'day':
      return dayText(value, false, style?.date)
    case 'month':
    case 'months':
    case 'term':
    case 'tbc':
    case 'next':
      return looseDateText(value, style?.date)
    case 'time':
      return timeText(value, style?.time ?? '2.00 pm')
    case 'fte':
      return fteText(value)
    case 'count':
      return countText(value)
    case 'percent':
      return percentText(value)
    case 'access':
      return accessText(value)
    case 'prose':
      return value.markdown
  }
}
