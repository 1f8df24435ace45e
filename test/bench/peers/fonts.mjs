/** Answers for the faces of peers that ask the system for fonts: a fontconfig file that knows ours and no others. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { face } from './adapter.mjs'

/** The environment in which a peer finds our faces. */
export const withOurFonts = work => {
  const file = join(work, 'fonts', 'fonts.conf')
  const folder = face('regular').replace(/\/[^/]*$/, '')
  mkdirSync(join(work, 'fonts', 'cache'), { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${join(work, 'fonts', 'cache')}</cachedir></fontconfig>\n`,
  )
  return { FONTCONFIG_FILE: file }
}
