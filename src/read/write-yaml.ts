/** Answers for writing values back as YAML, each exactly as it was meant; without comments, the same text every time. */
import { once } from '../base/once.ts'
import type { Node } from './yaml/tree.ts'

/** Text that needs no quotes: nothing in it or at its ends means something to YAML. */
const simple = /^[\p{L}\p{N}£(“‘.+/][^\n\t#:]*(?:[:#](?=[^\s#:])[^\n\t#:]*)*$/u

/** A node as lines, the first of which goes on where it is put; `indent` is that of the lines below. */
export const writeYaml = (node: Node, indent = ''): string => {
  switch (node.kind) {
    case 'hole':
      return " ''\n"
    case 'text':
      return ` ${writeText(node.text, indent)}\n`
    case 'list': {
      if (node.items.length === 0) return ' []\n'
      return `\n${node.items.map(item => `${indent}-${below(`${indent}  `)(item)}`).join('')}`
    }
    case 'map': {
      if (node.entries.size === 0) return ' {}\n'
      return `\n${[...node.entries].map(([name, entry]) => `${indent}${writeName(name)}:${writeYaml(entry.value, `${indent}  `)}`).join('')}`
    }
  }
}

const writers = new Map<string, (item: Node) => string>()

/** What writes a value behind a dash, whose first field stands on the dash's own line. An item goes into several papers, and is written once. */
const below = (indent: string): ((item: Node) => string) => {
  const known = writers.get(indent) ?? once(item => writeYaml(item, indent).replace(/^\n\s*(?=\S)/, ' '))
  writers.set(indent, known)
  return known
}

const writeName = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : JSON.stringify(name))

/** A text as a scalar, quoted only where YAML would read it otherwise. */
export const writeText = (text: string, indent: string): string => {
  if (simple.test(text) && text.trim() === text && !/\s[#]|:$|: /.test(text)) return text
  return blockFits(text)
    ? `|${text.endsWith('\n') ? '' : '-'}\n${text
        .replace(/\n$/, '')
        .split('\n')
        .map(line => (line === '' ? '' : `${indent}${line}`))
        .join('\n')}`
    : JSON.stringify(text)
}

/** Lines that a block keeps letter by letter. */
const blockFits = (text: string): boolean =>
  /^[^\s][\s\S]*[^\s]\n?$/.test(text) && text.includes('\n') && !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text.replaceAll('\n', ''))
