/** Answers for what every document of a forum says of itself: whose it is, and how the council’s papers look. */
import type { Facts } from '../document/facts.ts'
import type { Forum } from '../model/forum.ts'

export const houseFacts = ({
  council,
  forum_name,
  house_style: style,
}: Forum): Pick<Facts, 'council' | 'forum' | 'language' | 'address' | 'colour' | 'crest'> => ({
  council,
  forum: forum_name,
  language: 'en-GB',
  ...(style?.address === undefined ? {} : { address: style.address }),
  ...(style?.colour === undefined ? {} : { colour: style.colour }),
  ...(style?.crest === undefined ? {} : { crest: { file: style.crest, ...(style.crest_alt === undefined ? {} : { alt: style.crest_alt }) } }),
})
