/** Answers for the rules that PDFs are held to: a sound file passes them all, and each finds the file broken for it. */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pdf } from '../../src/publish/pdf/index.ts'
import { freshFonts } from '../support/pdf-host.ts'
import { type Dictionary, isDictionary, type PdfFile, type Ref, readPdf, unpacked, type Value } from '../support/pdf-reader.ts'
import { faultsOf, pdfRules } from '../support/pdf-rules.ts'
import { samplePages } from '../support/pdf-sample.ts'
import { allElements, catalog, child, list, pagesOf } from '../support/pdf-tree.ts'

const sound = pdf(samplePages(), freshFonts())

const name = (text: string): Value => ({ name: text })
const text = (words: string): Value => ({ bytes: words })

const element = (file: PdfFile, tag: string, nth = 0): Dictionary => {
  const found = allElements(file).filter(candidate => candidate.tag === tag)[nth]
  if (!found) throw new Error(`no ${tag}`)
  return found.data
}

const link = (file: PdfFile, nth = 0): Dictionary => {
  const all = pagesOf(file).flatMap(page => list(file, page.data.entries.Annots))
  return child(file, all[nth]) as Dictionary
}

const page = (file: PdfFile, nth = 0): Dictionary => pagesOf(file)[nth]?.data as Dictionary

const root = (file: PdfFile): Dictionary => child(file, catalog(file).entries.StructTreeRoot) as Dictionary

/** Changes the text of a stream. */
const rewrite = (stream: Dictionary | undefined, change: (text: string) => string): void => {
  if (!stream) throw new Error('no stream')
  const before = unpacked(stream).toString('latin1')
  const after = change(before)
  if (before === after) throw new Error('nothing changed')
  stream.stream = deflateSync(Buffer.from(after, 'latin1'))
  stream.entries.Filter = name('FlateDecode')
}

const content = (file: PdfFile, change: (text: string) => string): void => rewrite(child(file, page(file).entries.Contents), change)
const xmp = (file: PdfFile, change: (text: string) => string): void => rewrite(child(file, catalog(file).entries.Metadata), change)
const firstItem = (file: PdfFile): Dictionary => child(file, catalog(file).entries.Outlines, 'First') as Dictionary
const kids = (data: Dictionary): Value[] => (Array.isArray(data.entries.K) ? data.entries.K : [data.entries.K as Value])

const marksOfFirstPage = (file: PdfFile): Value[] => list(file, child(file, root(file).entries.ParentTree)?.entries.Nums)[1] as Value[]
/** What the first Link says of its active area. */
const area = (file: PdfFile): Dictionary => kids(element(file, 'Link')).find(isDictionary) as Dictionary

type Break = readonly [rule: string, how: string, change: (file: PdfFile) => void]

