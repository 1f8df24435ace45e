import type { Place } from '../../../base/diagnostic.ts'
import { itemsOf } from '../../../model/agenda.ts'
import { besides, type Records } from '../../../model/records.ts'
import { rule } from '../../rule.ts'
import { wordsOf } from '../../words.ts'

interface Named {
  readonly name: string
  readonly at: Place
}

const documentsIn = ({ meetings }: Records): readonly Named[] =>
  meetings.flatMap(({ meeting, file }) =>
    (meeting ? itemsOf(meeting) : []).flatMap(({ item, path }) =>
      (item.documents ?? []).flatMap((document, j) =>
        document.file === undefined || document.status === 'to-follow' ? [] : [{ name: document.file, at: { file, path: [...path, 'documents', j, 'file'] } }],
      ),
    ),
  )

const imagesIn = (record: unknown, file: string): readonly Named[] =>
  [...wordsOf(record, { file, path: [] })]
    .filter(({ prose }) => prose)
    .flatMap(({ text, at }) =>
      [...text.matchAll(/^!\[[^\]\n]*\]\(<?([^\s)>]+)>?(?:\s[^)\n]*)?\)\s*$/gm)].map(([, name = '']) => ({ name, at: { ...at, find: name } })),
    )

const named = (records: Records): readonly Named[] => {
  const crest = records.forum?.house_style?.crest
  return [
    ...(crest === undefined ? [] : [{ name: crest, at: { file: records.forumFile, path: ['house_style', 'crest'] } }]),
    ...documentsIn(records),
    ...records.meetings.flatMap(({ meeting, file, bids, reports }) =>
      [{ record: meeting, file }, ...bids, ...reports].flatMap(({ record, file }) => imagesIn(record, file)),
    ),
  ]
}

export default rule({
  code: 'ref/missing-document',
  severity: 'error',
  summary: 'A supporting document, an image or a crest that is named is a file in the workspace.',
  why: 'A link to a document that is not there is the commonest complaint about published agendas.',
  good: [
    { meeting: 'items:\n  - title: Early Help\n    documents:\n      - title: Survey of schools\n        file: documents/survey.pdf' },
    { meeting: 'items:\n  - title: Early Help\n    documents:\n      - title: Survey of schools\n        file: documents/late.pdf\n        status: to-follow' },
    { forum: 'house_style:\n  crest: crest.png' },
  ],
  bad: [
    { meeting: 'items:\n  - title: Early Help\n    documents:\n      - title: Survey of schools\n        file: «documents/surveys.pdf»' },
    { forum: 'house_style:\n  crest: «crests.png»' },
    'introduction: |\n  What schools said:\n\n  ![A map of the six districts](«map.png»)',
  ],
  subject: 'records',
  *run(records) {
    for (const { name, at } of named(records))
      if (records.asset(besides(at.file, name)) === undefined)
        yield {
          at,
          message: `There is no file “${name}” below the folder of this one.`,
          hint: 'Put the file there, or correct its name; capital letters count.',
        }
  },
})
