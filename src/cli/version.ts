/** Answers for which version this is. */
import { disk } from './host.ts'
import type { Io } from './io.ts'

/** The package's version, from its package.json. */
export const versionOf = (io: Io): string => JSON.parse(Buffer.from(disk.read(`${io.home}/package.json`) ?? '{}').toString()).version ?? 'unknown'