const breaks: readonly Break[] = [
  ['marked once', 'a text outside any mark', file => content(file, words => `BT /F0 9 Tf (\0a)Tj ET\n${words}`)],
  ['marked once', 'an artifact inside tagged content', file => content(file, words => words.replace('BDC\n', 'BDC\n/Artifact<</Type/Layout>>BDC\nEMC\n'))],
  ['marked once', 'two marks with one number', file => content(file, words => words.replace('/MCID 1>>', '/MCID 0>>'))],
  ['held once', 'a mark that no element holds', file => kids(element(file, 'P')).shift()],
  ['held once', 'a mark in two elements', file => kids(element(file, 'P')).push(0)],
  ['parent tree: it leads', 'two marks changed over', file => marksOfFirstPage(file).reverse()],
  [
    'parent tree: keys',
    'two pages with one key',
    file => {
      page(file, 1).entries.StructParents = 0
    },
  ],
  [
    'parent tree: keys',
    'a next key that is in use',
    file => {
      root(file).entries.ParentTreeNextKey = 1
    },
  ],
  [
    'tab order',
    'a page without it',
    file => {
      delete page(file, 1).entries.Tabs
    },
  ],
  [
    'tags are standard',
    'a tag of our own',
    file => {
      element(file, 'P').entries.S = name('Paragraph')
    },
  ],
  [
    'tags are standard',
    'Strong without its mapping',
    file => {
      delete root(file).entries.RoleMap
    },
  ],
  [
    'no element is empty',
    'a paragraph without content',
    file => {
      element(file, 'H2').entries.K = []
    },
  ],
  [
    'each element knows',
    'a wrong parent',
    file => {
      element(file, 'H2').entries.P = element(file, 'P').entries.P as Value
      element(file, 'TD').entries.P = element(file, 'P').entries.P as Value
    },
  ],
  [
    'lists and tables',
    'a paragraph in a list',
    file => {
      element(file, 'LI').entries.S = name('P')
    },
  ],
  [
    'lists and tables',
    'a cell outside a row',
    file => {
      element(file, 'TR').entries.S = name('Sect')
    },
  ],
  [
    'a list says',
    'no numbering',
    file => {
      delete element(file, 'L').entries.A
    },
  ],
  [
    'a header cell says',
    'no scope',
    file => {
      delete element(file, 'TH').entries.A
    },
  ],
  [
    'named headers',
    'a header that does not exist',
    file => {
      element(file, 'TD').entries.A = { entries: { O: name('Table'), Headers: [text('x')] } }
    },
  ],
  [
    'named headers',
    'a header of itself',
    file => {
      Object.assign(element(file, 'TH').entries, { ID: text('note-1'), A: { entries: { Scope: name('Row'), Headers: [text('note-1')] } } })
    },
  ],
  [
    'a figure has',
    'no alternative text',
    file => {
      delete element(file, 'Figure').entries.Alt
    },
  ],
  [
    'a figure has',
    'no place',
    file => {
      delete element(file, 'Figure').entries.A
    },
  ],
  [
    'headings',
    'a level left out',
    file => {
      element(file, 'H2').entries.S = name('H3')
    },
  ],
  [
    'headings',
    'two titles',
    file => {
      element(file, 'H2').entries.S = name('H1')
    },
  ],
  [
    'ids are unique',
    'an id that is not in the tree',
    file => {
      element(file, 'P').entries.ID = text('p')
    },
  ],
  [
    'ids are unique',
    'no tree',
    file => {
      delete root(file).entries.IDTree
    },
  ],
  [
    'a note has',
    'no id',
    file => {
      delete element(file, 'Note').entries.ID
    },
  ],
  [
    'a link area says',
    'nothing',
    file => {
      link(file).entries.Contents = text(' ')
    },
  ],
  [
    'a link area is printed',
    'hidden in print',
    file => {
      link(file).entries.F = 0
    },
  ],
  [
    'a link area goes',
    'nowhere',
    file => {
      delete link(file).entries.Dest
    },
  ],
  [
    'a link area goes',
    'to something that is not a page',
    file => {
      ;(link(file).entries.Dest as Value[])[0] = catalog(file).entries.Metadata as Value
    },
  ],
  [
    'a link area and its Link',
    'the page of another',
    file => {
      area(file).entries.Pg = { ref: pagesOf(file)[1]?.id ?? 0 }
    },
  ],
  [
    'a link area and its Link',
    'a key that leads elsewhere',
    file => {
      link(file).entries.StructParent = link(file, 1).entries.StructParent as Value
    },
  ],
  ['a link area and its Link', 'an area that no Link holds', file => kids(element(file, 'Link')).pop()],
  ['a Link has', 'none', file => kids(element(file, 'Link')).pop()],
  [
    'it is marked',
    'not',
    file => {
      delete catalog(file).entries.MarkInfo
    },
  ],
  [
    'it says its language',
    'not',
    file => {
      catalog(file).entries.Lang = text('English')
    },
  ],
  [
    'the title is shown',
    'not',
    file => {
      delete catalog(file).entries.ViewerPreferences
    },
  ],
  ['its metadata are sound', 'a bare ampersand', file => xmp(file, words => words.replace('&amp;', '&'))],
  ['its metadata are sound', 'a tag that does not close', file => xmp(file, words => words.replace('</dc:title>', ''))],
  ['its metadata name', 'one of them only', file => xmp(file, words => words.replace('<pdfuaid:part>1</pdfuaid:part>', ''))],
  [
    'both titles',
    'another title',
    file => {
      ;(child(file, file.trailer.entries.Info) as Dictionary).entries.Title = text('Another')
    },
  ],
  [
    'bookmarks',
    'a wrong count',
    file => {
      ;(child(file, catalog(file).entries.Outlines) as Dictionary).entries.Count = 1
    },
  ],
  [
    'bookmarks',
    'no place',
    file => {
      delete firstItem(file).entries.Dest
    },
  ],
  [
    'bookmarks',
    'a wrong last item',
    file => {
      ;(child(file, catalog(file).entries.Outlines) as Dictionary).entries.Last = firstItem(file).entries.First as Value
    },
  ],
  [
    'it carries its data',
    'attached but not associated',
    file => {
      delete catalog(file).entries.AF
    },
  ],
  [
    'it carries its data',
    'associated but not attached',
    file => {
      delete catalog(file).entries.Names
    },
  ],
  [
    'every face',
    'not embedded',
    file => {
      for (const value of file.objects.values()) if (isDictionary(value)) delete value.entries.FontFile2
    },
  ],
  [
    'every face',
    'no way back to characters',
    file => {
      for (const value of file.objects.values()) if (isDictionary(value)) delete value.entries.ToUnicode
    },
  ],
  [
    'its colours',
    'no profile',
    file => {
      delete catalog(file).entries.OutputIntents
    },
  ],
  [
    'it has a name',
    'none',
    file => {
      delete file.trailer.entries.ID
    },
  ],
  ['every reference', 'an object that is not there', file => file.objects.delete((catalog(file).entries.Metadata as Ref).ref)],
  [
    'names in trees',
    'out of order',
    file => {
      ;(child(file, root(file).entries.IDTree) as Dictionary).entries.Names = [text('b'), 0, text('a'), 0]
    },
  ],
]

describe('rules for PDFs', () => {
  test('a sound file passes them all', () => {
    expect(faultsOf(readPdf(sound))).toEqual([])
  })

  test.each(breaks)('%s: %s', (rule, _, change) => {
    const file = readPdf(sound)
    change(file)
    const [broken] = pdfRules.filter(({ name }) => name.startsWith(rule))
    expect(broken?.faults(file)).not.toEqual([])
  })

  test('each rule has a file that breaks it', () => {
    expect(pdfRules.filter(({ name }) => !breaks.some(([rule]) => name.startsWith(rule))).map(({ name }) => name)).toEqual([])
  })
})
