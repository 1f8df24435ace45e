/** Answers for docs/: rules, papers, data, templates and commands are written from what the program itself knows, so they cannot be out of date. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Explanation } from '../src/base/diagnostic.ts'
import { everywhere, type Option } from '../src/cli/command.ts'
import { files } from '../src/cli/commands/explain.ts'
import { commands } from '../src/cli/commands/index.ts'
import { explanations } from '../src/cli/explanations.ts'
import { openHost } from '../src/cli/host.ts'
import { kinds, schemaOf } from '../src/cli/schemas.ts'
import { type Fact, type FactGroup, isOne } from '../src/compose/fact.ts'
import { helpers } from '../src/compose/helpers/index.ts'
import { words } from '../src/compose/words.ts'
import { read } from '../src/read/index.ts'
import { edit, emptyFolder, folderWith, ranIn, write } from './cli/support.ts'
import { templateFacts, workedOut } from './support/template-facts.ts'

const root = join(import.meta.dirname, '..')
const made = '<!-- Written by npm run docs. Change the source, not this page. -->'
const page = (title: string, about: string, ...parts: readonly string[]): string => `# ${title}\n\n${made}\n\n${about}\n\n${parts.join('\n\n')}\n`
const cell = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replace(/[<>]/g, sign => `\\${sign}`)
    .replaceAll('\n', ' ')
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map(cells => row(...cells))].join('\n')
const yaml = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``

const rule = (one: Explanation): string => {
  const shown = (word: string, examples: Explanation['good']) =>
    examples.flatMap(example => files(example).map(({ file, yaml: text }) => `${word}${file ? `, in \`${file}\`` : ''}:\n\n${yaml(text)}`))
  return [
    `## ${one.code}`,
    `*${one.severity}${one.stage === undefined ? '' : ', but not in a draft'}.* ${one.summary}`,
    one.why,
    ...(one.source ? [`Source: ${one.source}`] : []),
    ...shown('Right', one.good),
    ...shown('Wrong, at the place marked «so»', one.bad),
  ].join('\n\n')
}

const optionRows = (options: readonly Option[]): string =>
  table(
    ['Option', 'Does'],
    options.map(({ spelling, about, choices, fallback }) => [
      `\`${spelling}\``,
      cell(`${about}${choices ? `; one of ${choices.join(', ')}` : ''}${fallback ? ` (${fallback} unless said otherwise)` : ''}`),
    ]),
  )

interface Json {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
  readonly items?: Json
  readonly examples?: readonly unknown[]
}

/** Every field below a schema: its path, whether it must be there, and what it holds; a group of fields that came before is only named. */
const fields = (schema: Json, path = '', seen = new Map<string, string>()): readonly (readonly string[])[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const holds = field.items ?? field
    const here = `${path}${name}${field.items ? '[]' : ''}`
    const group = holds.properties && JSON.stringify({ ...holds.properties, children: undefined })
    const before = group && seen.get(group)
    if (group && !before) seen.set(group, here)
    const same = before ? ` Its fields are those of \`${before}\`.` : ''
    const choices = holds.enum ? ` One of: ${holds.enum.join(', ')}.` : ''
    return [
      [`\`${here}\``, schema.required?.includes(name) ? 'yes' : '', cell(`${field.description ?? holds.description ?? ''}${choices}${same}`)],
      ...(before ? [] : fields(holds, `${here}.`, seen)),
    ]
  })

