/**
 * Answers for searching the decisions of a website in the page itself: a field that hides what does not say the words typed. Without the script the
 * field is not there and everything is shown; the script only looks at what the page says already.
 */
import { createHash } from 'node:crypto'

/** The field and the count, hidden until the script shows them. */
export const searchField = `<div role="search" class="search" id="search_box" hidden>
<label for="search_words">Search the decisions</label>
<input type="search" id="search_words" autocomplete="off" spellcheck="false" aria-describedby="search_help">
<p id="search_help">Only items that say every word are shown.</p>
<p><output for="search_words" id="search_count"></output></p>
</div>`

/** Whatever its capitals, accents and apostrophes; sums are found with and without their commas. */
const script = `{
  const plain = text => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').replace(/[\\u2018\\u2019]/g, "'").replace(/(\\d),(?=\\d{3})/g, '$1').replace(/\\s+/g, ' ').toLowerCase()
  const box = document.getElementById('search_box')
  const field = document.getElementById('search_words')
  const count = document.getElementById('search_count')
  const groups = [...document.querySelectorAll('.group')].map(group => {
    const title = group.firstElementChild.textContent
    return { group, entries: [...group.querySelectorAll(':scope > .panel')].map(entry => ({ entry, text: plain(title + ' ' + entry.textContent) })) }
  })
  const search = () => {
    const words = plain(field.value).split(' ').filter(word => word !== '')
    let all = 0
    let found = 0
    for (const { group, entries } of groups) {
      const before = found
      for (const { entry, text } of entries) {
        entry.hidden = !words.every(word => text.includes(word))
        all += 1
        found += entry.hidden ? 0 : 1
      }
      group.hidden = words.length > 0 && found === before
    }
    const said = (words.length === 0 ? '' : found + ' of ') + all + (all === 1 ? ' item' : ' items')
    if (count.textContent !== said) count.textContent = said
  }
  field.addEventListener('input', search)
  addEventListener('pageshow', search)
  box.hidden = false
  search()
}`

export const searchScript = `<script>${script}</script>`

/** What the page's policy says of its only script. */
export const searchPolicy = `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`
