import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { replaceFile } from '../storage/write-file.ts'

/** Keeps the results of indexing from one build to the next. */
export interface SearchCache {
  /** Whether written data can be read again. */
  readonly lasts: boolean
  /** The data under a name. Undefined when there is none, or when it is damaged. */
  read(name: string): Uint8Array | undefined
  /** Whether there is data under a name. It may be damaged. */
  has(name: string): boolean
  /**
   * Reads parts of the data under a name and returns whether they are there. The caller has to find out
   * whether they are damaged.
   */
  readParts(name: string, parts: readonly CachePart[]): boolean
  /** Keeps some bytes, given as parts that follow each other. */
  write(name: string, make: () => readonly Uint8Array[]): void
  /** Marks the data under a name as useful for the next build. */
  keep(name: string): void
  /** Removes all data that this build has neither read, written nor kept. */
  tidy(): void
}

/** The offset of some bytes in the data, and the memory to read them into. */
interface CachePart {
  readonly start: number
  readonly bytes: Uint8Array
}

/** Keeps nothing. */
export const noSearchCache: SearchCache = {
  lasts: false,
  read: () => undefined,
  has: () => false,
  readParts: () => false,
  write() {},
  keep() {},
  tidy() {},
}

/** The length of the check in front of the data, in bytes. */
const checkLength = 4

/** Opens the cache in a folder of its own. All its data can be made again. */
export function openSearchCache(folder: string): SearchCache {
  mkdirSync(folder, { recursive: true })
  const used = new Set<string>()
  return {
    lasts: true,
    read(name) {
      used.add(name)
      return readChecked(join(folder, name))
    },
    has: (name) => existsSync(join(folder, name)),
    readParts(name, parts) {
      used.add(name)
      return readParts(join(folder, name), parts)
    },
    write(name, make) {
      used.add(name)
      // zlib takes an empty part for the beginning of a new check.
      const parts = make().filter((part) => part.length > 0)
      const check = Buffer.alloc(checkLength)
      check.writeUInt32LE(parts.reduce((sum, part) => crc32(part, sum), 0))
      replaceFile(join(folder, name), [check, ...parts])
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
  const content = bytes.subarray(checkLength)
  return bytes.length >= checkLength && bytes.readUInt32LE() === crc32(content)
    ? content
    : undefined
}

function readParts(path: string, parts: readonly CachePart[]): boolean {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    for (const { start, bytes } of parts) {
      const { length } = bytes
      if (readSync(file, bytes, 0, length, start + checkLength) !== length) return false
    }
    return true
  } catch {
    return false
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
