/** Answers for an example of a paper type: one YAML file that holds a whole workspace, and the papers made of it. */
import { parse as parseYaml, stringify } from 'yaml'
import { Bug } from '../../src/base/bug.ts'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import { compose, plan } from '../../src/compose/index.ts'
import type { Composed } from '../../src/document/composed.ts'
import type { Paper } from '../../src/model/paper.ts'
import type { Records } from '../../src/model/records.ts'
import { read } from '../../src/read/index.ts'
import { memoryHost } from './memory-host.ts'

/** The keys of an example; what it leaves out is filled in. */
interface Example {
  readonly forum?: object
  readonly meeting: object
  /** The meeting before, on 9 October 2025. */
  readonly earlier?: object
  /** The meeting after, on 12 March 2026. */
  readonly later?: object
  readonly work_programme?: object
  readonly bids?: Readonly<Record<string, object>>
  readonly reports?: Readonly<Record<string, object>>
}

const anyForum = { council: 'Northmoor Council', forum_name: 'Schools’ Forum' }
const own = '2026-01-15'
const folder = `/workspace/meetings/${own}`

const shown = (path: string, record: object | undefined): Readonly<Record<string, string>> => (record ? { [`/workspace/${path}`]: stringify(record) } : {})

/** The files of the workspace that an example describes, and others beside them. */
export const exampleFiles = (example: Example, others: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  '/workspace/forum.yaml': stringify(example.forum ?? anyForum),
  [`${folder}/meeting.yaml`]: stringify(example.meeting),
  ...shown('meetings/2025-10-09/meeting.yaml', example.earlier),
  ...shown('meetings/2026-03-12/meeting.yaml', example.later),
  ...shown('work-programme.yaml', example.work_programme),
  ...Object.fromEntries(Object.entries(example.bids ?? {}).map(([id, bid]) => [`${folder}/bids/${id}.yaml`, stringify(bid)])),
  ...Object.fromEntries(Object.entries(example.reports ?? {}).map(([id, report]) => [`${folder}/reports/${id}.yaml`, stringify(report)])),
  ...others,
})

export interface Made {
  readonly records: Records
  readonly papers: readonly Paper[]
  readonly diagnostics: readonly Diagnostic[]
  /** The Markdown of the paper of this type: of the meeting of January 2026, unless only another has one; the first if there are several. */
  compose(type: string): { readonly value?: Composed; readonly diagnostics: readonly Diagnostic[] }
}

/** Reads a workspace of these files, plans its papers, and composes when asked to. */
export const make = (files: Readonly<Record<string, string>>): Made => {
  const { value: records, diagnostics: misread } = read(memoryHost(files), '/workspace')
  if (!records) throw new Bug('no workspace')
  const { value: papers = [], diagnostics: misplanned } = plan(records)
  return {
    records,
    papers,
    diagnostics: [...misread, ...misplanned],
    compose: type => {
      const all = papers.filter(one => one.type.name === type)
      const paper = all.find(one => one.folder.name === own) ?? all[0]
      if (!paper) throw new Bug(`no paper of type ${type}`)
      return compose(records, paper, { data: { name: 'paper.yaml', text: '' } })
    },
  }
}

/** Every scalar as it was typed: `1.60` keeps its nought. */
export const readExample = (text: string): Example => parseYaml(text, { schema: 'failsafe' })