describe('docs', () => {
  test('rules.md', async () => {
    const list = explanations.map(({ code, severity, summary }) => [`[${code}](#${code.replace('/', '')})`, severity, cell(summary)])
    await expect(
      page(
        'Rules',
        'Every fault that the program can report. `forum-papers explain <code>` shows the same.',
        table(['Code', 'Severity', 'What is right'], list),
        ...explanations.map(rule),
      ),
    ).toMatchFileSnapshot('../docs/rules.md')
  })

  test('cli.md', async () => {
    const parts = commands.map(({ name, summary, takes, options, examples }) =>
      [
        `## ${name}`,
        summary,
        `\`forum-papers ${[name, ...takes.map(({ spelling }) => spelling)].join(' ')}\``,
        table(
          ['Takes', ''],
          takes.map(({ spelling, about, choices }) => [`\`${spelling}\``, cell(`${about}${choices ? `; one of ${choices.join(', ')}` : ''}`)]),
        ),
        ...(options.length > 0 ? [optionRows(options)] : []),
        `\`\`\`sh\n${examples.map(({ line, does }) => `${line}   # ${does}`).join('\n')}\n\`\`\``,
      ].join('\n\n'),
    )
    const ends =
      'Exit codes: 0 fine, 1 errors in your files, 2 wrong usage, 70 a fault of the program itself. Data goes to standard output, talk to standard error. `NO_COLOR` and `SOURCE_DATE_EPOCH` are honoured.'
    await expect(page('Commands', ends, ...parts, '## Everywhere', optionRows(everywhere))).toMatchFileSnapshot('../docs/cli.md')
  })

  test('data.md', async () => {
    const parts = Object.keys(kinds).map(name => {
      const schema = schemaOf(name as keyof typeof kinds) as Json
      return [`## ${name}`, schema.description ?? '', table(['Field', 'Needed', 'What it holds'], fields(schema))].join('\n\n')
    })
    await expect(
      page('Data', 'Every field of every file that you write. `[]` marks a list. `forum-papers schema` prints the same for editors.', ...parts),
    ).toMatchFileSnapshot('../docs/data.md')
  })

  test('open-data.md', async () => {
    const schema = schemaOf('decisions') as Json
    const about = [
      '`build` writes `out/<workspace>/decisions.json` beside the website: every decision of the forum, for programs. It is UTF-8, indented, and the same on every machine.',
      'What is not known, or does not apply, is left out; nothing is null. Amounts are whole pence, days are `2026-01-15`, files are paths from the folder of `decisions.json`, and every file named is there. What is exempt or confidential is not in it, unless it was built with `--restricted`.',
      'An `id` is made of places, not of labels: `2026-01-15/central-services/2.1` is the first part of the second clause under the item with the short name central-services. It stays when the house style changes, when clauses are relabelled and when the item moves on the agenda; give an item an `id` of its own if its title may still change.',
      'Fields may be added to this form; none changes its meaning while `version` is 1. `forum-papers schema decisions` prints it as a JSON Schema.',
    ].join('\n\n')
    await expect(page('Open data', about, '## decisions.json', table(['Field', 'Always there', 'What it holds'], fields(schema)))).toMatchFileSnapshot(
      '../docs/open-data.md',
    )
  })

  test('papers.md', async () => {
    const { value: records } = read(openHost(root), join(root, 'data/northmoor'))
    const own = records?.templates.types.filter(type => type.definition.startsWith(`${root}/templates/`)) ?? []
    expect(own.length).toBeGreaterThan(2)
    const parts = own.map(type =>
      [
        `## ${type.title}`,
        type.purpose,
        table(
          ['', ''],
          [
            ['Folder', `\`templates/papers/${type.name}/\``],
            ['Made from each', type.subject],
            ...(type.pack ? [['In the pack', type.pack]] : []),
            ...(type.needs ? [['Only with', type.needs.map(fact => `\`${fact}\``).join(', ')]] : []),
            ['Title', `\`${type.heading}\``],
            ['File name', `\`${type.file}\``],
          ],
        ),
      ].join('\n\n'),
    )
    const about =
      'The paper types that come with the program. A folder of the same shape under `templates/papers/` of a workspace adds one, or takes the place of one.'
    await expect(page('Papers', about, ...parts)).toMatchFileSnapshot('../docs/papers.md')
  })

  test('templates.md', async () => {
    const typed = new Set(
      (['forum', 'meeting', 'bid', 'report'] as const).flatMap(kind =>
        fields(schemaOf(kind) as Json, `${kind}.`).map(([path = '']) => path.replaceAll(/`|\[\]/g, '')),
      ),
    )
    /** Whether a fact is a field as it was typed, or lies in one: data.md says what it is. */
    const isTyped = (path: string): boolean => {
      const field = path
        .replaceAll('[]', '')
        .replace(/^item\./, 'meeting.items.')
        .replace(/^bid\.decisions\./, 'meeting.items.resolution.clauses.')
      return field.split('.').some((_, i, parts) => typed.has(parts.slice(0, i + 1).join('.')))
    }
    const facts = [...templateFacts()]
      .filter(([path]) => workedOut[path] !== undefined || !isTyped(path))
      .map(([path, absent]) => ({ path, absent, words: workedOut[path] }))
    expect(facts.filter(fact => !fact.words).map(({ path }) => path)).toEqual([])
    expect(Object.keys(workedOut).filter(path => !facts.some(fact => fact.path === path))).toEqual([])
    const groups = ['forum', 'meeting', 'paper', 'bid', 'report', 'item', 'pack', 'website']
    const factsOf = (group: string): string => {
      const rows = facts
        .filter(({ path }) => path.startsWith(`${group}.`))
        .map(({ path, absent, words: what = '' }) => [`\`${path}\``, absent ? 'yes' : '', what])
      return [`### ${group}`, workedOut[group] ?? '', table(['Fact', 'Test with if', 'What it is'], rows)].join('\n\n')
    }
    const hbs = (text: string): string => `\`\`\`handlebars\n${text.trimEnd()}\n\`\`\``
    const shown = (text: string): string => `\`\`\`\`markdown\n${text.trimEnd()}\n\`\`\`\``
    const said = (fact: Fact): string =>
      Array.isArray(fact)
        ? fact.map(said).join(', ')
        : `“${typeof fact === 'object' && fact !== null && isOne(fact) ? (fact.kind === 'markdown' ? fact.markdown : words(fact, undefined)) : fact}”`
    const isPlain = (fact: Fact): boolean => Array.isArray(fact) || typeof fact !== 'object' || fact === null || isOne(fact)
    const given = (group: FactGroup): string => {
      const plain = Object.entries(group).filter(([, fact]) => isPlain(fact))
      return plain.length === 0 ? '' : `with ${plain.map(([name, fact]) => `\`${name}\` ${said(fact)}`).join(', ')} `
    }
    const helpersShown = helpers.map(({ name, kind, summary, examples }) =>
      [
        `### ${name}`,
        `${summary} ${kind === 'block' ? `A block, closed by \`{{/${name}}}\`.` : ''}`.trim(),
        ...examples.flatMap(({ template, facts, shows }) => [hbs(template), `${given(facts)}prints`, shown(shows)]),
      ].join('\n\n'),
    )
    const partials = readdirSync(join(root, 'templates/partials')).map(file => {
      const [, about = ''] = /^\{\{!--\s*([\s\S]*?)\s*--\}\}/.exec(readFileSync(join(root, 'templates/partials', file), 'utf8')) ?? []
      expect([file, about]).not.toEqual([file, ''])
      return [`\`{{> ${file.replace('.hbs', '')}}}\``, cell(about)]
    })
    const about =
      'A template prints facts with `{{…}}`, which shows every letter as it was typed, and may use `if`, `unless`, `each`, `with`, the helpers and the partials below, and nothing else. A misspelt fact is a fault, and so is one that is printed where it is absent.'
    await expect(
      page(
        'Templates',
        about,
        '## paper.yaml',
        'A paper type is a folder `templates/papers/<type>/` with the words in `paper.hbs` and these fields in `paper.yaml`:',
        table(['Field', 'Needed', 'What it holds'], fields(schemaOf('paper') as Json)),
        '## Facts',
        'Every field of [data.md](data.md) is a fact: those of forum.yaml below `forum`, of meeting.yaml below `meeting`, of an item below `item`, of a bid below `bid`, of a report below `report`; one that was not filled in is absent. What follows is worked out, and takes the place of a field of the same name. `[]` marks a list, to be gone through with `{{#each}}`. What may be absent is printed within `{{#if}}`. `council` is the council’s name.',
        ...groups.map(factsOf),
        '## Helpers',
        ...helpersShown,
        '## Partials',
        'A file of the same name under `templates/partials/` of a workspace takes the place of one.',
        table(['Partial', 'What it prints'], partials),
      ),
    ).toMatchFileSnapshot('../docs/templates.md')
  })
})

