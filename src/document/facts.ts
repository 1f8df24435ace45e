/** Answers for what is known of a paper as a whole: its front matter, metadata, masthead and running lines. */

export interface Facts {
  /** The paper's title, as in `Education Safeguarding and Early Help: funding bid 2020/21`. Plain text, like all that follows. */
  readonly title: string
  /** The name of the paper type, as in `Funding bid`. */
  readonly type: string
  /** As in `Appendix 4`. */
  readonly label?: string
  /** What the whole paper is for the time being, as in `Draft minutes, not yet approved`: stands at the top and on every page. */
  readonly state?: string
  readonly council: string
  readonly forum: string
  /** The language of the text, as in `en-GB`. */
  readonly language: string
  /** The day of the meeting, `2018-07-03`: also the date in the files' metadata, so that bytes repeat. */
  readonly date: string
  /** The day in words, as in `Tuesday 3 July 2018`. */
  readonly meeting: string
  /** Whom to ask for another form. */
  readonly contact?: string
  /** The address line at the foot of the first page. */
  readonly address?: string
  /** The council's colour, `#0b5c7a`. */
  readonly colour?: string
  readonly crest?: { readonly file: string; readonly alt?: string }
  /** The public facts the paper was made from, as YAML without comments: attached to the PDF. */
  readonly data: { readonly name: string; readonly text: string }
}

/** What kind of paper it is, in the words above its title: label, type and state. */
export const kindWords = ({ label, type, state }: Facts): string => [label, type, state].filter(Boolean).join(' · ')

/** The words at the end of a paper, a line each: whom to ask for another form, and where the council is. */
export const closingLines = ({ contact, address }: Facts): readonly string[] => [
  ...(contact ? [`For this paper in another format, such as large print, contact ${contact}.`] : []),
  ...(address ? [address] : []),
]
