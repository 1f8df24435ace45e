/** Answers for telling a worker thread from the program itself without loading what makes threads, which most runs never need. */

/** No command line begins with it. */
export const threadMark = '--thread-of-forum-papers'

export const isThread = (argv: readonly string[]): boolean => argv[2] === threadMark
