/** Answers for the seats of each group: who holds them, and which are vacant. */
import { once } from '../base/once.ts'
import type { Forum } from '../model/forum.ts'
import type { Group } from '../model/people.ts'
import { type Person, seated } from './people.ts'

export interface GroupSeats {
  readonly group: Group
  /** How many it has, vacant ones included. */
  readonly seats: number
  readonly holders: readonly Person[]
  /** One for each vacant seat: who held it before, where that was typed. */
  readonly vacancies: readonly { readonly formerly?: string }[]
}

/** The groups in the forum’s order. A seat that nobody is said to hold is vacant, whether or not the vacancy was typed. */
export const seatsOf = once((forum: Forum): readonly GroupSeats[] =>
  (forum.groups ?? []).map(group => {
    const seats = group.seats.count
    const holders = seated(forum).filter(({ member }) => member?.group === group.id)
    const typed = (forum.members ?? []).filter(member => member.group === group.id && (member.vacant === true || member.name === undefined))
    const count = Math.max(typed.length, seats - holders.length)
    const vacancies = Array.from({ length: count }, (_, i) => {
      const formerly = typed[i]?.replaces ?? (typed[i]?.vacant ? typed[i].name : undefined)
      return formerly === undefined ? {} : { formerly }
    })
    return { group, seats, holders, vacancies }
  }),
)
