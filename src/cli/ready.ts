/** Answers for compiling the package's own templates ahead of time: `src/build.mjs` runs it, the program does not. */
import { fieldScript, type Script, scriptOf } from '../compose/templates/script.ts'
import { precompile } from '../compose/templates/workshop.ts'
import { readyFrom } from '../read/ready-made.ts'
import { packageTemplates } from '../read/templates.ts'
import { openHost } from './host.ts'

/** JavaScript to stand in place of `src/compose/templates/ready.ts`; `home` is the package's folder. */
export const readyModule = (home: string): string => {
  const { types, partials } = packageTemplates(openHost(home)).templates
  const scripts: readonly Script[] = [
    ...types.flatMap(type => [scriptOf(type.template), fieldScript('', 'heading', type.heading), fieldScript('', 'file', type.file)]),
    ...[...partials.values()].map(scriptOf),
  ]
  const entries = scripts.map((script, i) => {
    const file = `ready ${i}`
    const { code, partials: used } = precompile({ ...script, file }, partials.keys())
    return `[${JSON.stringify(script.text)}, { file: ${JSON.stringify(file)}, partials: ${JSON.stringify(used)}, specification: ${code} }]`
  })
  return `export const ready = new Map([${entries.join(',\n')}])\n`
}

/** JavaScript to stand in place of `src/read/ready.ts`. */
export const readyTemplates = (home: string): string => {
  const { reading, templates, powers } = packageTemplates(openHost(home))
  return `export const ready = ${JSON.stringify(readyFrom(reading, templates, powers))}\n`
}
