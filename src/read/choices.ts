/** Answers for which choice of a field was meant by a word that is none of them. */
import { nearest } from '../base/text.ts'

/** Other words for choices; what counts is the first one that the field has. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  agree: ['decide', 'carried'],
  agreed: ['carried', 'decide'],
  approve: ['decide', 'carried'],
  approved: ['carried', 'decide'],
  decision: ['decide'],
  decide: ['decision'],
  decided: ['carried', 'decide'],
  reject: ['refuse', 'lost'],
  rejected: ['lost', 'refuse'],
  refused: ['lost', 'refuse'],
  note: ['noting', 'noted'],
  noted: ['noting', 'note'],
  noting: ['note', 'noted'],
  information: ['note'],
  inform: ['information', 'note'],
  discuss: ['discussion', 'view'],
  consult: ['consultation', 'view'],
  action: ['request'],
  existing: ['continue'],
  ongoing: ['continue'],
  renewal: ['continue'],
  end: ['cease'],
  stop: ['cease'],
}

/** Longer words are no choice misspelt. */
const longest = 40

/** The choices that a word was probably meant to be: another word for one, one misspelt, or those that begin as it does. */
export const choicesMeant = (typed: string, choices: readonly string[]): readonly string[] => {
  const word = typed.trim().toLowerCase().replace(/\s+/g, '-')
  if (word === '' || word.length > longest) return []
  const other = (Object.hasOwn(synonyms, word) ? synonyms[word] : [])?.find(one => choices.includes(one))
  const near = other ?? nearest(word, choices)
  if (near !== undefined) return [near]
  return choices.filter(choice => choice.toLowerCase().startsWith(word) || word.startsWith(`${choice.toLowerCase()}-`))
}
