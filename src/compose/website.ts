/** Answers for the words of a forum’s website, made with the partial `website` as papers are made with their templates. */
import { bad, type Checked, good } from '../base/checked.ts'
import { dayText, iso } from '../base/dates.ts'
import type { Composed } from '../document/composed.ts'
import type { Facts } from '../document/facts.ts'
import { meetingsOf } from '../history/order.ts'
import { type SiteMaking, websiteContext } from './context/website.ts'
import { houseFacts } from './house-facts.ts'
import { settled } from './markdown/settled.ts'
import { scriptOf } from './templates/script.ts'
import { workshopFor } from './workshops.ts'

/** The website as Markdown. Nothing if a template has a fault, or if there is no meeting that it could be about. */
export const composeWebsite = (making: SiteMaking): Checked<Composed> => {
  const { records } = making
  const { forum, templates } = records
  const latest = meetingsOf(records).at(-1)
  const partial = templates.partials.get('website')
  if (!forum || !latest || !partial) return bad()
  const rendering = workshopFor(templates).render(scriptOf(partial), websiteContext(making, forum), forum.house_style)
  if (rendering.diagnostics.length > 0) return bad(...rendering.diagnostics)
  const facts: Facts = {
    title: 'Meetings, papers and decisions',
    type: 'Website',
    ...(making.isRestricted && { state: 'Restricted' }),
    ...houseFacts(forum),
    date: iso(latest.meeting.date),
    meeting: dayText(latest.meeting.date, true, forum.house_style?.date),
    data: { name: '', text: '' },
  }
  const body = settled(rendering)
  return good({ facts, body, markdown: body })
}
