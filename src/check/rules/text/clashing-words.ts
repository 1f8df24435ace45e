import { rule } from '../../rule.ts'
import { pointing, spoken } from '../../words.ts'

/** Words that never follow one another: one was put in, and the other not taken out, or what stood between them was lost. */
const clashing = [
  /\b(?:meetings?|minutes|number|total|sum|amount|majority|cost) of (?:held|was|were|is|are|has|have|had|will)\b(?![’'-])/gi,
  /(?<=^|[.;] |\n)(?:[Tt]he|[Tt]his|[Aa]n?|[Aa]ll|[Tt]hese|[Ii]ts?|[Tt]hey|[Mm]embers|[Oo]fficers|[Ss]chools)(?: (?!(?:it|they|he|she|we|you|who|that|which|what|whose|where|is|are|was|were|has|have|had|does|do|did|will|schools|council|forum)\b)[A-Za-z’-]+){0,6} (?:(?:has|have|had) (?:was|were|is|are|be|has|have|will)|(?:was|were|is|are) (?:has|have|had|is|are|was|were|be|will)) (?:not )?(?:[a-z]+ed|to|in|on|at|made|given|taken|paid|the|an?)\b/g,
  /\b(?:should|must|shall|would|could) (?:is|are|was|were|has|had|been|being|to (?:be|have|receive|provide|continue|report|consider))\b/g,
  /(?<!\b(?:the|a|their|free|good|political|own)) (?<!\bthat )will (?:is|was|were|been|being|has|had|to be)\b/g,
  /\b(?:be|been|being) (?:is|are|was|were|be)\b(?= [a-z])/g,
  /\b(?:will|would|should|must|shall|to|not) have be (?=[a-z]+ed\b)/g,
  /\b(?:did|does|do) not (?!need|proceed|exceed|succeed|feed|heed|embed|bleed|speed|shed|shred|wed|seed|breed)[a-z]+ed\b/g,
  /\b(?:will|would|shall) be to (?!(?:need|proceed|exceed|succeed|feed|embed|speed|seed)\b)(?:[a-z]+ed|brought|taken|made|given|sent|paid|held)\b/g,
  /\b(?:the an|an? the)(?= [a-z])|\b(?:the|an?) (?:of|and|is|was|were)(?= (?:the|an?|its|their|this)\b)|\b(?:of|to|for|from|with|by) (?:of|is|was|were|are)(?= (?:the|an?|agreed|noted|made)\b)/g,
  /(?<=[a-z] )\ba (?:item|agenda|amendment|allocation|academy|officer|increase|option|update|overview|overspend|underspend|application|exception|additional|annual|initial|average|estimate|explanation|example|interest|order|action|agreement|independent|extraordinary|existing|external|internal|urgent|apology|amount)\b/g,
  /(?<=[a-z] )\ban (?:report|school|budget|member|grant|meeting|proposal|paper|recommendation|decision|deficit|surplus|review|consultation|reduction|change|summary|vote|new|further|small|large|total|formula|figure|letter|question|response|decrease|primary|secondary|special|balanced)\b/g,
  /\b(?:forum|council|schools|members|officers|it|they|he|she) will (?:is|are|was|were|has|had)\b(?![’'-])/gi,
]
/** Told of most texts, before each of those is looked for. */
const mayClash =
  /\b(?:(?:of|has|have|had|was|were|is|are|be|been|being) (?:held|was|were|is|are|be|has|have|had|will)\b|(?:will|would|should|must|shall|could) (?:is|are|was|were|has|had|been|being|to|be to)\b|have be\b|(?:did|does|do) not\b|(?:the|an?|to|for|from|with|by|of) (?:of|and|is|was|were|are)\b|the an?\b|an? the\b|a [aeiou]|an [^aeiou])/i

export default rule({
  code: 'text/clashing-words',
  severity: 'warning',
  summary: 'No word is left over in a sentence that was changed, and none is missing.',
  why: 'An item “has was deferred” when “has been” was half changed to “was”; whoever reads it out at the next meeting stumbles, and asks which is meant.',
  source: 'Minutes of several forums, with “has was deferred” and “the minutes of the meeting of held”.',
  good: [
    'introduction: What they do not need is what it has is needed for; all that the schools have is spent, and those it is for are few.',
    'introduction: It is not for the council to say what it will be used for; the will of members is clear, and the sum that the team has was agreed.',
    'introduction: |\n  # Funding\n  Funding is what the money it has was given for; the total of these is small.',
  ],
  bad: [
    'introduction: «The item has was deferred» to March.',
    'introduction: See the minutes of the «meeting of held» on Monday.',
    'introduction: The «schools will are» paid in April.',
    'introduction: «The item on alternative provision has was deferred» to March.',
    'introduction: The report «should is» noted.',
    'introduction: The team «did not agreed» to it.',
    'introduction: A paper «will be to brought» in March.',
    'introduction: Most is paid «by is» the schools.',
    'introduction: There is «a increase» in costs.',
    'introduction: Members had «an report» on it.',
    'introduction: The reason «for was» the cost.',
  ],
  subject: 'text',
  *run(words) {
    const text = spoken(words)
    if (!mayClash.test(text)) return
    for (const pattern of clashing)
      for (const { 0: said, index } of text.matchAll(pattern)) {
        const find = pointing(words.text, index, index + said.length)
        yield { at: [], find, message: `“${said}” is no sentence: a word is left over, or one is missing.`, hint: 'Read the sentence again, and finish it.' }
      }
  },
})
