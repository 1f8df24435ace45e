/** Answers for what an item or a report is brought for. */

export const purposes = ['decision', 'consultation', 'discussion', 'noting', 'information', 'admin'] as const
export type Purpose = (typeof purposes)[number]

export const purposesMean =
  'What it is brought for: decision, the forum decides; consultation, the council asks its view and then decides; discussion; noting; information; admin, the order of business itself.'
