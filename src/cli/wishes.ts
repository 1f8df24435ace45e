/** Answers for what the options of `build` ask for, and for refusing what cannot be meant. */

import { literally } from '../base/text.ts'
import type { Audience } from '../make.ts'
import type { Paper } from '../model/paper.ts'
import { type Format, formats } from '../pages/publication.ts'
import { type Call, stageOf, text } from './command.ts'
import { Usage } from './io.ts'
import { largePrint, type Wish } from './making.ts'
import type { Manifest } from './output.ts'
import { fromHere, isUnder, nameOf, seenFrom } from './paths.ts'
import type { Named, Opened } from './workspaces.ts'

/** What is to be made of each paper, and where. */
export const wishOf = (call: Call): Wish => {
  const theme = text(call, 'theme')
  const created = createdAt(call.io.env.SOURCE_DATE_EPOCH)
  const audience = audienceOf(call)
  return {
    out: fromHere(call.io.cwd, text(call, 'out') ?? (audience === 'public' ? 'out' : 'restricted')),
    audience,
    formats: formatsOf(text(call, 'format') ?? formats.join()),
    stage: stageOf(call),
    ...(theme === undefined || theme === largePrint ? {} : { theme }),
    ...(created === undefined ? {} : { created }),
    largePrint: theme === largePrint,
  }
}

const audienceOf = ({ options }: Call): Audience => {
  if (options.public && options.restricted) throw new Usage('--public and --restricted cannot be had at once: they are written to folders of their own.')
  return options.restricted ? 'restricted' : 'public'
}

/** Refuses to write what is not public beside what is, and the other way round: whoever publishes a folder publishes all of it. */
export const refuseOtherAudience = (call: Call, { out, audience }: Wish, before: Manifest): void => {
  const other = Object.values(before).some(workspace => (workspace.audience ?? 'public') !== audience)
  if (!other) return
  const seen = seenFrom(call.io.cwd, out)
  throw new Usage(
    audience === 'restricted'
      ? `${seen} holds papers for the public; restricted ones must not stand beside them. Choose another folder with --out.`
      : `${seen} holds restricted papers; what is published must not stand beside them. Choose another folder with --out.`,
  )
}

const formatsOf = (typed: string): readonly Format[] => {
  const words = typed.split(',').map(word => word.trim())
  const unknown = words.find(word => !formats.some(format => format === word))
  if (unknown !== undefined) throw new Usage(`there is no format “${unknown}”. There are ${formats.join(', ')}.`)
  return formats.filter(format => words.includes(format))
}

/** Refuses `--theme` with a name that no workspace has. */
export const refuseUnknownTheme = (theme: string | undefined, opened: readonly Opened[]): void => {
  if (theme === undefined) return
  const themes = opened.flatMap(({ workspace }) =>
    workspace ? [...workspace.records.templates.themes.keys(), ...workspace.records.templates.brokenThemes] : [],
  )
  if (themes.length > 0 && !themes.includes(theme)) throw new Usage(`there is no theme “${theme}”. There are ${[...new Set(themes)].join(', ')}.`)
}

/** The instant for the files' metadata, from seconds since 1970. Source: reproducible-builds.org, SOURCE_DATE_EPOCH. */
const createdAt = (epoch: string | undefined): string | undefined => {
  if (epoch === undefined || epoch === '') return undefined
  const date = new Date(Number(epoch) * 1000)
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999)
    throw new Usage(`SOURCE_DATE_EPOCH is “${epoch}”, which is not a number of seconds.`)
  return date.toISOString().replace('.000Z', 'Z')
}

/** A thread reads the workspaces anew and is slow at first: below so many papers one alone is done as soon. Each takes its own memory. */
const [manyPapers, mostThreads] = [1500, 4]

/** How many threads share the work on so many papers. */
export const jobsOf = (call: Call, papers: number): number => {
  const typed = text(call, 'jobs') ?? String(papers < manyPapers ? 1 : Math.min(call.io.cores(), mostThreads))
  if (!/^[1-9]\d?$/.test(typed)) throw new Usage(`--jobs is “${typed}”; it takes a number from 1 to 99.`)
  return Number(typed)
}

/** What tells whether `--only` means a paper: by its short name, the name of its files or their path; `*` stands for any letters, and a comma parts two papers. */
export const chosenBy = (only: string | undefined): ((paper: Paper) => boolean) => {
  if (only === undefined) return () => true
  const patterns = only.split(',').map(one => one.trim().split('*').map(literally).join('.*'))
  const pattern = new RegExp(`^(?:${patterns.join('|')})$`, 'i')
  return paper => [paper.id, paper.path, nameOf(paper.path)].some(name => pattern.test(name))
}

/** Refuses an output folder among the sources, and two workspaces that would write to one place. */
export const refuseOverlap = (call: Call, out: string, named: readonly Named[]): void => {
  const seen = (path: string) => seenFrom(call.io.cwd, path)
  for (const { folder, name } of named) {
    const target = `${out}/${name}`
    const source = [`${folder}/meetings`, `${folder}/templates`].find(inside => isUnder(out, inside) || isUnder(target, inside))
    if (source !== undefined || target === folder)
      throw new Usage(`the output folder ${seen(out)} would mix with the sources in ${seen(source ?? folder)}. Choose another with --out.`)
    const twin = named.find(other => other.name === name && other.folder !== folder)
    if (twin)
      throw new Usage(
        `${seen(folder)} and ${seen(twin.folder)} would both be written to ${seen(target)}. Build them one at a time, into folders of their own (--out).`,
      )
  }
}
