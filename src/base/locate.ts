/** Answers for finding who said something: the way back from a finished paper to the field it was typed in. */
import type { Place } from './diagnostic.ts'

/** The place in the user's files where these words were typed; the paper's own file if they are nobody's. */
export type Locate = (words: string) => Place
