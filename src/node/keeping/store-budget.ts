import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { replaceFile } from '../storage/write-file.ts'

/**
 * The bytes that a store may have. The first picture that does not fit ends the run's asking: all that are
 * older are over budget, too. How large it is is remembered in a file that may be lost, so that the next run
 * does not ask for it in vain.
 */
export class StoreBudget {
  readonly #most: number
  readonly #path: string
  readonly #known: ReadonlyMap<string, number>
  readonly #over = new Map<string, number | undefined>()
  #isSpent = false

  constructor(most: number | undefined, path: string) {
    this.#most = most ?? Number.POSITIVE_INFINITY
    this.#path = path
    this.#known = readSizes(path)
  }

  get isSpent(): boolean {
    return this.#isSpent
  }

  /** Whether a picture did not fit, or was not asked for because others did not. */
  isOver(url: string): boolean {
    return this.#over.has(url)
  }

  /** Whether a picture may be asked for while the store has so many bytes. */
  allowsAsking(url: string, stored: number): boolean {
    const size = this.#known.get(url)
    if (!this.#isSpent && stored + (size ?? 0) <= this.#most) return true
    this.#refuse(url, size)
    return false
  }

  /** Whether a picture that came may be added to so many bytes. */
  allowsBytes(url: string, size: number, stored: number): boolean {
    if (stored + size <= this.#most) return true
    this.#refuse(url, size)
    return false
  }

  save(): void {
    const sizes = [...this.#over].filter(([, size]) => size !== undefined)
    if (sizes.length === 0 && this.#known.size === 0) return
    mkdirSync(dirname(this.#path), { recursive: true })
    replaceFile(this.#path, JSON.stringify(sizes))
  }

  #refuse(url: string, size: number | undefined): void {
    this.#isSpent = true
    this.#over.set(url, size)
  }
}

/** Reads the sizes by address. A file that is missing or damaged counts as empty. */
function readSizes(path: string): ReadonlyMap<string, number> {
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const pairs = Array.isArray(json) ? json : []
    return new Map(pairs.filter((pair) => Array.isArray(pair) && pair[1] > 0))
  } catch {
    return new Map()
  }
}
