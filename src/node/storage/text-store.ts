import {
  closeSync,
  constants,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Scratch } from '../../shared/scratch.ts'

/** The range of a text in its store, in bytes, and the CRC-32 of those bytes. */
export interface StoredText {
  readonly offset: number
  readonly length: number
  readonly check: number
}

/** Takes texts and returns the range of each. */
export interface TextSink<T extends string> {
  write(text: T): StoredText
}

/** A text is not the one that was written: the file was changed or the disk is damaged. */
export class DamagedTextError extends Error {
  constructor(path: string) {
    super(`${path} does not hold what was written to it.`)
    this.name = 'DamagedTextError'
  }
}

/** Reads the texts of a store, on any thread, as soon as they are in its file. */
export class TextReader<T extends string> {
  readonly #path: string
  readonly #file: number
  #bytes = Buffer.alloc(0)

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'r')
  }

  /** Reads a text. Throws `DamagedTextError` when it is not the one that was written. */
  read(range: StoredText): T {
    return this.readBytes(range).toString() as T
  }

  /** Reads a text as its UTF-8 bytes. Throws like `read`. The next call overwrites the bytes. */
  readBytes(range: StoredText): Scratch<Buffer> {
    const { length } = range
    if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafeSlow(length * 2)
    const bytes = this.#bytes.subarray(0, length)
    readInto(bytes, this.#file, this.#path, range)
    return bytes
  }
}

function readInto(
  bytes: Buffer,
  file: number,
  path: string,
  { offset, length, check }: StoredText,
): void {
  readSync(file, bytes, 0, length, offset)
  if (crc32(bytes) !== check) throw new DamagedTextError(path)
}

const batchBytes = 1024 * 1024

/** Collects texts in memory until `take` returns them as one piece. */
export class TextBuffer<T extends string> implements TextSink<T> {
  #bytes = Buffer.allocUnsafe(batchBytes)
  #size = 0

  /** The number of bytes that were not taken yet. */
  get size(): number {
    return this.#size
  }

  write(text: T): StoredText {
    // No UTF-16 code unit takes more than three bytes.
    this.#makeRoom(text.length * 3)
    const offset = this.#size
    const length = this.#bytes.write(text, offset)
    this.#size += length
    return { offset, length, check: crc32(this.#bytes.subarray(offset, this.#size)) }
  }

  /** Returns all bytes since the last call, in an array of its own. Offsets count from its beginning. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#bytes.subarray(0, this.#size))
    this.#size = 0
    return bytes
  }

  #makeRoom(wanted: number): void {
    const needed = this.#size + wanted
    if (needed <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#size)
    this.#bytes = larger
  }
}

/**
 * Keeps texts of type `T` in one file, so that only the range of each text is in memory. Texts are
 * appended in batches and read by their range.
 */
export class TextStore<T extends string> implements TextSink<T> {
  readonly path: string
  readonly #file: number
  readonly #pending = new TextBuffer<T>()
  #written: number

  /** Opens the store at `path`, creates it if it is missing, and keeps its first `keep` bytes. */
  constructor(path: string, keep = 0) {
    mkdirSync(dirname(path), { recursive: true })
    this.path = path
    this.#file = openSync(path, keep > 0 ? constants.O_RDWR | constants.O_APPEND : 'w+')
    ftruncateSync(this.#file, keep)
    this.#written = keep
  }

  /** The size of all texts in bytes. */
  get size(): number {
    return this.#written + this.#pending.size
  }

  write(text: T): StoredText {
    const base = this.#written
    const range = this.#pending.write(text)
    if (this.#pending.size >= batchBytes) this.flush()
    return { ...range, offset: base + range.offset }
  }

  /** Appends the bytes of a `TextBuffer`. Returns the number to add to its offsets. */
  append(bytes: Uint8Array): number {
    this.flush()
    const base = this.#written
    this.#append(bytes)
    return base
  }

  /** Reads a text. Throws `DamagedTextError` when it is not the one that was written. */
  read(range: StoredText): T {
    return this.readBytes(range).toString() as T
  }

  /** Reads a text as its UTF-8 bytes. Throws like `read`. */
  readBytes(range: StoredText): Buffer {
    if (range.offset + range.length > this.#written) this.flush()
    const bytes = Buffer.allocUnsafe(range.length)
    readInto(bytes, this.#file, this.path, range)
    return bytes
  }

  /** Writes all waiting bytes to the file. */
  flush(): void {
    if (this.#pending.size > 0) this.#append(this.#pending.take())
  }

  close(): void {
    this.flush()
    closeSync(this.#file)
  }

  /** Closes and removes the file. */
  remove(): void {
    closeSync(this.#file)
    rmSync(this.path, { force: true })
  }

  #append(bytes: Uint8Array): void {
    // Goes on until all bytes are written.
    writeFileSync(this.#file, bytes)
    this.#written += bytes.length
  }
}
