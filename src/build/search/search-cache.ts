import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** Keeps what was indexed from one build to the next. */
export interface SearchCache {
  /** What was kept under a name; undefined when nothing was, or it is damaged. */
  read(name: string): Uint8Array | undefined
  /** Whether something is kept under a name, be it damaged. */
  has(name: string): boolean
  write(name: string, make: () => Uint8Array): void
  /** What is kept under a name may be of use to the next build. */
  keep(name: string): void
  /** Removes whatever this build has neither read, written nor kept. */
  tidy(): void
}

/** Keeps nothing. */
export const noSearchCache: SearchCache = {
  read: () => undefined,
  has: () => false,
  write() {},
  keep() {},
  tidy() {},
}

/** Opens the cache in a folder of its own. Nothing in it is ever needed. */
export function openSearchCache(folder: string): SearchCache {
  mkdirSync(folder, { recursive: true })
  const used = new Set<string>()
  return {
    read(name) {
      used.add(name)
      return readChecked(join(folder, name))
    },
    has: (name) => existsSync(join(folder, name)),
    write(name, make) {
      used.add(name)
      const bytes = make()
      const check = Buffer.alloc(4)
      check.writeUInt32LE(crc32(bytes))
      const path = join(folder, name)
      const unfinished = `${path}.${process.pid}.tmp`
      writeFileSync(unfinished, Buffer.concat([check, bytes]))
      renameSync(unfinished, path)
    },
    keep: (name) => void used.add(name),
    tidy() {
      for (const name of readdirSync(folder)) {
        if (!used.has(name)) rmSync(join(folder, name), { force: true })
      }
    },
  }
}

function readChecked(path: string): Uint8Array | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return undefined
  }
  const content = bytes.subarray(4)
  return bytes.length >= 4 && bytes.readUInt32LE() === crc32(content) ? content : undefined
}
