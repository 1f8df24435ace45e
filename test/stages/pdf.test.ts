/** Answers for the PDF writer: what it is given is found in the file, in the right order, and the same pages give the same bytes. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../src/base/clean.ts'
import { type FaceName, faceNames } from '../../src/fonts/fonts.ts'
import type { Draw, Element, Pages } from '../../src/pages/pages.ts'
import { pdf } from '../../src/publish/pdf/index.ts'
import { allFontsEmbedded, attachments, bookmarks, checkStructure, metadata, pdfText, tagTree } from '../support/pdf.ts'
import { freshFonts } from '../support/pdf-host.ts'
import { sampleFacts, samplePages, words } from '../support/pdf-sample.ts'

const sample = pdf(samplePages(), freshFonts())

/** One page with one paragraph. */
const onePage = (draws: readonly Draw[], children: Element['children'] = [{ kind: 'mark', page: 0, mark: 0 }]): Pages => ({
  ...samplePages(),
  pages: [{ marks: [{ draws }] }],
  root: { tag: 'Document', children: [{ tag: 'H1', children }] },
  bookmarks: [],
})

describe('a finished PDF', () => {
  test('holds the text in reading order', async () => {
    expect(await pdfText(sample)).toMatchInlineSnapshot(`
      "Early help: the bid
      The forum agreed £262,000 in January 2019 – “long-term”, 10-12 posts. It is asked to agree the same again tŷ ŵyl ☐ ✓ ⇒ 𝟚 ☎ see the summary or the web page of the council.
      • a core offer
      • two posts:
      a) half-time
      A claim 1
      1
      Its source.
      Costs
      Service
      Sum
      Family support
      £192,661
      Safeguarding
      £69,339
      Summary
      x = 1
      AVAIL To; office affix fluffy"
    `)
  })

  test('is tagged as it was laid out', async () => {
    expect(await tagTree(sample)).toMatchInlineSnapshot(`
      "Document
        H1
          "Early help: the bid"
        P
          "The forum agreed £262,000 in January 2019 – “long-term”, 10-12 posts."
          Strong
            "It is asked to agree"
          Em
            "the same again"
          Span lang=cy
            "tŷ ŵyl"
          "☐ ✓ ⇒ 𝟚 ☎ see"
          Link
            "the summary"
            → page 2
          "or"
          Link
            "the web page of the"
            → https://example.org/t%C5%B7?a=1&b=(2)
            "council."
            → https://example.org/t%C5%B7?a=1&b=(2)
        L Disc
          LI
            Lbl
              "•"
            LBody
              "a core offer"
          LI
            Lbl
              "•"
            LBody
              "two posts:"
              L LowerAlpha
                LI
                  Lbl
                    "a)"
                  LBody
                    "half-time"
        Figure alt="The crest: four squares & “a lion”"
        P
          "A claim"
          Reference
            Link
              "1"
              → page 1
        Note #note-1
          Lbl
            "1"
          P
            "Its source."
        Table
          Caption
            "Costs"
          THead
            TR
              TH Column
                "Service"
              TH Column
                "Sum"
          TBody
            TR
              TH Row
                "Family support"
              TD
                "£192,661"
            TR
              TH Row
                "Safeguarding"
              TD
                "£69,339"
        Sect
          H2
            "Summary"
          P
            Code
              "x = 1"
          BlockQuote
            P
              "AVAIL To; office affix fluffy"
      "
    `)
  })

  test('has its bookmarks', async () => {
    expect(await bookmarks(sample)).toEqual(['Early help: the bid … 1', '  Summary – tŷ … 2'])
  })

  test('describes itself, awkward letters included', () => {
    const { info, xmp } = metadata(sample)
    expect(info).toEqual({
      Title: 'Early help: a bid for <£262,000> & more',
      Author: 'Northmoor Council',
      Subject: 'Appendix 4: Funding bid, Northmoor Schools Forum, Thursday 15 January 2026',
      Creator: 'forum-papers',
      Producer: 'forum-papers with PDFKit',
      CreationDate: 'D:20260115000000Z',
      ModDate: 'D:20260115000000Z',
    })
    expect(xmp).toContain('Early help: a bid for &lt;£262,000&gt; &amp; more')
    expect(xmp).toContain('<xmp:CreateDate>2026-01-15T00:00:00Z</xmp:CreateDate>')
  })

  test('carries its data', () => {
    expect(attachments(sample)).toEqual([{ name: 'early-help.yaml', text: 'title: Early help\nrequested: £262,000\n', relationship: 'Source' }])
  })

  test('is sound, with every face inside', () => {
    expect(checkStructure(sample)).toEqual([])
    expect(allFontsEmbedded(sample)).toBe(true)
  })

  test('is dated as told', () => {
    const dated = pdf(samplePages(), freshFonts(), { created: '2026-02-01T09:30:00Z' })
    expect(metadata(dated).info.ModDate).toBe('D:20260201093000Z')
    expect(metadata(dated).xmp).toContain('2026-02-01T09:30:00Z')
  })

  test('holds one image once, however often it is drawn', () => {
    const latin1 = Buffer.from(sample).toString('latin1')
    expect(latin1.match(/\/Subtype \/Image/g)).toHaveLength(1)
  })
})

