/** Answers for our own mistakes, the only thing that is thrown. The command line catches it once and exits with 70. */

export class Bug extends Error {}

/** Marks the end of an exhaustive switch: a new kind that is not handled does not compile. */
export const unreachable = (x: never): never => {
  throw new Bug(`not handled: ${JSON.stringify(x)}`)
}
