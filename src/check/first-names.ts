/** Answers for names that are one name in two spellings, as Stuart and Stewart, and for people of the roster who are spoken of under the other. */
import { once } from '../base/once.ts'
import { distance, isOneOff } from '../base/text.ts'
import type { Forum } from '../model/forum.ts'
import type { Listed } from './rosters.ts'

const spellings = [
  'Alan Allan Allen Alun',
  'Alastair Alistair Alasdair Alister Aleister',
  'Alison Allison Alyson',
  'Amy Aimee Amie',
  'Andrea Andreah',
  'Ann Anne Anna',
  'Antony Anthony',
  'Brian Bryan',
  'Carol Carole Caryl',
  'Catherine Katherine Kathryn Catharine Cathryn Katharine Kathrin Kathrine',
  'Cathy Kathy Cathie Kathie',
  'Christine Kristine Christina Christeen',
  'Christopher Kristopher',
  'Claire Clare Clair',
  'Colin Collin',
  'Debra Deborah Debora',
  'Denise Denyse',
  'Dianne Diane Dyanne',
  'Elizabeth Elisabeth',
  'Emma Ema',
  'Erik Eric',
  'Fiona Phiona',
  'Frances Francis',
  'Geoff Jeff',
  'Geoffrey Jeffrey Jeffery Geoffry',
  'Gillian Jillian',
  'Graham Graeme Grahame',
  'Harriet Harriett Harriette',
  'Helen Hellen Helene',
  'Hilary Hillary',
  'Ian Iain',
  'Isabel Isobel Isabelle Isabell Isobelle',
  'Jacqueline Jacquelyn Jaqueline Jacquelin',
  'Jane Jayne',
  'Jeremy Jeremey',
  'Joanna Johanna',
  'John Jon',
  'Jonathan Johnathan Jonathon',
  'Judith Judyth',
  'Karen Karin Karyn Caren',
  'Karl Carl',
  'Katie Katy Catie',
  'Lawrence Laurence',
  'Lesley Leslie',
  'Lindsay Lindsey Lynsey Linsey',
  'Louise Louize',
  'Lynn Lynne Lyn',
  'Madeleine Madeline',
  'Margaret Margret',
  'Mark Marc',
  'Marian Marion',
  'Mathew Matthew',
  'Michael Micheal',
  'Michelle Michele',
  'Mohammed Muhammad Mohammad Mohamed Muhammed Mohamad',
  'Neil Neal Niall',
  'Nicholas Nicolas',
  'Nicola Nichola',
  'Phillip Philip',
  'Phillippa Philippa Phillipa',
  'Rachel Rachael Racheal',
  'Rebecca Rebekah Rebeca',
  'Rhys Reece Rees',
  'Sally Sallie',
  'Sara Sarah',
  'Sean Shaun Shawn',
  'Sheila Shelagh Sheilagh',
  'Sian Sîan Siân',
  'Simon Symon',
  'Sophie Sofie Sophy',
  'Stephanie Stefanie Steffanie',
  'Steven Stephen',
  'Stuart Stewart',
  'Susan Suzan',
  'Suzanne Susanne Suzanna Susannah Suzannah',
  'Teresa Theresa Therese',
  'Tracy Tracey Tracie',
  'Vivien Vivienne Vivian',
  'Yvonne Evonne',
  'Zoe Zoë',
].map(line => line.split(' '))

const byName = new Map(spellings.flatMap((names, i) => names.map(name => [name, i] as const)))

/** Whether two first names are one in two spellings. */
const isSameFirst = (a: string, b: string): boolean => a !== b && byName.has(a) && byName.get(a) === byName.get(b)

/** Whether a surname is another misheard: long, begun alike, and two letters off. */
const isSameLast = (said: string, listed: string): boolean =>
  said[0] === listed[0] && listed.length >= 6 && Math.abs(said.length - listed.length) < 2 && distance(said, listed) === 2

interface Split {
  readonly first: string
  readonly last: string
  readonly listed: Listed
}

const parts = once((forum: Forum) => {
  const all = (['members', 'attendees'] as const).flatMap(list =>
    (forum[list] ?? []).flatMap(({ name }, i): readonly Split[] => {
      const [first, last, more] = name?.split(' ') ?? []
      return first && last && !more && name ? [{ first, last, listed: { written: name, path: [list, i, 'name'], isId: false } }] : []
    }),
  )
  const grouped = (key: 'first' | 'last'): ReadonlyMap<string, readonly Split[]> => {
    const map = new Map<string, Split[]>()
    for (const one of all) map.set(one[key], [...(map.get(one[key]) ?? []), one])
    return map
  }
  return { names: new Set(all.map(({ listed }) => listed.written)), firsts: grouped('first'), lasts: grouped('last'), all }
})

/** Who of the roster is meant by a name that shares one half with theirs, and has the other misheard. */
export const misheard = (forum: Forum, said: string): Listed | undefined => {
  const [first, last, more] = said.split(' ')
  const { names, firsts, lasts } = parts(forum)
  if (!first || !last || more || names.has(said)) return undefined
  const [only, other] = (lasts.get(last) ?? []).filter(one => isSameFirst(one.first, first))
  if (only && !other) return only.listed
  const near = (firsts.get(first) ?? []).filter(one => isSameLast(last, one.last))
  return near.length === 1 ? near[0]?.listed : undefined
}

/** Who is meant by a surname behind a title that is nobody’s: two letters swapped, one doubled or left out of two. */
export const mistitled = (forum: Forum, surname: string): Listed | undefined => {
  const { lasts, all } = parts(forum)
  if (surname.length < 5 || lasts.has(surname)) return undefined
  const near = all.filter(
    ({ last }) =>
      last.length >= 5 &&
      isOneOff(surname, last) &&
      (surname.length === last.length
        ? [...surname].sort().join('') === [...last].sort().join('')
        : surname.replace(/(.)\1/g, '$1') === last.replace(/(.)\1/g, '$1')),
  )
  return near.length === 1 ? near[0]?.listed : undefined
}
