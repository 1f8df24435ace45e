/** Answers for text that is safe in HTML: whatever a value holds is shown letter by letter and never becomes markup. */
import { clean } from '../../base/clean.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for between tags and for quoted attributes; what cannot be seen is taken out, as it is in the PDF. */
export const escaped = (text: string): string => clean(text).replace(/[&<>"']/g, character => entities[character] ?? '')

/** ` name="value"`, with a space before it; nothing if there is no value. */
export const attribute = (name: string, value: string | undefined): string => (value === undefined ? '' : ` ${name}="${escaped(value)}"`)

/** Whether an address may be followed: the web, mail, telephone, or a place in the same paper. */
export const isSafeUrl = (url: string): boolean => /^(https?:\/\/|mailto:|tel:|#)/i.test(url)

/** Whether an address is that of a file beside the page or below it: no scheme, no host, no way up. */
export const isBeside = (url: string): boolean => /^(?!\.\.?(?:\/|$))[\w.%~-]+(?:\/(?!\.\.?(?:\/|$))[\w.%~-]+)*$/.test(url)
