import { describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands/index.ts'
import { emptyFolder, folderWith, ranIn, readText, repository, write } from './support.ts'

describe('wrong usage', () => {
  const wrong: readonly (readonly [why: string, line: readonly string[], said: RegExp])[] = [
    ['no command', [], /Usage: forum-papers/],
    ['an unknown command', ['biuld'], /unknown command 'biuld'[\s\S]*build/],
    ['an unknown option', ['check', '--fast'], /unknown option '--fast'/],
    ['a format that check has not', ['check', '--format', 'xml'], /Allowed choices are human, json, sarif, github/],
    ['a format that build has not', ['build', 'data', '--format', 'docx'], /no format “docx”.*md, pdf, html/],
    ['a path that is not there', ['check', 'nowhere'], /no file or folder “nowhere”/],
    ['a folder without a workspace', ['build', 'empty'], /no forum\.yaml[\s\S]*forum-papers init empty/],
    ['no paper of that name', ['build', 'data', '--only', 'appendix-99'], /no paper is called “appendix-99”/],
    ['no such theme', ['build', 'data', '--theme', 'baroque'], /no theme “baroque”.*council.*large-print/],
    ['not a number of threads', ['build', 'data', '--jobs', 'many'], /--jobs is “many”/],
    ['an output folder among the sources', ['build', 'data', '-o', 'data'], /would mix with the sources/],
    ['an output folder in the meetings', ['build', 'data', '-o', 'data/northmoor/meetings/out'], /would mix with the sources/],
    ['an unknown code', ['explain', 'bid/total-mismach'], /Did you mean bid\/total-mismatch\?/],
    ['an unknown kind of schema', ['schema', 'minutes'], /Allowed choices are/],
    ['a short name that is none', ['new', 'bid', 'Early Help'], /“Early Help” cannot be used.*early-help/],
    ['a meeting that is not there', ['new', 'bid', 'x', '--meeting', '2031-01-01'], /no meeting “2031-01-01”.*2026-01-15/],
  ]
  test.each(wrong)('%s', async (_why, line, said) => {
    const folder = folderWith('northmoor')
    write(folder, 'empty/notes.txt', '')
    const { code, out, err } = await ranIn(folder, line)
    expect(err).toMatch(said)
    expect(err).not.toMatch(/\n {4}at /)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('two workspaces of one name are not written over each other', async () => {
    const folder = folderWith('northmoor')
    write(folder, 'other/northmoor/forum.yaml', readText(folder, 'data/northmoor/forum.yaml'))
    const { code, err } = await ranIn(folder, ['build', 'data', 'other'])
    expect(err).toContain('would both be written to out/northmoor')
    expect(code).toBe(2)
  })

  test('SOURCE_DATE_EPOCH must be seconds', async () => {
    const { code, err } = await ranIn(folderWith('northmoor'), ['build'], { SOURCE_DATE_EPOCH: 'yesterday' })
    expect(err).toContain('SOURCE_DATE_EPOCH is “yesterday”')
    expect(code).toBe(2)
  })
})

describe('help', () => {
  test.each(commands)('$name has help with examples that its own options know', async ({ name, examples }) => {
    const { code, out } = await ranIn(emptyFolder(), [name, '--help'])
    expect(code).toBe(0)
    expect(examples.length).toBeGreaterThan(0)
    for (const { line } of examples) expect(out).toContain(`$ ${line}`)
  })

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readText(repository, 'package.json'))
    expect(await ranIn(emptyFolder(), ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('explain and schema', () => {
  test('a code is explained in full', async () => {
    const { code, out } = await ranIn(emptyFolder(), ['explain', 'value/year'])
    expect(code).toBe(0)
    expect(out).toMatch(/^value\/year \(error\)\n/)
    expect(out).toContain('Why: ')
    expect(out).toContain('«')
  })

  test('a word lists the codes that have it', async () => {
    const { code, out } = await ranIn(emptyFolder(), ['explain', 'total'])
    expect(code).toBe(0)
    expect(out).toMatch(/^bid\/total-mismatch +error +\S/m)
    expect(out).not.toContain('value/year')
  })

  test('the list of codes has each once', async () => {
    const { out } = await ranIn(emptyFolder(), ['explain'])
    const codes = out
      .trim()
      .split('\n')
      .map(line => line.split(' ')[0])
    expect(codes).toContain('bid/total-mismatch')
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('the schema of a bid says what is typed, not what it is read as', async () => {
    const schema = JSON.parse((await ranIn(emptyFolder(), ['schema', 'bid'])).out)
    expect(schema.properties.requested).toMatchObject({ type: ['string', 'number'], examples: expect.arrayContaining(['£192,661']) })
    expect(schema.required).toEqual(expect.arrayContaining(['title', 'year', 'requested', 'services']))
    expect(schema.additionalProperties).toBe(false)
    expect(JSON.stringify(schema)).not.toContain('"json"')
  })

  test('all schemas are written on request', async () => {
    const folder = emptyFolder()
    expect((await ranIn(folder, ['schema', '--write', 'schemas'])).code).toBe(0)
    expect(JSON.parse(readText(folder, 'schemas/meeting.json')).properties.items.type).toBe('array')
  })
})
