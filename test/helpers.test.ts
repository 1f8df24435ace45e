/** Every helper is in the list, and its examples show what they say. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { helpers } from '../src/compose/helpers/index.ts'
import { render } from './support/render.ts'

const files = readdirSync(new URL('../src/compose/helpers/', import.meta.url))
  .map(file => file.replace('.ts', ''))
  .filter(name => name !== 'index' && name !== 'helper')
const examples = helpers.flatMap(({ name, examples: all }) => all.map(example => ({ name, ...example })))

describe('helpers', () => {
  it('are the files of the folder, in order', () => {
    expect(helpers.map(helper => helper.name)).toEqual([...files].sort())
  })

  it.each(examples)('$name: $template', ({ template, facts, shows }) => {
    const { markdown, diagnostics } = render(template, facts)
    expect(diagnostics).toEqual([])
    expect(markdown).toBe(`${shows}\n`)
  })

  it.each([
    ['{{listed name}}', { name: 'Ana' }],
    ['{{table name}}', { name: 'Ana' }],
    ['{{#entry name}}x{{/entry}}', { name: 'Ana' }],
    ['{{#if (is name)}}x{{/if}}', { name: 'Ana' }],
  ])('given something else, say so: %s', (template, facts) => {
    expect(render(template, facts).diagnostics.map(fault => fault.code)).toEqual(['template/helper'])
  })
})
