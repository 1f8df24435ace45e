import { rule } from '../../rule.ts'

/** What UTF-8 looks like when it was read as Windows-1252: two or three letters in place of one. */
const garbled = /Â[\u00A0-¿]|â€[\u0080-\u00BF™œžšŸ“”˜•–—¢¦]?|Ã[\u00A0-¿ƒ‚„…†‡ˆ‰]|ï»¿/

export default rule({
  code: 'text/mojibake',
  severity: 'error',
  summary: 'Signs are themselves: £, not Â£; ’, not â€™.',
  why: 'Text that went through a wrong encoding reads as carelessness, and is read out letter by letter to those who listen.',
  good: ['introduction: The governors’ café costs £300 – not more. Ângela and São Tomé are names.'],
  bad: ['introduction: The sum is «Â£»300.', 'introduction: The council«â€™»s offer.'],
  subject: 'text',
  *run({ text }) {
    const find = garbled.exec(text)?.[0]
    if (find !== undefined)
      yield { at: [], find, message: `“${find}” is a sign that went through a wrong encoding.`, hint: 'Type the sign again, such as £ or ’.' }
  },
})
