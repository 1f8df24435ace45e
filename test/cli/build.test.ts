import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edit, emptyFolder, filesBelow, folderWith, type Ran, ranIn, readText, write } from './support.ts'

const bid = 'data/northmoor/meetings/2026-01-15/bids/early-help.yaml'
/** What a workspace has besides its papers; see site.test.ts. */
const isOfSite = (file: string): boolean => /^[^/]+\/(index\.html|decisions\.json|meetings\.ics)$|\/documents\//.test(file)
const papers = (folder: string): string[] =>
  Object.keys(filesBelow(join(folder, 'out'))).filter(file => !file.includes('/.') && !file.startsWith('.') && !isOfSite(file))
const listed = (folder: string): string[] =>
  Object.values<{ papers: Record<string, { files: object }> }>(JSON.parse(readText(folder, 'out/.forum-papers.json')).workspaces)
    .flatMap(one => Object.values(one.papers))
    .flatMap(({ files }) => Object.keys(files))
    .sort()
/** Markdown only: what these tests are about does not depend on the format. */
const built = (folder: string, ...more: readonly string[]): Promise<Ran> => ranIn(folder, ['build', '--format', 'md', ...more])

describe('build', () => {
  test('writes every paper in every format, a line each, and says where to look', async () => {
    const folder = folderWith('northmoor')
    const { code, out, err } = await ranIn(folder, ['build'])
    expect(code).toBe(0)
    const [site, ...lines] = out.trim().split('\n').reverse()
    expect(site).toBe('out/northmoor/index.html, decisions.json, meetings.ics, 1 document')
    for (const line of lines)
      expect(line).toMatch(/^out\/northmoor\/2026-01-15\/\S+ +md, pdf, html(, large-print\.pdf, large-print\.html)? {2}\d+ pages? {2}\d+ ms$/)
    // The pack has one edition.
    expect(papers(folder)).toHaveLength(5 * lines.length - 2)
    expect(listed(folder)).toEqual(papers(folder))
    const shown = /Look first at (\S+)/.exec(err)?.[1] ?? ''
    expect(existsSync(join(folder, shown))).toBe(true)
  })

  test('says nothing when it is told to be quiet', async () => {
    expect(await built(folderWith('northmoor'), '--quiet')).toEqual({ code: 0, out: '', err: '' })
  })

  test('makes the papers asked for, in the formats asked for, and leaves the rest as it is', async () => {
    const folder = folderWith('northmoor')
    await built(folder, '--only', 'early-help')
    const [one = '', ...others] = papers(folder)
    expect(one).toMatch(/early-help\.md$/)
    expect(others).toEqual([])
    await ranIn(folder, ['build', '--format', 'html', '--only', 'appendix-*'])
    expect(papers(folder)).toEqual(expect.arrayContaining([one, one.replace(/md$/, 'html')]))
    expect(listed(folder)).toEqual(papers(folder))
  })

  test('makes the papers of one file', async () => {
    const folder = folderWith('northmoor', 'birmingham')
    await built(folder, 'data/birmingham/meetings/2020-01-16/bids/early-help.yaml')
    expect(papers(folder).every(file => file.startsWith('birmingham/'))).toBe(true)
    expect(papers(folder).length).toBeGreaterThan(0)
  })

  test('adds an edition in large print on request', async () => {
    const folder = folderWith('birmingham')
    await ranIn(folder, ['build', '--theme', 'large-print'])
    const names = papers(folder).map(file => file.replace(/^.*?(\.large-print)?\.(\w+)$/, '$1.$2'))
    expect(new Set(names)).toEqual(new Set(['.md', '.pdf', '.html', '.large-print.pdf', '.large-print.html']))
  })

  test('takes large print away again when it is no longer wanted', async () => {
    const folder = folderWith('northmoor')
    await ranIn(folder, ['build', '--format', 'html'])
    edit(folder, 'data/northmoor/forum.yaml', '  large_print: true\n', '')
    await ranIn(folder, ['build', '--format', 'html'])
    expect(papers(folder).filter(file => file.includes('large-print'))).toEqual([])
    expect(listed(folder)).toEqual(papers(folder))
  })
})

