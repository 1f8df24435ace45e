/** A text that is taken for words alone is not parsed by itself: so nothing may be wrong with any such text. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { start } from '../../src/base/checked.ts'
import { checkPassage } from '../../src/check/index.ts'
import { isBare, parsePassage } from '../../src/parse/index.ts'

const locate = () => ({ file: 'a.yaml', path: [] })
const faultsIn = (text: string) =>
  start(parsePassage(text, locate))
    .next(passage => checkPassage(passage, locate))
    .end().diagnostics

const pieces =
  'word,and, ,  ,\n,\n\n,\t,.,: ,; ,*,**,***,_,__,-,- ,+ ,* ,1. ,1.,a) ,(b) ,iv. ,=,===,---,!,![,[,],[^a],(,),<,>,&,&amp;,|,| a |,#,# ,`,```,~,~~,\\,@,a@b.example,http://a.example,www.a.example,HTTP://A,mailto:a,xmpp:a@b.example,ftp://a.example,Table: a,{,},^,$,"'
    .split(',')
    .concat([','])

const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map(parts => parts.join(''))

it('holds for whatever is typed', () => {
  let bare = 0
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        fc.array(fc.constantFrom('*', '**', '_', 'a', ' '), { maxLength: 60 }).map(parts => parts.join('')),
      ),
      typed => {
        if (!isBare(typed)) return
        bare += 1
        expect(faultsIn(typed)).toEqual([])
      },
    ),
    { numRuns: 4000 },
  )
  expect(bare).toBeGreaterThan(200)
})

it.each(['~~gone~~', '- [x] done', '[a]()', '![](a.png)', 'see[^1]', 'www.a.example', 'ftp://a.example', '- a\n-\n- b', '<http:/a>'])(
  'does not hold of “%s”, which may be wrong',
  typed => {
    expect(isBare(typed)).toBe(false)
  },
)

it('holds of ordinary paragraphs, and in no time of long ones', () => {
  expect(isBare('The team helps **every school** – £90,000 a year (2026/27), for children’s sake.\n\nIt works in *three* hubs: north; south & west.')).toBe(
    true,
  )
  const begun = performance.now()
  expect(isBare(`${'word '.repeat(50_000)}\n${'another line\n'.repeat(10_000)}[`)).toBe(false)
  expect(performance.now() - begun).toBeLessThan(1000)
})
