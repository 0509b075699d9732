import type { FuzzFile } from './fuzz-files.ts'

/** The most candidates that are tried: a fault is worth a minute, not an hour. */
const maxTries = 1500

/** Takes pieces out of a file, large ones first, for as long as `hasFault` stays true. */
export function shrinkFile(file: FuzzFile, hasFault: (file: FuzzFile) => boolean): FuzzFile {
  let best = file
  let tries = 0
  for (let size = file.bytes.length >> 1; size >= 1 && tries < maxTries; size >>= 1) {
    for (let at = 0; at + size <= best.bytes.length && tries < maxTries; tries += 1) {
      const bytes = Buffer.concat([best.bytes.subarray(0, at), best.bytes.subarray(at + size)])
      const candidate = { ...best, bytes }
      if (hasFault(candidate)) best = candidate
      else at += size
    }
  }
  return best
}