describe('a paper with an error', () => {
  test('is not written; the others are; its faults are on stderr', async () => {
    const folder = folderWith('northmoor')
    edit(folder, bid, 'year: 2026/27', 'year: 2012/21')
    const { code, out, err } = await built(folder)
    expect(code).toBe(1)
    expect(err).toContain('value/year')
    expect(err).toContain('2012/21')
    expect(out).not.toContain('early-help')
    expect(papers(folder).filter(file => file.endsWith('early-help.md'))).toEqual([])
    expect(papers(folder).length).toBeGreaterThan(0)
  })

  test('keeps what was written when it was right', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const before = filesBelow(join(folder, 'out'))
    edit(folder, bid, 'year: 2026/27', 'year: 2012/21')
    await built(folder)
    const old = Object.keys(before).find(file => file.endsWith('early-help.md')) ?? ''
    expect(filesBelow(join(folder, 'out'))[old]).toBe(before[old])
    expect(listed(folder)).toContain(old)
  })

  test('does not take an output folder with it', async () => {
    const folder = folderWith('northmoor')
    edit(folder, 'data/northmoor/forum.yaml', 'council: Northmoor Council', 'council:')
    const { code } = await built(folder)
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('the output folder', () => {
  test('loses a paper whose source is gone, and nothing else', async () => {
    const folder = folderWith('birmingham', 'northmoor')
    await built(folder)
    write(folder, 'out/northmoor/2026-01-15/notes.md', 'mine')
    write(folder, 'out/birmingham/2020-01-16/notes.pdf', 'mine')
    rmSync(join(folder, 'data/birmingham/meetings/2020-01-16/bids/early-help.yaml'))
    edit(folder, 'data/birmingham/meetings/2020-01-16/meeting.yaml', 'papers:', '# papers:')
    edit(folder, 'data/birmingham/meetings/2020-01-16/meeting.yaml', '      - early-help', '#     - early-help')
    await built(folder)
    const left = papers(folder).filter(file => file.startsWith('birmingham/'))
    expect(left.filter(file => /early-help|notes/.test(file))).toEqual(['birmingham/2020-01-16/notes.pdf'])
    expect(papers(folder)).toContain('northmoor/2026-01-15/notes.md')
  })

  test('loses the papers of a workspace that is gone from its folder, and only then', async () => {
    const folder = folderWith('birmingham', 'northmoor')
    await built(folder)
    await built(folder, 'data/northmoor')
    expect(papers(folder).some(file => file.startsWith('birmingham/'))).toBe(true)
    rmSync(join(folder, 'data/birmingham'), { recursive: true })
    await built(folder)
    expect(readdirSync(join(folder, 'out'))).toEqual(['.forum-papers.json', 'northmoor'])
  })

  test('keeps a paper that may only be unreadable', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const before = papers(folder)
    edit(folder, 'data/northmoor/meetings/2026-01-15/meeting.yaml', 'date: 2026-01-15', 'date: someday')
    await built(folder)
    expect(papers(folder)).toEqual(before)
  })

  test('follows a paper to its new name', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    edit(folder, bid, 'label: Appendix 1', 'label: Appendix 9')
    await built(folder)
    expect(papers(folder).filter(file => /appendix-[19]/.test(file))).toEqual([expect.stringContaining('appendix-9')])
  })

  test('is cleared of what a killed build left, but not of what another build is writing', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    write(folder, 'out/northmoor/2026-01-15/.a.md.999999999.part', 'half')
    write(folder, `out/northmoor/2026-01-15/.b.md.${process.ppid}.part`, 'half')
    await built(folder)
    expect(readdirSync(join(folder, 'out/northmoor/2026-01-15')).filter(name => name.endsWith('.part'))).toEqual([`.b.md.${process.ppid}.part`])
  })

  test('remembers what a killed build wrote', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const manifest = readText(folder, 'out/.forum-papers.json')
    write(folder, 'out/.forum-papers.json', manifest.replace(/"[0-9a-f]{64}"/g, '""'))
    rmSync(join(folder, bid))
    await built(folder)
    expect(papers(folder).filter(file => file.endsWith('early-help.md'))).toEqual([])
  })

  test('holds no draft after a build', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    expect(Object.keys(filesBelow(join(folder, 'out'))).filter(file => file.endsWith('.part'))).toEqual([])
  })

  test('refuses a link that leads out of it, before anything is written', async () => {
    const folder = folderWith('northmoor')
    const outside = emptyFolder()
    mkdirSync(join(folder, 'out'))
    symlinkSync(outside, join(folder, 'out/northmoor'))
    const { code, err } = await built(folder)
    expect(err).toContain('leads out of the output folder')
    expect(code).toBe(2)
    expect(readdirSync(outside)).toEqual([])
  })

  test('says so when the disk refuses', async () => {
    const folder = folderWith('northmoor')
    write(folder, 'out', 'a file, not a folder')
    const { code, err } = await built(folder)
    expect(err).toMatch(/^forum-papers: the disk refused: .*out/)
    expect(code).toBe(2)
  })

  test('replaces a link in place of a paper, not what it leads to', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const [paper = ''] = papers(folder)
    const precious = join(emptyFolder(), 'precious.md')
    writeFileSync(precious, 'mine')
    rmSync(join(folder, 'out', paper))
    symlinkSync(precious, join(folder, 'out', paper))
    await built(folder)
    expect(readText(precious, '../precious.md')).toBe('mine')
    expect(readText(folder, `out/${paper}`)).not.toBe('mine')
  })

  test('deletes nothing outside, whatever its manifest says', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    write(folder, 'precious.md', 'mine')
    write(folder, 'elsewhere/precious.md', 'mine')
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'out/link'))
    const manifest = JSON.parse(readText(folder, 'out/.forum-papers.json'))
    manifest.workspaces.northmoor.papers.gone = { source: 'gone.yaml', files: { '../precious.md': 'x', 'link/precious.md': 'x', '/etc/passwd.md': 'x' } }
    write(folder, 'out/.forum-papers.json', JSON.stringify(manifest))
    await built(folder)
    expect(readText(folder, 'precious.md')).toBe('mine')
    expect(readText(folder, 'elsewhere/precious.md')).toBe('mine')
    expect(listed(folder)).toEqual(papers(folder).filter(file => !file.startsWith('link/')))
  })

  test.each(['', 'nonsense', '[]', '{"workspaces":{"northmoor":7}}', '{"workspaces":{"northmoor":{"papers":{"x":{"files":[1]}}}}}'])(
    'puts up with a broken manifest: %s',
    async manifest => {
      const folder = folderWith('northmoor')
      write(folder, 'out/.forum-papers.json', manifest)
      expect((await built(folder)).code).toBe(0)
      expect(listed(folder)).toEqual(papers(folder))
    },
  )
})

