/**
 * Answers for whether papers in HTML are accessible in a real browser: axe-core finds nothing, and no page scrolls sideways on a phone.
 * Run by hand and in CI: `node test/browser/axe.mjs out/northmoor/…/*.html`. The browser is /usr/bin/chromium, or what CHROMIUM names.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const widths = [1280, 320]
const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

/** What is wrong with the page as it now stands, one line each. */
const faultsOf = async (page, width) => {
  await page.setViewportSize({ width, height: 800 })
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const faults = violations.map(({ id, help, nodes }) => `${width} px: ${id}: ${help}: ${nodes.map(node => node.target.join(' ')).join(', ')}`)
  const scrolled = await page.evaluate(() => document.scrollingElement.scrollWidth)
  return scrolled > width ? [...faults, `${width} px: the page is ${scrolled} px wide and scrolls sideways`] : faults
}

/** What is wrong with a file at every width, and whatever it asked of anything but itself. */
const inspect = async (context, file) => {
  const page = await context.newPage()
  const address = pathToFileURL(resolve(file)).href
  const faults = []
  page.on('request', request => {
    if (request.url() !== address && !request.url().startsWith('data:')) faults.push(`asks for ${request.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error') faults.push(`the browser says: ${message.text()}`)
  })
  await page.goto(address)
  for (const width of widths) faults.push(...(await faultsOf(page, width)))
  await page.close()
  return faults
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Name the HTML files to look at.')
  process.exit(2)
}
const profile = mkdtempSync(join(tmpdir(), 'axe-'))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...quiet, ...offline],
})
try {
  await context.addInitScript({ path: axe })
  for (const file of files) {
    const faults = await inspect(context, file)
    console.log(`${faults.length === 0 ? 'fine ' : 'wrong'} ${file}`)
    for (const fault of faults) console.log(`      ${fault}`)
    if (faults.length > 0) process.exitCode = 1
  }
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
}
