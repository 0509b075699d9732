import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { jsonLine } from '../storage/json-lines.ts'
import {
  journalPath,
  type PictureEntry,
  type PictureIndex,
  writePictureIndex,
} from './picture-index.ts'

/**
 * The journal of a run: what it adds to the index of a folder of pictures. Every line is in a file beside the index
 * at once, so a run that is killed has asked for nothing in vain. Only one process at a time may have it.
 */
export class PictureJournal {
  readonly #folder: string
  #file: number | undefined

  /** Begins with an index that has all that an earlier run has left beside it. */
  constructor(folder: string, index: PictureIndex) {
    this.#folder = folder
    if (index.size > 0) this.end(index)
  }

  add(entry: PictureEntry): void {
    if (this.#file === undefined) {
      mkdirSync(this.#folder, { recursive: true })
      this.#file = openSync(journalPath(this.#folder), 'a')
    }
    writeSync(this.#file, jsonLine(entry))
  }

  /** Writes the index, which has every line that was added, and removes the file beside it. */
  end(index: PictureIndex): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
    if (index.size === 0) return
    mkdirSync(this.#folder, { recursive: true })
    writePictureIndex(this.#folder, index)
    rmSync(journalPath(this.#folder), { force: true })
  }
}
