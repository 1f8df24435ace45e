/** Chromium by puppeteer-core: one browser for all papers, two tabs, tagged, with an outline. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { called, jobs } from './adapter.mjs'
import { html } from './html.mjs'

const { mode, workspace, out } = called()
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-extensions', '--disable-background-networking'],
})
const waiting = jobs(mode, workspace)

/** A tab that prints what is waiting until nothing is. */
const work = async () => {
  const page = await browser.newPage()
  for (const job of waiting) {
    await page.setContent(html(job), { waitUntil: 'load' })
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, timeout: 0 })
    writeFileSync(join(out, `${job.name}.pdf`), bytes)
  }
}

await Promise.all(Array.from({ length: mode === 'bulk' ? 2 : 1 }, work))
await browser.close()
