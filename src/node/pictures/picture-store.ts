import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { replaceFile } from '../storage/write-file.ts'
import type { InspectedPicture } from './inspect/inspect-picture.ts'
import {
  isKept,
  type KeptPicture,
  type LostPicture,
  type PictureEntry,
  readPictureIndex,
} from './picture-index.ts'
import { PictureJournal } from './picture-journal.ts'
import { pictureFile } from './pictures-folder.ts'

/** A picture as it came, with the name of its bytes. */
export interface FetchedPicture extends InspectedPicture {
  readonly bytes: Buffer
  /** The first 32 hex digits of their SHA-256. */
  readonly hash: string
}

/** Whether a file is there with all its bytes. One that was cut off counts as missing. */
function isWhole(path: string, bytes: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === bytes
}

/** The folder of pictures in the hands of the one process that writes it. */
export class PictureStore {
  readonly #folder: string
  readonly #entries: Map<string, PictureEntry>
  readonly #journal: PictureJournal
  /** The addresses whose files are there, and how many lead to a file, by its hash. */
  readonly #there = new Set<string>()
  readonly #uses = new Map<string, number>()
  #bytes = 0

  constructor(folder: string) {
    this.#folder = folder
    this.#entries = new Map(readPictureIndex(folder))
    this.#journal = new PictureJournal(folder, this.#entries)
    for (const entry of this.#entries.values()) {
      if (!isKept(entry)) continue
      if (this.hasFile(entry.hash) || isWhole(pictureFile(folder, entry), entry.bytes))
        this.#count(entry)
    }
  }

  /** The bytes of all files, each once. */
  get bytes(): number {
    return this.#bytes
  }

  entries(): IterableIterator<PictureEntry> {
    return this.#entries.values()
  }

  find(url: string): PictureEntry | undefined {
    return this.#entries.get(url)
  }

  /** Whether an entry is of a picture whose file is there. */
  isThere(entry: PictureEntry | undefined): entry is KeptPicture {
    return isKept(entry) && this.#there.has(entry.url)
  }

  hasFile(hash: string): boolean {
    return this.#uses.has(hash)
  }

  /** Keeps a picture at an address: its file first, then the line. */
  keep(url: string, { bytes, hash, type, width, height }: FetchedPicture): void {
    const path = pictureFile(this.#folder, { hash, type })
    if (!isWhole(path, bytes.length)) {
      mkdirSync(dirname(path), { recursive: true })
      // A killed run leaves one unfinished file at most, which the next one writes over.
      replaceFile(path, bytes, join(this.#folder, '.picture.part'))
    }
    this.share({ url, hash, type, width, height, bytes: bytes.length })
  }

  /** Lets an address lead to a file that is there. */
  share(entry: KeptPicture): void {
    this.#set(entry)
  }

  /**
   * Remembers that a picture could not be had. The line of a picture that was kept stays, though its file is
   * missing: it may be in another copy of the archive.
   */
  lose(entry: LostPicture): void {
    if (!isKept(this.#entries.get(entry.url))) this.#set(entry)
  }

  /** Takes a picture that was kept out of the index. Its file goes with the last address. */
  drop(entry: LostPicture): void {
    this.#set(entry)
  }

  /** Writes the index. */
  end(): void {
    this.#journal.end(this.#entries)
  }

  #set(entry: PictureEntry): void {
    const before = this.#entries.get(entry.url)
    const wasThere = this.#there.delete(entry.url)
    this.#entries.set(entry.url, entry)
    if (isKept(entry)) this.#count(entry)
    this.#journal.add(entry)
    if (wasThere && isKept(before)) this.#uncount(before)
  }

  #count({ url, hash, bytes }: KeptPicture): void {
    this.#there.add(url)
    const uses = this.#uses.get(hash) ?? 0
    if (uses === 0) this.#bytes += bytes
    this.#uses.set(hash, uses + 1)
  }

  #uncount(entry: KeptPicture): void {
    const uses = this.#uses.get(entry.hash) ?? 0
    if (uses > 1) {
      this.#uses.set(entry.hash, uses - 1)
      return
    }
    this.#uses.delete(entry.hash)
    this.#bytes -= entry.bytes
    rmSync(pictureFile(this.#folder, entry), { force: true })
  }
}
