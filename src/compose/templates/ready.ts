/**
 * Answers for templates that were compiled ahead of time, by their text. Here there are none: the build puts the package's own in place of this file,
 * so that the program need not compile them each time it starts. A template whose text differs is compiled when it is used.
 */

export interface Ready {
  /** The name that stands for the template's file in the compiled code. */
  readonly file: string
  /** What Handlebars made of it. */
  readonly specification: TemplateSpecification
  /** The names of the partials it uses. */
  readonly partials: readonly string[]
}

export const ready: ReadonlyMap<string, Ready> = new Map()
