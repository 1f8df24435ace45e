/** Answers for having one workshop for each set of templates, however many papers are made with it. */
import { once } from '../base/once.ts'
import type { Templates } from '../model/records.ts'
import { openWorkshop, type Workshop } from './templates/workshop.ts'

export const workshopFor = once(({ partials }: Templates): Workshop => openWorkshop(partials))