describe('the list of codes', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(root, 'src', file), 'utf8'))

  test('explains every code that the source can report', () => {
    const reported = sources.flatMap(text =>
      [...text.matchAll(/(?:code: |refused\(|fault\([^'\n]*|report\([^'\n]*)'([a-z]+\/[a-z-]+)'/g)].map(match => match[1]),
    )
    expect(reported.length).toBeGreaterThan(40)
    expect([...new Set(reported)].filter(code => !explanations.some(one => one.code === code)).sort()).toEqual([])
  })

  test('has each code once', () => {
    const codes = explanations.map(({ code }) => code)
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
  })
})

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')

  test('begins with the two commands', () => {
    const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(match => match[1]?.trim())
    expect(blocks.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
  })

  test('shows a bid and a decision that have no fault, and make an agenda, a minute, a record of decisions and a pack besides', async () => {
    const folder = emptyFolder()
    write(folder, 'forum.yaml', 'council: Northmoor Council\nforum_name: Schools’ Forum\n')
    const examples = [...readme.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)]
    expect(examples).toHaveLength(2)
    for (const [, file = '', text = ''] of examples) write(folder, file, text)
    expect(await ranIn(folder, ['check'])).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/^1 workspace, \d+ papers: no faults\.\n$/) })
  })

  test('shows a fault as it is shown', async () => {
    const folder = folderWith('birmingham')
    edit(folder, 'data/birmingham/meetings/2020-01-16/bids/early-help.yaml', 'requested: £262,000', 'requested: £262,001')
    expect(readme).toContain(`\`\`\`\n${(await ranIn(folder, ['check'])).out.trimEnd()}\n\`\`\``)
  })

  test('lists every command', () => {
    for (const { name } of commands) expect(readme).toMatch(new RegExp(`\\| \`${name}[ \`]`))
  })
})