describe('the same facts give the same bytes', () => {
  test('on a second build, the manifest included', async () => {
    const folder = folderWith('northmoor')
    await ranIn(folder, ['build'])
    const first = filesBelow(join(folder, 'out'))
    await ranIn(folder, ['build', '-o', 'again'])
    expect(filesBelow(join(folder, 'again'))).toEqual(first)
    await ranIn(folder, ['build'])
    expect(filesBelow(join(folder, 'out'))).toEqual(first)
  })

  test('with Windows line ends, a byte order mark and the fields in another order', async () => {
    const folder = folderWith('northmoor')
    await ranIn(folder, ['build', '--format', 'md,html'])
    const first = filesBelow(join(folder, 'out'))
    for (const file of Object.keys(filesBelow(join(folder, 'data'))).filter(name => name.endsWith('.yaml'))) {
      const blocks = readText(folder, `data/${file}`)
        .replace(/^#.*\n/gm, '')
        .split(/^(?=\S)/m)
      write(folder, `data/${file}`, `\uFEFF${blocks.reverse().join('')}`.replaceAll('\n', '\r\n'))
    }
    expect((await ranIn(folder, ['build', '--format', 'md,html', '-o', 'again'])).code).toBe(0)
    const again = filesBelow(join(folder, 'again'))
    for (const files of [first, again]) delete files['.forum-papers.json']
    expect(again).toEqual(first)
  })
})

describe('papers whose source cannot be found', () => {
  test('stay while the folder of the meetings is missing, and go with their own file', async () => {
    const folder = folderWith('northmoor')
    await built(folder)
    const before = papers(folder)
    renameSync(join(folder, 'data/northmoor/meetings'), join(folder, 'data/northmoor/elsewhere'))
    const { code, err } = await ranIn(folder, ['build'])
    expect(code).toBe(1)
    expect(err).toContain('workspace/no-meetings')
    expect(papers(folder)).toEqual(before)
    renameSync(join(folder, 'data/northmoor/elsewhere'), join(folder, 'data/northmoor/meetings'))
    rmSync(join(folder, bid))
    await built(folder)
    expect(papers(folder).filter(file => file.includes('early-help'))).toEqual([])
  })

  test('a folder in the way of a file is named before anything moves', async () => {
    const folder = folderWith('staffordshire')
    mkdirSync(join(folder, 'out/staffordshire/2018-07-03/item-1-early-help-dsg-update.pdf'), { recursive: true })
    const { code, err } = await ranIn(folder, ['build'])
    expect(code).toBe(2)
    expect(err).toContain('item-1-early-help-dsg-update.pdf is a folder')
    const left = readdirSync(join(folder, 'out/staffordshire/2018-07-03')).filter(file => file.includes('item-1'))
    expect(left).toEqual(['item-1-early-help-dsg-update.pdf'])
  })
})

describe('a build again', () => {
  const wrote = ({ out }: { readonly out: string }): string[] => out.split('\n').flatMap(line => /\/([^/ ]+) {2}/.exec(line)?.[1] ?? [])
  const again = async (folder: string) => wrote(await ranIn(folder, ['build', '--format', 'md']))

  test('with nothing changed writes nothing, whatever the time of the files', async () => {
    const folder = folderWith('northmoor')
    const all = await again(folder)
    const manifest = statSync(join(folder, 'out/.forum-papers.json')).mtimeMs
    utimesSync(join(folder, bid), 0, 0)
    const { out, err, code } = await ranIn(folder, ['build', '--format', 'md'])
    expect([out, code]).toEqual(['', 0])
    expect(err).toContain('Wrote 0 papers')
    expect(err).toContain(`${all.length} papers had not changed.`)
    expect(statSync(join(folder, 'out/.forum-papers.json')).mtimeMs).toBe(manifest)
  })

  test('makes the papers of a changed bid and those that quote it, and no other', async () => {
    const folder = folderWith('northmoor')
    await again(folder)
    edit(folder, bid, 'Telephone line', 'Telephone lines')
    expect(await again(folder)).toEqual(['agenda', 'appendix-1-early-help', 'pack'])
    expect(readText(folder, 'out/northmoor/2026-01-15/appendix-1-early-help.md')).toContain('Telephone lines')
    edit(folder, bid, 'title: ', 'title: New ')
    expect(await again(folder)).toEqual(['agenda', 'item-1-central-services', 'decisions', 'appendix-1-early-help', 'pack', 'paper-b-central-services'])
  })

  test('makes nothing of a change that no paper shows', async () => {
    const folder = folderWith('northmoor')
    await again(folder)
    write(folder, bid, `# A remark.\n${readText(folder, bid)}`)
    expect(await again(folder)).toEqual(['agenda', 'pack'])
    expect(await again(folder)).toEqual([])
  })

  test('makes everything that a change of the meeting, the forum, the crest or the templates can show in', async () => {
    const folder = folderWith('northmoor')
    const all = await again(folder)
    edit(folder, 'data/northmoor/meetings/2026-01-15/meeting.yaml', 'committee room 2', 'committee room 3')
    expect(await again(folder)).toEqual(all)
    edit(folder, 'data/northmoor/forum.yaml', '1 Heather Street', '2 Heather Street')
    expect(await again(folder)).toEqual(all)
    write(folder, 'data/northmoor/documents/map.txt', 'a map')
    expect(await again(folder)).toEqual(all)
    write(folder, 'data/northmoor/templates/partials/request.hbs', '{{!-- What is asked. --}}\nPlease.\n')
    expect(await again(folder)).toEqual(all)
    expect(await again(folder)).toEqual([])
  })

  test('makes what is missing or was changed by hand, and what another wish asks for', async () => {
    const folder = folderWith('northmoor')
    const all = await again(folder)
    rmSync(join(folder, 'out/northmoor/2026-01-15/appendix-1-early-help.md'))
    write(folder, 'out/northmoor/2026-01-15/appendix-2-school-attendance.md', 'by hand')
    expect(await again(folder)).toEqual(['appendix-1-early-help', 'appendix-2-school-attendance'])
    expect(wrote(await ranIn(folder, ['build', '--format', 'html']))).toEqual(all)
  })

  test('says its faults again', async () => {
    const folder = folderWith('northmoor')
    edit(folder, bid, '£62,300', '£62,301')
    const first = await ranIn(folder, ['build', '--format', 'md'])
    const second = await ranIn(folder, ['build', '--format', 'md'])
    expect([first.code, second.code]).toEqual([1, 1])
    expect(second.err).toContain('bid/total-mismatch')
  })
})
