/** Answers for which papers there are: every paper type with every subject of its kind, its title, its path and where its facts were typed. */
import type { Checked } from '../base/checked.ts'
import type { Diagnostic, Place } from '../base/diagnostic.ts'
import { join } from '../base/host.ts'
import { slug } from '../base/text.ts'
import { packPapers, supplementsOf } from '../history/pack.ts'
import { itemsOf } from '../model/agenda.ts'
import type { Paper, PaperSubject } from '../model/paper.ts'
import type { PaperType } from '../model/paper-type.ts'
import type { Filed, MeetingFolder, Records } from '../model/records.ts'
import { type Making, paperContext, subjectId } from './context/index.ts'
import type { Fact, FactGroup } from './fact.ts'
import { fillPlain } from './markdown/fill.ts'
import { originsOf } from './origins.ts'
import { fieldScript } from './templates/script.ts'
import { workshopFor } from './workshops.ts'

/** The longest name of a file, ending left out: enough for any title, and short enough for every disk. */
const longest = 100

/** The subjects of a type in a meeting: its bids, its reports, its items, or the meeting. */
const subjectsOf = (folder: MeetingFolder, type: PaperType): readonly PaperSubject[] => {
  const wanted = (filed: Filed<{ readonly type?: string | undefined }>): boolean => filed.record.type === undefined || filed.record.type === type.name
  switch (type.subject) {
    case 'bid':
      return folder.bids.filter(wanted).map(bid => ({ kind: 'bid', bid }))
    case 'report':
      return folder.reports.filter(wanted).map(report => ({ kind: 'report', report }))
    case 'item':
      return (folder.meeting ? itemsOf(folder.meeting) : []).map(at => ({ kind: 'item', ...at }))
    case 'meeting':
      return meetingSubjects(folder, type)
  }
}

/** A pack is made of a meeting with papers, a supplement to it for each number, any other paper of every meeting. */
const meetingSubjects = (folder: MeetingFolder, { pack }: PaperType): readonly PaperSubject[] => {
  if (pack === 'supplement') return supplementsOf(folder).map(supplement => ({ kind: 'meeting', supplement }))
  return pack === 'cover' && packPapers(folder).length === 0 ? [] : [{ kind: 'meeting' }]
}

/** Whether a fact that a type needs is there: something, and not an empty list. */
const has = (facts: FactGroup, path: string): boolean => {
  const fact = path.split('.').reduce<Fact>((at, name) => (typeof at === 'object' && at !== null ? ((at as Record<string, Fact>)[name] ?? null) : null), facts)
  return fact !== null && fact !== false && !(Array.isArray(fact) && fact.length === 0)
}

/** The heading, the file's name and the state, which `paper.yaml` gives as one-line templates. */
const named = (
  records: Records,
  { type, forum }: Making,
  facts: FactGroup,
): { readonly title: string; readonly file: string; readonly state: string; readonly diagnostics: readonly Diagnostic[] } => {
  const workshop = workshopFor(records.templates)
  const [heading, file, state] = (['heading', 'file', 'state'] as const).map(field => {
    const text = type[field]
    return text === undefined ? undefined : workshop.render(fieldScript(type.definition, field, text), facts, forum.house_style)
  })
  const print = (rendering: typeof heading): string => (rendering ? fillPlain(rendering.text, rendering.slots) : '')
  return { title: print(heading), file: print(file), state: print(state), diagnostics: [heading, file, state].flatMap(one => one?.diagnostics ?? []) }
}

const shortened = (name: string): string => name.slice(0, longest).replace(/-+$/, '')

const planOne = (records: Records, making: Making): { readonly paper?: Paper; readonly diagnostics: readonly Diagnostic[] } => {
  const { folder, meeting, type, subject } = making
  const facts = paperContext(making)
  if (!(type.needs ?? []).every(path => has(facts, path))) return { diagnostics: [] }
  const { title, file, state, diagnostics } = named(records, making, facts)
  if (diagnostics.length > 0) return { diagnostics }
  const origins = originsOf(making)
  const name = shortened(slug(file))
  if (name === '') {
    const [at = { file: folder.file, path: [] }] = origins
    return {
      diagnostics: [
        { code: 'paper/no-name', severity: 'error', at, message: `No file can be named after “${file}”.`, hint: 'Give it an id of small letters and digits.' },
      ],
    }
  }
  const path = [records.name, folder.name, name].join('/')
  const paper: Paper = { type, id: subjectId(folder, subject), subject, folder, meeting, title, ...(state !== '' && { state }), path, origins }
  return { paper, diagnostics: [] }
}

const fileName = (paper: Paper): string => paper.path.split('/').at(-1) ?? ''

const sameName = (paper: Paper, other: Paper): Diagnostic => {
  const own = (one: Paper): Place => one.origins[0] ?? { file: one.folder.file, path: [] }
  return {
    code: 'paper/same-name',
    severity: 'error',
    at: own(paper),
    message: `This paper would have the same file name as another one, ${fileName(paper)}.`,
    hint: 'Give one of them another label, title or id.',
    related: [{ at: own(other), message: 'the other paper' }],
  }
}

/** Said of the type, not of what it is made from, so that papers of other types are still made. */
const sameFile = (paper: Paper, other: Paper): Diagnostic => {
  const { type } = paper
  const another = `${type.file} ${type.name}`.replaceAll("'", "''")
  return {
    code: 'paper/same-name',
    severity: 'error',
    at: { file: type.definition, path: ['file'] },
    message: `${type.name} and ${other.type.name} would both write ${fileName(paper)}.`,
    hint: `Change file: here, for instance '${another}'.`,
  }
}

/** Of two papers with one path and different types, the one whose type is to change: the workspace's own rather than the package's, and of two the later. */
const blamed = (records: Records, later: Paper, earlier: Paper): Paper | undefined =>
  later.type === earlier.type ? undefined : [later, earlier].find(({ type }) => type.definition.startsWith(`${join(records.folder, 'templates')}/`))

/** Every paper of a workspace, in order of meetings and paper types; of two with one path, the first, or the one whose type need not change. */
export const plan = (records: Records): Checked<readonly Paper[]> => {
  const { forum } = records
  if (!forum) return { value: [], diagnostics: [] }
  const makings = records.meetings.flatMap(folder => {
    const { meeting } = folder
    return meeting
      ? records.templates.types.flatMap(type => subjectsOf(folder, type).map((subject): Making => ({ records, forum, folder, meeting, type, subject })))
      : []
  })
  const papers = new Map<string, Paper>()
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  const say = (diagnostic: Diagnostic, key = `${diagnostic.code} ${JSON.stringify(diagnostic.at)}`): void => {
    if (!seen.has(key)) diagnostics.push(diagnostic)
    seen.add(key)
  }
  for (const making of makings) {
    const { paper, diagnostics: found } = planOne(records, making)
    for (const diagnostic of found) say(diagnostic)
    const other = paper && papers.get(paper.path)
    const wrong = paper && other && blamed(records, paper, other)
    if (paper && wrong) {
      const right = wrong === paper ? other : paper
      say(sameFile(wrong, right), `types ${wrong.type.name} ${right.type.name}`)
      papers.set(paper.path, right)
    } else if (paper && other) say(sameName(paper, other))
    else if (paper) papers.set(paper.path, paper)
  }
  return { value: [...papers.values()], diagnostics }
}
