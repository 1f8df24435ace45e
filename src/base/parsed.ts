/** Answers for the result of reading one typed value: the value, or what is wrong with it in words an officer understands. */

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly hint?: string }

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value })

/** `code` is the diagnostic's code, such as `value/money`. */
export const refused = (code: string, message: string, hint?: string): Parsed<never> =>
  hint === undefined ? { ok: false, code, message } : { ok: false, code, message, hint }
