/** Our shortcuts past marked change how long it takes, and nothing else: the same tokens as marked's own way, for real papers and for any jumble. */
import fc from 'fast-check'
import { Lexer, type Token, Tokenizer, type Tokens } from 'marked'
import { describe, expect, it } from 'vitest'
import { openHost } from '../../src/cli/host.ts'
import { openFonts } from '../../src/fonts/open.ts'
import { composePaper, openWorkspace } from '../../src/make.ts'
import { dialect, lex } from '../../src/parse/lexer.ts'

/** The dialect without any shortcut. */
class SlowTokenizer extends Tokenizer {
  override html = (): undefined => undefined
  override tag = (): undefined => undefined
  override code = (): undefined => undefined
  override lheading = (): undefined => undefined

  override url(src: string): Tokens.Link | undefined {
    const link = super.url(src)
    return link?.href.startsWith('mailto:') ? undefined : link
  }

  override del(src: string, masked: string, before?: string): Tokens.Del | undefined {
    return src.startsWith('~~') ? super.del(src, masked, before) : undefined
  }
}

const slowly = (markdown: string): readonly Token[] => new Lexer({ ...dialect, tokenizer: new SlowTokenizer() }).lex(markdown)

const pieces = `Schools| Forum| |  |   |\\t|    |*|**|_|__|~|~~|\`|\`\`|# |## |#|- |+ |* |1. |12) |a) |(i) |1.1  |> |>|[|]|(|)|!|:|é|&|&amp;|£1.2m|\\*|\\[|<b>
[^1]|[^1]: |[a](https://a.example)|![x](y.png)|<https://a.example>|https://a.example/x|www.a.example|HTTP://A|clerk@a.example|mailto:clerk@a.example|xmpp:a@b.example`
  .split(/[|\n]/)
  .concat('\n', '\n\n', '  \n', '\\\n', '```\n', '~~~\n', '| a | b |\n', '| --- | ---: |\n', '|---|\n', 'a | b\n', ':-: | -\n', '---\n', '***\n', '===\n')
  .concat('[a]: https://a.example\n', '<!-- facts -->\n')

describe('lexing', () => {
  it.each(['northmoor', 'birmingham', 'staffordshire'])('gives the same tokens for the papers of %s', name => {
    const host = openHost('.')
    const { value: workspace } = openWorkspace(host, openFonts(host), `data/${name}`)
    expect(workspace?.papers.length).toBeGreaterThan(0)
    for (const paper of workspace?.papers ?? []) {
      const body = (workspace && composePaper(workspace, paper).value?.body) ?? ''
      expect(body.length, paper.path).toBeGreaterThan(100)
      expect(lex(body), paper.path).toEqual(slowly(body))
    }
  })

  it('gives the same tokens for any jumble of signs', () => {
    const jumble = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map(all => all.join(''))
    fc.assert(
      fc.property(jumble, markdown => {
        expect(lex(markdown)).toEqual(slowly(markdown))
      }),
      { numRuns: 3000 },
    )
  })
})
