import { closeSync, ftruncateSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where a text stands in its store, in bytes. */
export interface StoredText {
  readonly offset: number
  readonly length: number
}

const batchBytes = 1024 * 1024

/**
 * Keeps texts of type `T` in one file, so that memory holds only where each of them stands. Texts
 * are appended in batches and read back by their place.
 */
export class TextStore<T extends string> {
  readonly #path: string
  readonly #file: number
  #written = 0
  #pending: Buffer[] = []
  #pendingBytes = 0

  /** Opens an empty store at `path`; its folder is made if it is missing. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.#path = path
    this.#file = openSync(path, 'w+')
  }

  /** Appends a text and returns its place. */
  write(text: T): StoredText {
    const bytes = Buffer.from(text)
    const place = { offset: this.#written + this.#pendingBytes, length: bytes.length }
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    if (this.#pendingBytes >= batchBytes) this.#flush()
    return place
  }

  /** Reads back a text that `write` took; the file is opened empty, so nothing else is in it. */
  read(place: StoredText): T {
    this.#flush()
    const bytes = Buffer.allocUnsafe(place.length)
    readSync(this.#file, bytes, 0, place.length, place.offset)
    return bytes.toString() as T
  }

  /** Forgets every text. */
  clear(): void {
    this.#flush()
    ftruncateSync(this.#file, 0)
    this.#written = 0
  }

  /** Closes and removes the file. */
  close(): void {
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }

  #flush(): void {
    if (this.#pendingBytes === 0) return
    writeSync(this.#file, Buffer.concat(this.#pending), 0, this.#pendingBytes, this.#written)
    this.#written += this.#pendingBytes
    this.#pending = []
    this.#pendingBytes = 0
  }
}
