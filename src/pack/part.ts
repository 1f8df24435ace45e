/** Answers for one part of a pack: composed as its own paper is, and laid out as a part. */
import { type Checked, good, start } from '../base/checked.ts'
import { checkDocument } from '../check/index.ts'
import { compose, type PackKnown } from '../compose/index.ts'
import type { Composed } from '../document/composed.ts'
import type { Document } from '../document/document.ts'
import type { Images } from '../document/images.ts'
import { imagesWithin, type Part, within } from '../document/parts.ts'
import type { FontPack } from '../fonts/open.ts'
import { coverPart } from '../history/pack.ts'
import type { PartLaid } from '../history/page-labels.ts'
import { locator } from '../model/origins.ts'
import type { Paper } from '../model/paper.ts'
import type { Records } from '../model/records.ts'
import type { Theme } from '../model/theme.ts'
import { parse } from '../parse/index.ts'
import { readImages } from '../read/images.ts'
import { publicData } from '../read/index.ts'
import { lay, type Setting } from '../typeset/index.ts'

/** Where the papers of packs come from. */
export interface Shelf {
  readonly records: Records
  readonly papers: readonly Paper[]
  readonly fonts: FontPack
  /** They are laid out for what is wrong with them, and nobody sees their pages. */
  readonly unseen?: true
}

/** A part laid out, with all that the formats need of it. */
export interface PartMade extends PartLaid {
  readonly part: Part
  readonly composed: Composed
  readonly images: Images
  readonly setting: Setting
}

/** What a part is made with, besides its paper. */
export interface PartPlan {
  readonly key: string
  readonly issue: number
  readonly running: Part['running']
  readonly known?: PackKnown
  readonly data?: { readonly name: string; readonly text: string }
}

const labelledTitle = ({ title, label }: Document['facts']): string => (label === undefined ? title : `${label}: ${title}`)

/** A part from its records to its place on pages. The cover's links lead to other parts, so its own check would miss them. */
export const makePart = ({ records, fonts }: Shelf, paper: Paper, made: PartPlan & { readonly theme: Theme }): Checked<PartMade> => {
  const { key, theme, running, known: pack, data = publicData(records, paper) } = made
  const locate = locator(records, paper)
  const file = paper.origins[0]?.file ?? paper.folder.file
  const isCover = key === coverPart
  return start(good({ key, issue: made.issue }))
    .add('composed', () => compose(records, paper, { data, asSent: true, ...(pack && { pack }) }))
    .add('plain', ({ composed }) => parse(composed, locate))
    .add('plain', ({ plain }) => (isCover ? good(plain) : checkDocument(plain, locate)))
    .add('images', ({ plain }) =>
      start(readImages(records, plain, { file, locate }))
        .next(images => good(imagesWithin(images, key, plain.facts.crest?.file)))
        .end(),
    )
    .next(({ plain, ...rest }) => {
      const document = isCover ? plain : within(plain, key)
      return good({ ...rest, part: { key, title: labelledTitle(plain.facts), running, document } })
    })
    .add('setting', ({ part, images }) => lay(part.document, { theme, fonts, images, part: { key, running, opens: isCover } }, locate))
    .next(rest => good({ ...rest, pages: rest.setting.sheets.all.length }))
    .end()
}
