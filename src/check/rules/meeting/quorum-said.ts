import { numberWords, readCount } from '../../../base/number-words.ts'
import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const number = `(\\d{1,3}|${numberWords.slice(1).join('|')})\\b`
const share = '(?:two[- ]fifths|2/5(?:ths)?|40 ?(?:%|per ?cent))'
const members = '(?:(?:the|its|all|our|total|current|filled|of) )*'

/** “A quorum of five (two fifths of the 13 seats)”, “two fifths of 13 members, which is five”. */
const saidFirst = new RegExp(
  `\\bquor(?:um|ate)\\b[^.;]{0,30}?\\b${number}[^.;\\d]{0,40}?(?:\\(|, |[–—] ?|as |being |which is |that is |i\\.e\\. )${share} of ${members}${number}`,
  'dgi',
)
const shareFirst = new RegExp(
  `\\bquor(?:um|ate)\\b[^.;]{0,40}?${share} of ${members}${number}[^.;\\d]{0,40}?(?:\\(|, |[–—] ?|which is |that is |i\\.e\\. |= ?|so |or )(?:which is |that is |i\\.e\\. )?(?:at least )?${number}`,
  'dgi',
)

export default rule({
  code: 'meeting/quorum-said',
  severity: 'error',
  summary: 'A quorum that a text works out is two fifths of the members, rounded up.',
  why: 'Two fifths of 13 are 5.2, so that six have to be there; with five, what was resolved can be challenged.',
  source: 'Schools Forums (England) Regulations 2012, regulation 8(4): at least two fifths of the total membership',
  good: [
    'introduction: The quorum of six members (two fifths of the 13 seats) was met.',
    'introduction: The quorum is two fifths of the 15 members, which is six.',
    'introduction: The quorum is 40% of 20 members, that is 8; five members sent apologies.',
  ],
  bad: [
    'introduction: The quorum of «five» members (two fifths of the 13 seats) was met.',
    'introduction: The quorum is 40% of the total of 18 members, which is «7».',
    'introduction: The meeting was quorate, with two fifths of the 22 members (at least «8») in the room.',
  ],
  subject: 'text',
  *run(words) {
    if (!/quor(?:um|ate)/i.test(words.text)) return
    const text = spoken(words)
    for (const [pattern, quorum, total] of [
      [saidFirst, 1, 2],
      [shareFirst, 2, 1],
    ] as const)
      for (const match of text.matchAll(pattern)) {
        const [said = '', of = ''] = [match[quorum], match[total]]
        const needed = Math.ceil((readCount(of) * 2) / 5)
        if (readCount(of) < 2 || readCount(said) < 1 || readCount(said) === needed) continue
        yield {
          at: [],
          find: pointing(words.text, ...(match.indices?.[quorum] ?? [0, 0])),
          message: `Two fifths of ${of} are ${needed}, rounded up, not ${said}.`,
          hint: 'Correct the quorum or the number of members.',
        }
      }
  },
})
