import { isShare, shareText } from '../../figures/changes.ts'
import { sharesSaid } from '../../figures/shares.ts'
import { type Finding, rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const says = (sentence: string) => `introduction: ${sentence}`

/** `71 of 65 schools`. */
const counted =
  /(?<![\d£.,/-])(\d[\d,]*) (?:out of (?:the |all )?(\d[\d,]*)|of (?:the |all |our )?(\d[\d,]*) (?:[a-z]+ )?(?:schools|members|academies|pupils|responses|replies|settings|places|posts|councils|people|families|children))\b/gi

export default rule({
  code: 'figure/share',
  severity: 'error',
  summary: 'A share said in words is its percentage of the whole, and no part is more than its whole.',
  why: 'The response to a consultation is often what a decision rests on; a percentage that the two counts do not give puts all of it in doubt.',
  good: [
    says('17 of 65 schools (26%) answered; 92 per cent (60 of 65) had done so before.'),
    says('Schools used £360,000 of the £1.44m (25 per cent) by April.'),
    says('Seventeen of the 65 schools (26%) ended the year above the limit.'),
    says('In 2020 of 65 schools 17 answered, or 26 per cent.'),
    says('Of 65 schools, 17 answered (26%). Of the 17 schools, 12 agreed (71%); 12 schools out of 65 is 18%.'),
    says('Of the £360,000, £90,000 was spent (25%).'),
    says('£448,000 is 31 per cent of £1,440,300; 31% of the £1,440,300 budget is £448,000; £262,000 for advice is about 20% of the £1.2m budget.'),
    says('Schools keep £50,000, or 8% of their budget of £400,000, whichever is less. On 3 May, 26% of 65 schools had answered, in Year 7 (40% of 65).'),
  ],
  bad: [
    says('17 of 65 schools («27%») answered.'),
    says('Seventeen of the 65 schools («36%») ended the year above the limit.'),
    says('«92.4 per cent» (60 of 65 schools) agreed.'),
    says('«71 of 65 schools» answered.'),
    says('Of 65 schools, 17 answered («62%»).'),
    says('Of the 110 maintained schools, 21 answered, a response rate of «29%».'),
    says('The deficit was £3,356k, representing «3.35%» of the £142,947k of the grant.'),
    says('By May, 17 schools out of 65 («62%») had answered.'),
    says('All had time. Of the 17 schools, 12 agreed («80%»).'),
    says('Schools used £360,000 of the £1.44m («35 per cent») by April.'),
    says('£448,000 is «13 per cent» of £1,440,300.'),
    says('The bid would take £262,000 («25 %» of the £1.2m budget).'),
    says('«25 per cent» of the total budget for 2026/27 of £1.2m is £262,000.'),
    says('By now, 17 schools, or «62%» of the 65 asked, had answered.'),
  ],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    if (!/\bof\b/i.test(text) || !/\d/.test(text)) return
    const finding = (start: number, end: number, message: string): Finding => ({
      at: [],
      find: pointing(words.text, start, end),
      message,
      hint: 'Correct the percentage or one of the two figures.',
    })
    for (const { part, whole, partAmount, wholeAmount, percent } of sharesSaid(text)) {
      if (partAmount.least > wholeAmount.most || isShare(percent, partAmount, wholeAmount)) continue
      const { start, words } = percent
      yield finding(start, start + words.length, `${part} of ${whole} is ${shareText(partAmount, wholeAmount, percent)}, not ${words}.`)
    }
    for (const { 0: said, 1: part = '', 2: one, 3: other, index } of text.matchAll(counted)) {
      const [some, all] = [part, one ?? other ?? ''].map(digits => Number(digits.replaceAll(',', '')))
      if (some === undefined || all === undefined || some <= all || (some >= 1900 && some < 2100)) continue
      yield finding(index, index + said.length, `${part} cannot be a part of ${one ?? other}.`)
    }
  },
})