describe('the same pages', () => {
  test('give the same bytes, whatever the faces set before', () => {
    const fonts = freshFonts()
    pdf(onePage([words('Something else: \u2011 \u00a0 ŵ ⇒', 72, 72)]), fonts)
    expect(Buffer.from(pdf(samplePages(), fonts)).equals(sample)).toBe(true)
  })

  test('give other bytes and another file id when a letter changes', () => {
    const id = (bytes: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    const other = pdf(samplePages({ ...sampleFacts, title: 'Another' }), freshFonts())
    expect(id(sample)).toMatch(/^\w{32}$/)
    expect(id(other)).not.toBe(id(sample))
  })
})

describe('what is not sound is our mistake, and is refused', () => {
  const refused = (pages: Pages) => () => pdf(pages, freshFonts())
  const text = words('x', 72, 72)

  test.each<readonly [string, Pages, RegExp]>([
    ['a mark that no element holds', onePage([text], []), /must be an artifact or in an element/],
    [
      'a mark that two elements hold',
      onePage(
        [text],
        [
          { kind: 'mark', page: 0, mark: 0 },
          { tag: 'Span', children: [{ kind: 'mark', page: 0, mark: 0 }] },
        ],
      ),
      /is in two elements/,
    ],
    ['a mark that is not there', onePage([text], [{ kind: 'mark', page: 0, mark: 7 }]), /which is not there/],
    ['an artifact that is read out', { ...onePage([]), pages: [{ marks: [{ artifact: 'layout', draws: [text] }] }] }, /must be an artifact or in an element/],
    ['a note without an id', onePage([text], [{ tag: 'Note', children: [{ kind: 'mark', page: 0, mark: 0 }] }]), /needs an id/],
    ['a figure without words', onePage([text], [{ tag: 'Figure', children: [{ kind: 'mark', page: 0, mark: 0 }] }]), /alternative text/],
    ['a character the face lacks', onePage([words('漢', 72, 72)]), /has no “漢”/],
  ])('%s', (_, pages, message) => {
    expect(refused(pages)).toThrow(message)
  })
})

describe('any text', () => {
  const fonts = freshFonts()

  /** Cleaned, split into faces and laid on one line: what the typesetter does, without its line breaks. */
  const line = (face: FaceName, typed: string): readonly Draw[] => {
    let x = 20
    return fonts.split(face, clean(typed)).pieces.map(piece => {
      const draw = words(piece.text, x, 100, { face: piece.face, size: 1 })
      x += fonts.width(piece.face, piece.text) / 1000
      return draw
    })
  }

  const letters = fc.oneof(
    fc.constantFrom(...' \u00a0\u2011\u00ad()\\-–’“”£é½ŵŷ•AVTo.,fi19'),
    fc.constantFrom('☐', '♞', 'Ω', 'Ж', '⇒', '𝟚', 'w\u0302', '\ufb03', 'č', 'Ċ', 'ġ'),
  )

  test('comes out of the file as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...faceNames), fc.array(letters, { minLength: 1, maxLength: 30 }), async (face, typed) => {
        const draws = line(face, `H${typed.join('')}.`)
        const bytes = pdf(onePage(draws), fonts)
        const plain = clean(`H${typed.join('')}.`)
          .replace(/\u2011/g, '-')
          .replace(/[ \u00a0]+/g, '')
        expect((await pdfText(bytes)).replace(/\s/g, '').normalize('NFC')).toBe(plain)
        expect(checkStructure(bytes)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('keeps its spaces', async () => {
    const text = 'AV To 1,234 – “long-term” tŷ ŵyl ☐ ♞ Ω fi.'
    expect(await pdfText(pdf(onePage(line('regular', text)), fonts))).toBe(text)
  })
})

const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined

describe.skipIf(!has('qpdf') || !has('pdftotext'))('other readers, where they are installed', () => {
  const withFile = (use: (path: string) => string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
    try {
      writeFileSync(join(folder, 'x.pdf'), sample)
      return use(join(folder, 'x.pdf'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  test('qpdf finds no fault', () => {
    expect(withFile(path => execFileSync('qpdf', ['--check', path], { encoding: 'utf8' }))).toContain('No syntax or stream encoding errors found')
  })

  test('pdftotext finds the words', () => {
    const text = withFile(path => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }))
    for (const line of ['Early help: the bid', 'in January 2019 – “long-term”, 10-12 posts.', 'Family support £192,661', 'AVAIL To; office affix fluffy'])
      expect(text).toContain(line)
  })
})
