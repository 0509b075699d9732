import { createHash } from 'node:crypto'

/** Names an output folder in the cache: 16 hex characters of the hash of its absolute path. */
export function outputKey(outDir: string): string {
  return createHash('sha256').update(outDir).digest('hex').slice(0, 16)
}
