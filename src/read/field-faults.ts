/** Answers for saying what is wrong with the fields of a file, once it reads as YAML: unknown, missing, empty, of the wrong shape or value. */
import type * as z from 'zod'
import type { Diagnostic } from '../base/diagnostic.ts'
import { nearest } from '../base/text.ts'
import { choicesMeant } from './choices.ts'
import { leftOpen } from './open-field.ts'
import { descriptionAt, fieldsAt, isOptional, placesOf } from './schema.ts'
import { quoted } from './yaml/collect.ts'
import { follow, type MapNode } from './yaml/tree.ts'

type Issue = z.core.$ZodIssue

/** A file's fields as typed, and what they ought to be. */
export interface Fields {
  readonly file: string
  readonly root: MapNode
  readonly schema: z.ZodType
}

interface Fault {
  readonly code: string
  readonly message: string
  readonly hint?: string
  readonly key?: true
}

type Path = readonly (string | number)[]

const list = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`)

/** More faults than this in one file, and the first ones are worth correcting. */
const most = 50

/** The faults behind zod's issues, in its order; one for each cause. */
export const fieldFaults = (fields: Fields, issues: readonly Issue[]): readonly Diagnostic[] => {
  const faults: Diagnostic[] = []
  for (const issue of issues) {
    if (faults.length >= most) break
    faults.push(...faultsOf(fields, issue))
  }
  return faults.slice(0, most)
}

const faultsOf = (fields: Fields, issue: Issue): readonly Diagnostic[] => {
  const path = issue.path as Path
  const found = follow(fields.root, path)
  if (found.node.kind === 'hole') return []
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, most).map(key => diagnostic(fields, [...path, key], unknown(fields, path, key)))
  if (!found.whole) return misspelt(fields, path) ? [] : [diagnostic(fields, path, missing(fields, path))]
  const text = found.node.kind === 'text' ? found.node.text : undefined
  if (leftOpen(fields.schema, issue, text)) return [diagnostic(fields, path, open(text))]
  return [diagnostic(fields, path, text?.trim() === '' ? empty(fields, path) : wrong(issue, text))]
}

const diagnostic = (fields: Fields, path: Path, fault: Fault): Diagnostic => ({
  code: fault.code,
  severity: 'error',
  at: { file: fields.file, path, ...(fault.key && { key: true }) },
  message: fault.message,
  ...(fault.hint !== undefined && { hint: fault.hint }),
})

/** The known field that a name was probably meant to be. */
const meant = (fields: Fields, path: Path, name: string): string | undefined => (name.length > 40 ? undefined : nearest(name, fieldsAt(fields.schema, path)))

const unknown = (fields: Fields, path: Path, name: string): Fault => {
  const known = fieldsAt(fields.schema, path)
  const near = meant(fields, path, name)
  return {
    code: 'field/unknown',
    key: true,
    message: `There is no field ${quoted(name)} here.`,
    hint: elsewhere(fields, name, known) ?? (near === undefined ? `The fields here are ${list(known)}.` : `Did you mean ${near}?`),
  }
}

/** Where a field that stands in the wrong place belongs; one from further up may also stand for one of those here. */
const elsewhere = (fields: Fields, name: string, known: readonly string[]): string | undefined => {
  const places = [...new Set(placesOf(fields.schema, name))]
  const under = places.filter(place => place !== '')
  const top = places.length > under.length ? ['at the top of the file'] : []
  return places.length === 0 || name.length > 40
    ? undefined
    : `${name} belongs ${list([...top, ...(under.length === 0 ? [] : [`under ${list(under)}`])])}.${top.length === 0 ? '' : ` The fields here are ${list(known)}.`}`
}

/** Whether a field is only missing because its name is misspelt; then that is the fault. */
const misspelt = (fields: Fields, path: Path): boolean => {
  const above = path.slice(0, -1)
  const { node } = follow(fields.root, above)
  const known = fieldsAt(fields.schema, above)
  return node.kind === 'map' && [...node.entries.keys()].slice(0, most).some(name => !known.includes(name) && meant(fields, above, name) === path.at(-1))
}

const purpose = (fields: Fields, path: Path): string | undefined => {
  const description = descriptionAt(fields.schema, path)
  return description === undefined || typeof path.at(-1) === 'number' ? undefined : `What it holds: ${description}`
}

const missing = (fields: Fields, path: Path): Fault => ({
  code: 'field/missing',
  message: `The field “${path.at(-1)}” is missing.`,
  hint: `Add “${path.at(-1)}: …”. ${purpose(fields, path) ?? ''}`.trim(),
})

const empty = (fields: Fields, path: Path): Fault => ({
  code: 'field/empty',
  message: typeof path.at(-1) === 'number' ? 'This entry is empty.' : `The field “${path.at(-1)}” is empty.`,
  hint: isOptional(fields.schema, path) ? 'Fill it in, or take it out.' : `Fill it in. ${purpose(fields, path) ?? ''}`.trim(),
})

const shapes: Readonly<Record<string, { readonly needed: string; readonly hint: string }>> = {
  array: { needed: 'a list', hint: 'Write each entry on a line of its own below the field, with - and a space before it.' },
  object: { needed: 'fields of its own', hint: 'Write them below it, each on a line of its own as name: value, two spaces further in.' },
  string: { needed: 'a single value', hint: 'Write the value behind the colon; put it in quotes if it has signs such as : # { [ in it.' },
}

const open = (text: string | undefined): Fault => ({
  code: 'field/open',
  message: `${text === undefined ? 'This' : quoted(text)} is still to be filled in.`,
  hint: 'Write one of the choices in its place. Until then a draft is made without what it belongs to.',
})

/** A value that is there and is not what the field holds. */
const wrong = (issue: Issue, text: string | undefined): Fault => {
  const said = text === undefined ? 'This' : quoted(text)
  switch (issue.code) {
    case 'custom':
      return custom(issue, text)
    case 'invalid_value': {
      const choices = issue.values.map(String)
      const near = text === undefined ? [] : choicesMeant(text, choices)
      return {
        code: 'field/choice',
        message: `${said} is not one of the choices of this field.`,
        hint: `${near.length === 0 ? 'Write' : `Did you mean ${list(near)}? The choices are`} ${list(choices)}.`,
      }
    }
    case 'too_small':
      if (issue.origin === 'array')
        return { code: 'field/too-few', message: 'This list has no entries.', hint: `Write at least ${issue.minimum}, or take the field out.` }
      return number(said, `no less than ${issue.minimum}`)
    case 'too_big':
      if (issue.origin === 'array')
        return { code: 'field/too-many', message: `This list has more than ${issue.maximum} entries.`, hint: `Leave ${issue.maximum} at most.` }
      return number(said, `no more than ${issue.maximum}`)
    case 'invalid_format':
      return { code: 'value/colour', message: `${said} is not a colour.`, hint: "Write six hexadecimal digits in quotes, such as '#0b5c7a'." }
    case 'invalid_type':
      if (issue.expected === 'number' || issue.expected === 'int') return number(said, issue.expected === 'int' ? 'without a point' : 'without a unit')
      return shape(shapes[issue.expected], text)
    default:
      return shape(shapes.string, text)
  }
}

const number = (said: string, bound: string): Fault => ({ code: 'value/number', message: `${said} cannot stand here.`, hint: `Write a number ${bound}.` })

const shape = (needed = shapes.string, text: string | undefined): Fault => {
  const dash = text !== undefined && /^-\S/.test(text)
  return {
    code: 'field/shape',
    message: `This field holds ${needed?.needed}, not ${text === undefined ? 'what is written here' : quoted(text)}.`,
    ...(needed && { hint: dash ? 'Leave a space after each dash.' : needed.hint }),
  }
}

/** A fault that a field's own reader found; its words may quote a very long value. */
const custom = (issue: Issue & { code: 'custom' }, text: string | undefined): Fault => {
  const { code, hint } = (issue.params ?? {}) as { code?: string; hint?: string }
  const long = text !== undefined && text.length > 60
  const message = long ? issue.message.replaceAll(`“${text}”`, quoted(text)) : issue.message
  return { code: code ?? 'field/shape', message: message.length > 400 ? `${message.slice(0, 400)}…` : message, ...(hint !== undefined && { hint }) }
}
