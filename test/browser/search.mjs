/**
 * Answers for whether the decisions of a website can be searched in a real browser, from the disk and without a server, and whether the page is whole
 * without scripts. Run by hand and in CI: `node test/browser/search.mjs out/northmoor/index.html`. The browser is /usr/bin/chromium, or what CHROMIUM names.
 */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [file] = process.argv.slice(2)
if (!file) {
  console.error('Name the website to search, as in out/northmoor/index.html.')
  process.exit(2)
}
const address = pathToFileURL(resolve(file)).href
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet })

/** What is to be seen of the decisions: how many items, below how many headings, and the count. */
const seen = page =>
  page.evaluate(() => {
    const shown = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility())
    return {
      items: shown('.group > .panel').length,
      titles: shown('.group > .panel > h4').map(one => one.textContent),
      groups: shown('.group > h3').length,
      count: document.getElementById('search_count').checkVisibility() ? document.getElementById('search_count').textContent : undefined,
    }
  })

try {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await plain.goto(address)
  const all = await plain.locator('.group > .panel').count()
  assert.ok(all > 10, 'there are decisions to search')
  for (const panel of await plain.locator('.group > .panel').all()) assert.ok(await panel.isVisible(), 'without scripts every decision is shown')
  assert.ok(!(await plain.locator('#search_words').isVisible()), 'without scripts there is no field that does nothing')

  const context = await browser.newContext()
  await context.addInitScript({ path: axe })
  const page = await context.newPage()
  const said = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(String(error)))
  await page.goto(address)
  const before = await seen(page)
  assert.equal(before.items, all)
  assert.equal(before.count, `${all} items`)

  const field = page.getByRole('searchbox', { name: 'Search the decisions' })
  /** The words, and a title among what they find; nothing is found where there is none. */
  const searches = [
    ['early help', 'Central services'],
    ['EARLY   Help', 'Central services'],
    ['24600', 'Falling rolls'],
    ['£24,600', 'Falling rolls'],
    ['whinberry e-mail', 'Falling rolls'],
    ['whinberry lapwing', undefined],
    ['<b>.*(', undefined],
  ]
  for (const [words, title] of searches) {
    await field.fill(words)
    const now = await seen(page)
    assert.equal(now.count, `${now.items} of ${all} items`)
    assert.ok(now.groups <= now.items, 'only meetings in which something was found keep their headings')
    if (title === undefined) assert.deepEqual([words, now.items, now.groups], [words, 0, 0])
    else assert.ok(now.items < all && now.titles.some(one => one.includes(title)), `${words} finds ${title}, and not everything`)
  }
  await field.fill('october 2025')
  const { items, groups } = await seen(page)
  assert.ok(items > 1 && groups >= 1, 'decisions are found by the day of their meeting')
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  )
  await field.fill('')
  assert.deepEqual(await seen(page), before)

  await page.reload()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  assert.ok(
    await skip.evaluate(one => one === document.activeElement && one.getBoundingClientRect().left >= 0),
    'the first stop of the keyboard skips the masthead',
  )
  await page.emulateMedia({ media: 'print' })
  assert.ok(!(await field.isVisible()), 'the field is not printed')
  assert.deepEqual(said, [])
  console.log(`fine  ${file}: ${all} items, ${searches.length} searches`)
} finally {
  await browser.close()
}
