/** Answers for writing records as an officer types them: block style, text of several lines in block scalars. */

const safe = /^[A-Za-z0-9£][^:#'"\n]*[^:#'"\s]$|^[A-Za-z0-9]$/

const scalar = text => (safe.test(text) ? text : `'${text.replaceAll("'", "''")}'`)

const indented = (text, by) => text.replace(/^(?=.)/gm, by)

const field = (name, value, indent) => {
  if (Array.isArray(value) && value.every(one => typeof one !== 'object') && value.join(', ').length < 80 && value.every(one => /^[a-z0-9-]+$/.test(one)))
    return `${indent}${name}: [${value.join(', ')}]\n`
  if (typeof value === 'object') return `${indent}${name}:\n${lines(value, `${indent}  `)}`
  const text = String(value)
  return text.includes('\n') ? `${indent}${name}: |\n${indented(text, `${indent}  `)}\n` : `${indent}${name}: ${scalar(text)}\n`
}

const entry = (value, indent) => {
  if (typeof value !== 'object') return `${indent}- ${scalar(String(value))}\n`
  return `${indent}- ${lines(value, `${indent}  `).slice(indent.length + 2)}`
}

const lines = (value, indent) =>
  Array.isArray(value)
    ? value.map(one => entry(one, indent)).join('')
    : Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([name, part]) => field(name, part, indent))
        .join('')

/** A record as YAML. Its values are text, numbers, lists and records; a field that is undefined is left out. */
export const yaml = record => lines(record, '')
