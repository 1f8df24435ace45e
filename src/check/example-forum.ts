/** Answers for the small forum that the examples of rules on people and votes share: five seats, so a quorum of two; and its attendance, in YAML. */

const groups = [
  ['primary', 'Maintained primary schools', 'schools', '    phase: primary\n', 2],
  ['academies', 'Academies', 'academies', '', 2],
  ['early-years', 'Early years providers', 'non-schools', '    phase: nursery\n', 1],
] as const

const people = [
  ['larch', 'Owen Larch', 'primary'],
  ['thorne', 'Isla Thorne', 'primary'],
  ['sedge', 'Tom Sedge', 'academies'],
  ['holm', 'Greta Holm', 'academies'],
  ['ash', 'Corin Ash', 'early-years'],
] as const

export const exampleGroups = `groups:\n${groups.map(([id, name, kind, phase, seats]) => `  - id: ${id}\n    name: ${name}\n    kind: ${kind}\n${phase}    seats: ${seats}\n`).join('')}`
export const exampleMembers = `members:\n${people.map(([id, name, group]) => `  - id: ${id}\n    name: ${name}\n    group: ${group}\n`).join('')}`
export const exampleAttendees =
  'attendees:\n  - id: ambler\n    name: Ruth Ambler\n    kind: officer\n  - id: peel\n    name: Rowena Peel\n    kind: executive-member\n'

/** The forum file. */
export const exampleForum = `${exampleGroups}${exampleMembers}${exampleAttendees}`

/** Two more groups, of maintained secondary schools and of unions, behind the others. */
export const exampleSecondary = `  - id: secondary\n    name: Maintained secondary schools\n    kind: schools\n    phase: secondary\n    seats: 1\n`

/** The attendance of a meeting, with these people present. */
export const present = (...who: readonly string[]): string => `attendance:\n${who.map(person => `  - person: ${person}\n    status: present\n`).join('')}`

/** A meeting at which everybody is present, and one item is resolved. */
export const resolved = (resolution: string, item = ''): string =>
  `${present('larch', 'thorne', 'sedge', 'holm', 'ash')}items:\n  - title: Growth fund\n${item}    resolution:\n${resolution.replace(/^(?=.)/gm, '      ')}`
