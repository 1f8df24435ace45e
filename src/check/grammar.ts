/** Answers for the grammar of a clause: the form its first words give it, by which the clauses of one resolution should be alike. */

/** The forms that are told apart; others are let be. */
export type Form = 'that' | 'that-agreed' | 'agreed' | 'was-agreed' | 'to' | 'order' | 'noun'

const body = "(?:the )?(?:[A-Z][\\w’']*(?: of)? ){0,4}?(?:forum|members|committee|group|panel|school members|head teachers)"
const past =
  '(?:agreed|noted|approved|resolved|supported|endorsed|voted|decided|recommended|requested|asked|accepted|received|elected|appointed|considered|agrees|notes|approves|supports)'
const thatAgreed = new RegExp(`^that ${body} ${past}\\b`, 'i')
const agreed = new RegExp(`^${body} ${past}\\b`, 'i')
const wasAgreed = new RegExp(`^(?:the|an?|all|no|its|their)\\b[^.;]*?\\b(?:was|were|is|are) (?:[a-z]+ly )?${past}\\b`, 'i')
const order =
  /^(?:agree|approve|note|decide|recommend|consider|comment|endorse|support|receive|delegate|request|confirm|give|ask|elect|appoint|refuse|reject|defer|add|accept|adopt|authorise|invite|instruct|keep|set|continue|fund|write|bring|report|use|make|send)\b/i
const noun = /^(?:an?|the|any|all|no|further|officers?|schools?|funding|each|every|[A-Z])\b.*\b(?:be|is to be|are to be|should be|will be)\b/is

/** The form of a clause; undefined where it is none of these for certain. */
export const formOf = (text: string): Form | undefined => {
  const words = text.trim()
  if (thatAgreed.test(words)) return 'that-agreed'
  if (/^that\b/i.test(words)) return 'that'
  if (agreed.test(words)) return 'agreed'
  if (wasAgreed.test(words)) return 'was-agreed'
  if (/^to [a-z]/i.test(words)) return 'to'
  if (order.test(words)) return 'order'
  return noun.test(words) ? 'noun' : undefined
}

/** The first words of a clause, enough to show its form. */
export const opening = (text: string, form: Form): string => {
  const words = text.trim().split(/\s+/)
  const agreeing = new RegExp(past, 'i')
  const until = form === 'agreed' || form === 'was-agreed' || form === 'that-agreed' ? words.findIndex(word => agreeing.test(word)) + 1 : 3
  return words.slice(0, Math.max(2, until)).join(' ')
}
