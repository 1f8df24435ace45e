/** Answers for having one workshop for each set of templates, however many papers are made with it. */
import type { Templates } from '../model/records.ts'
import { openWorkshop, type Workshop } from './templates/workshop.ts'

const open = new WeakMap<Templates, Workshop>()

export const workshopFor = (templates: Templates): Workshop => {
  const known = open.get(templates)
  if (known) return known
  const made = openWorkshop(templates.partials)
  open.set(templates, made)
  return made
}
