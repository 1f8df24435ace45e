/** A template's fault is a diagnostic at its line, and nothing gets past the vetting. */
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/base/diagnostic.ts'
import { render } from '../support/render.ts'

const facts = { bid: { title: 'Early Help', previous: null, services: [{ name: 'A', staff: null }], requested: { kind: 'prose', markdown: 'x' } } } as const

/** What the template says at the place of a fault. */
const marked = (template: string, fault: Diagnostic | undefined): string => {
  const { span } = fault?.at ?? {}
  return span ? template.slice(span.start, span.end) : ''
}

describe('a template', () => {
  it.each([
    ['three braces', 'One\n{{{bid.title}}}', 'template/raw', '{{{bid.title}}}'],
    ['an ampersand', '{{&bid.title}}', 'template/raw', '{{&bid.title}}'],
    ['a decorator', '{{* bid.title}}', 'template/construct', '{{* bid.title}}'],
    ['an inline partial', '{{#*inline "x"}}a{{/inline}}', 'template/construct', '{{#*inline "x"}}a{{/inline}}'],
    ['a partial block', '{{#> row}}a{{/row}}', 'template/construct', '{{#> row}}a{{/row}}'],
    ['a partial that is worked out', '{{> (is bid.title "a")}}', 'template/construct', '{{> (is bid.title "a")}}'],
    ['an unknown partial', '{{> rwo}}', 'template/unknown-partial', '{{> rwo}}'],
    ['an unknown helper', '{{shout bid.title}}', 'template/unknown-helper', '{{shout bid.title}}'],
    ['a block that is no helper', '{{#bid}}a{{/bid}}', 'template/unknown-helper', 'bid'],
    ['lookup', '{{lookup bid "title"}}', 'template/unknown-helper', '{{lookup bid "title"}}'],
    ['log', '{{log bid.title}}', 'template/unknown-helper', '{{log bid.title}}'],
    ['data of our own', '{{@bench.slots}}', 'template/unknown-fact', '@bench.slots'],
    ['a misspelt fact', 'One\n\n{{bid.titel}}', 'template/unknown-fact', 'bid.titel'],
    ['a misspelt fact in a condition', '{{#if bid.titel}}a{{/if}}', 'template/unknown-fact', 'bid.titel'],
    ['a misspelt fact in a loop', '{{#each bid.services}}{{nam}}{{/each}}', 'template/unknown-fact', 'nam'],
    ['a prototype', '{{bid.constructor}}', 'template/unknown-fact', 'bid.constructor'],
    ['a prototype by its long name', '{{bid.__proto__.title}}', 'template/unknown-fact', 'bid.__proto__.title'],
    ['a method', '{{bid.title.toString}}', 'template/unknown-fact', 'bid.title.toString'],
    ['the inside of a value', '{{bid.requested.markdown}}', 'template/unknown-fact', 'bid.requested.markdown'],
    ['a fact that is not given', '{{bid.previous.amount}}', 'template/absent-fact', '{{bid.previous.amount}}'],
    ['a group of facts', '{{bid}}', 'template/not-printable', '{{bid}}'],
    ['a list', '{{bid.services}}', 'template/not-printable', '{{bid.services}}'],
    ['a condition on nothing', '{{#if}}a{{/if}}', 'template/construct', 'if'],
    ['a helper that is given too little', '{{#if (is bid.title)}}a{{/if}}', 'template/helper', '(is bid.title)'],
  ])('is refused for %s', (_, template, code, words) => {
    const { diagnostics, markdown } = render(template, facts, { row: 'row' })
    expect(diagnostics.map(fault => [fault.code, fault.at.file, marked(template, fault)])).toEqual([[code, 'paper.hbs', words]])
    expect(markdown).toBe('')
  })

  it.each([
    ['One\n{{#if bid.title}}\na{{/each}}', '{{#if}} is closed by {{/each}}.'],
    ['One\n{{bid.title', 'This is not a template: braces or blocks do not match.'],
    ['{{#if bid.title}}a', 'This is not a template: braces or blocks do not match.'],
  ])('that cannot be read has its line: %j', (template, message) => {
    const { diagnostics } = render(template, facts)
    expect(diagnostics).toMatchObject([{ code: 'template/syntax', message }])
    expect(template.split('\n')).toContain(marked(template, diagnostics[0]))
  })

  it('says which fact was meant', () => {
    expect(render('{{bid.titel}}', facts).diagnostics[0]?.hint).toBe('Did you mean title?')
    expect(render('{{> rwo}}', facts, { row: 'x' }).diagnostics[0]?.hint).toBe('Did you mean row?')
  })

  it('has a fault in a partial placed in the partial, and said once however often it is used', () => {
    const row = 'Row\n{{nmae}}'
    const { diagnostics } = render('{{#each bid.services}}{{> row}}{{/each}}{{> row}}', { bid: { services: [{ name: 'A' }, { name: 'B' }] } }, { row })
    expect(diagnostics.map(fault => [fault.code, fault.at.file, marked(row, fault)])).toEqual([['template/unknown-fact', 'row.hbs', 'nmae']])
  })

  it('tells all its faults at once', () => {
    expect(render('{{bid.a}} {{bid.b}} {{bid.previous.c}}', facts).diagnostics.map(fault => fault.code)).toEqual([
      'template/unknown-fact',
      'template/unknown-fact',
      'template/absent-fact',
    ])
    expect(render('{{{bid.title}}} {{> no}}', facts).diagnostics.map(fault => fault.code)).toEqual(['template/raw', 'template/unknown-partial'])
  })

  it('that uses itself without end is a fault, not a crash', () => {
    expect(render('{{> a}}', facts, { a: 'x{{> b}}', b: '{{> a}}' }).diagnostics).toMatchObject([{ code: 'template/endless' }])
  })

  it('finds facts in loops, in what is outside, and by names of its own', () => {
    const template =
      '{{#each bid.services as |service n|}}\n{{@index}} {{name}} {{service.name}} {{../bid.title}} {{@root.bid.title}} {{#if @last}}end{{/if}}\n{{/each}}'
    expect(render(template, facts).markdown).toBe('0 A A Early Help Early Help end\n')
  })

  it('may ask for what is not given, however deep', () => {
    expect(render('{{#if bid.previous.amount}}a{{else}}none{{/if}}{{#each bid.services}}{{#each staff}}b{{/each}}{{/each}}', facts).markdown).toBe('none\n')
  })

  it('keeps its own Markdown', () => {
    expect(render('# *A* | `b`\n\n\n\n- {{bid.title}}  \n', facts).markdown).toBe('# *A* | `b`\n\n- Early Help\n')
  })
})
