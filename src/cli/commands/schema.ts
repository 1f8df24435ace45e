/** Answers for `schema`: the JSON Schemas by which an editor completes and checks the files. */
import { type Command, say, text } from '../command.ts'
import { disk } from '../host.ts'
import { exit } from '../io.ts'
import { fromHere, seenFrom } from '../paths.ts'
import { type Kind, kinds, type Published, published, schemaOf, schemaText } from '../schemas.ts'

/** Those of the files that people write; the others are for programs that read what is published. */
const typed = Object.keys(kinds) as readonly Kind[]
const names: readonly (Kind | Published)[] = [...typed, ...(Object.keys(published) as Published[])]

export const schema: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of a kind of file, or write them all for an editor to use.',
  takes: [
    { spelling: '[kind]', about: 'the kind of file; without one, all that you write in one object; decisions is what decisions.json holds', choices: names },
  ],
  options: [{ spelling: '--write <folder>', about: 'write <kind>.json for every kind into this folder instead' }],
  examples: [
    { line: 'forum-papers schema bid', does: 'print the schema of a bid' },
    { line: 'forum-papers schema --write .schemas', does: 'renew the schemas of a workspace after an update' },
  ],
  run(call) {
    const kind = names.find(name => name === call.given[0])
    const folder = text(call, 'write')
    if (folder !== undefined) {
      writeSchemas(fromHere(call.io.cwd, folder), kind ? [kind] : typed)
      say(call, `Wrote ${(kind ? [kind] : typed).map(name => `${name}.json`).join(', ')} to ${seenFrom(call.io.cwd, fromHere(call.io.cwd, folder))}.`)
    } else call.io.out(kind ? schemaText(kind) : `${JSON.stringify(Object.fromEntries(typed.map(name => [name, schemaOf(name)])), null, 2)}\n`)
    return exit.fine
  },
}

/** Writes schemas, in place of older ones. */
export const writeSchemas = (folder: string, which: readonly (Kind | Published)[] = typed): void => {
  disk.makeFolder(folder)
  for (const kind of which) {
    disk.remove(`${folder}/${kind}.json`)
    disk.create(`${folder}/${kind}.json`, schemaText(kind))
  }
}
