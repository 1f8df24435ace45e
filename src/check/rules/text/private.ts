import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

const found: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)[:,]?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:of\s+)?(?:\d{1,2}|[A-Za-z]{3,9})[\s/.-]+(?:19|20)?\d\d\b/gi,
    'a date of birth',
  ],
  [/\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g, 'a National Insurance number'],
  [/(?<![\w])[A-Z]\d{12}\b|\bUPN[:,]?\s+[A-Z]\d{11}[\dA-Z]\b/g, 'a pupil number'],
  [
    /(?<![\w.+-])[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|btinternet|sky|talktalk|virginmedia|ntlworld)\.(?:com|co\.uk|net)\b/gi,
    'a private e-mail address',
  ],
  [/(?<![\d£])(?:07\d{3}|\+44\s?7\d{3})\s?\d{3}\s?\d{3}(?!\d)/g, 'a mobile number'],
]

/** Whoever is the contact of a paper has chosen to be. */
const chosen: ReadonlySet<unknown> = new Set(['contact', 'online'])

export default rule({
  code: 'text/private',
  severity: 'warning',
  summary: 'Texts that are published hold no dates of birth, no pupil or insurance numbers, and no private addresses or mobile numbers.',
  why: 'Papers are on the web the day they are sent. A child who can be told from a date of birth, or a governor’s own number, cannot be called back.',
  source: 'UK GDPR, article 5(1)(c): no more personal data than is needed',
  good: ['introduction: Ring 01632 960 123 or write to forum@northmoor.example. The school was born of two.', 'contact: Nia Quill, 07700 900 123'],
  bad: [
    'introduction: The pupil («born on 3 May 2014») is out of school.',
    'introduction: The pupil («DOB 03/05/2014») is out of school.',
    'introduction: Write to «nia.quill@gmail.com».',
    'introduction: Ring «07700 900 123».',
  ],
  subject: 'text',
  *run(words) {
    if (words.at.path.some(part => chosen.has(part))) return
    // Addresses are not language, but they are what is looked for here.
    if (!/\d\d|@/.test(words.text)) return
    const text = words.prose ? words.text : spoken(words)
    for (const [pattern, what] of found)
      for (const { 0: said, index } of text.matchAll(pattern))
        yield {
          at: [],
          find: pointing(words.text, index, index + said.length),
          message: `“${said}” looks like ${what}.`,
          hint: 'Take it out of the text: the paper is public. Whom to ask is in the field “contact”.',
        }
  },
})
