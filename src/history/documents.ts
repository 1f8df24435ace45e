/** Answers for the supporting documents that are published beside the papers: which file each is, and what it is called there. */
import { type ItemAt, itemsOf } from '../model/agenda.ts'
import type { SubItem } from '../model/meeting.ts'
import { besides, type MeetingFolder, type Records } from '../model/records.ts'

/** A supporting document of an item. */
export interface MeetingDocument {
  readonly at: ItemAt
  readonly document: NonNullable<SubItem['documents']>[number]
  /** The file in the workspace, and its copy below the folder of the workspace’s papers; absent while there is no such file. */
  readonly copy?: { readonly from: string; readonly to: string }
}

/** A name that no file before has, whatever its capitals: `survey.pdf`, `survey-2.pdf`. */
export const freeName = (name: string, taken: Iterable<string>): string => {
  const names = new Set([...taken].map(one => one.toLowerCase()))
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length
  let free = name
  for (let n = 2; names.has(free.toLowerCase()); n++) free = `${name.slice(0, dot)}-${n}${name.slice(dot)}`
  return free
}

/** Files whose names begin with a dot are hidden from those who publish a folder. */
const seen = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/^\.+/, '') || 'document'

/** The documents of a meeting in the order of its items, each file under a name of its own. */
export const documentsOf = (records: Records, folder: MeetingFolder): readonly MeetingDocument[] => {
  const names = new Map<string, string>()
  return (folder.meeting ? itemsOf(folder.meeting) : []).flatMap(at =>
    (at.item.documents ?? []).map((document): MeetingDocument => {
      const from = document.file === undefined ? undefined : besides(folder.file, document.file)
      if (from === undefined || records.asset(from) === undefined) return { at, document }
      const name = names.get(from) ?? freeName(seen(from), names.values())
      names.set(from, name)
      return { at, document, copy: { from, to: `${folder.name}/documents/${name}` } }
    }),
  )
}
