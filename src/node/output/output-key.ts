import { cutHash } from '../core/fingerprint.ts'

/** The key of an output folder in the cache: 16 hex characters of the hash of its absolute path. */
export function outputKey(outDir: string): string {
  return cutHash(outDir, 16)
}
