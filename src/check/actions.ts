/** Answers for clauses whose date is still open: by their field or by their words. */
import type { Clause } from '../model/meeting.ts'

const open = /\b(?:(?:at|on|by) )?(?:a |the )?(?:date|time) (?:which is )?(?:still |yet )?(?:to be (?:agreed|confirmed|arranged|fixed|set|decided)|tbc|tba)\b/i

/** The words that leave a date open. */
export const openWords = (text: string): string | undefined => open.exec(text)?.[0]

/** Whether a clause is to be done at a date that is not known. */
export const isOpen = ({ due, text }: Pick<Clause, 'due' | 'text'>): boolean =>
  due?.kind === 'tbc' || (due === undefined && openWords(text.markdown) !== undefined)
