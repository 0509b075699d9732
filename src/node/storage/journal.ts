import { appendFileSync } from 'node:fs'
import { endsWithLine, jsonLine, linesOf, writeLines } from './json-lines.ts'

/** Data that is kept from build to build: values by key, and facts about all of them. */
export interface Kept<T, Facts> {
  readonly entries: ReadonlyMap<string, T>
  readonly facts: Facts
}

/** A key with its value. A key without a value is removed. */
type Entry<T> = readonly [key: string, value?: T]

/** The line that ends a state: the lines up to here are valid, and make this many entries. */
interface End<Facts> {
  readonly count: number
  readonly facts: Facts
}

/**
 * A file of JSON lines that keeps values by key. A small change appends a few lines. Lines after the last
 * line that ends a state were cut off and are ignored. Only one process at a time may write the file.
 */
export class Journal<T, Facts> {
  readonly #path: string
  readonly #revive: (key: string, value: T) => T
  #kept: Kept<T, Facts> | undefined
  /** The number of entries in the file. 0 when nothing may be appended to it. */
  #written = 0
  #lastEnd = ''

  /**
   * Reads the file at `path`. A missing or damaged file counts as empty. `revive` brings a value that was read into
   * the form in which it is kept in memory.
   */
  constructor(path: string, revive = (_key: string, value: T): T => value) {
    this.#path = path
    this.#revive = revive
    try {
      this.#read()
    } catch {
      this.forget()
    }
  }

  /** The data in the file. Undefined when there is none. */
  get kept(): Kept<T, Facts> | undefined {
    return this.#kept
  }

  /** Frees the data in memory. The next `save` then replaces the whole file. */
  forget(): void {
    this.#kept = undefined
    this.#written = 0
  }

  /**
   * Saves the data. Appends the changes; or replaces the file in one step when a third of its lines would
   * be out of date. A value has changed when it is another object than the one that was read or saved.
   */
  save(next: Kept<T, Facts>): void {
    const end = endLine(next)
    const changes = this.#kept && changesOf(this.#kept.entries, next.entries)
    const written = this.#written
    const isSmall = changes && written > 0 && written + changes.length <= 1.5 * next.entries.size
    if (isSmall && changes.length === 0 && end === this.#lastEnd) return
    // If writing fails, half a line may be at the end, and nothing may be appended.
    this.#written = 0
    if (isSmall) appendFileSync(this.#path, [...changes.map(jsonLine), end].join(''))
    else writeLines(this.#path, allLines(next, end))
    this.#written = isSmall ? written + changes.length : next.entries.size
    this.#kept = next
    this.#lastEnd = end
  }

  #read(): void {
    const entries = new Map<string, T>()
    let pending: Entry<T>[] = []
    let written = 0
    for (const text of linesOf(this.#path)) {
      const line: Entry<T> | End<Facts> = JSON.parse(text)
      if (!('count' in line)) {
        const [key, value] = line
        pending.push(value === undefined ? line : [key, this.#revive(key, value)])
        continue
      }
      for (const entry of pending) apply(entry, entries)
      if (entries.size !== line.count) throw new Error('Lines are missing')
      written += pending.length
      pending = []
      this.#kept = { entries, facts: line.facts }
      this.#lastEnd = endLine(this.#kept)
    }
    const isCutOff = pending.length > 0 || !endsWithLine(this.#path)
    this.#written = isCutOff ? 0 : written
  }
}

function apply<T>([key, value]: Entry<T>, entries: Map<string, T>): void {
  if (value === undefined) entries.delete(key)
  else entries.set(key, value)
}

function changesOf<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Entry<T>[] {
  const changed = [...after].filter(([key, value]) => before.get(key) !== value)
  const gone = [...before.keys()].filter((key) => !after.has(key))
  return [...changed, ...gone.map((key): Entry<T> => [key])]
}

function endLine<T, Facts>({ entries, facts }: Kept<T, Facts>): string {
  const end: End<Facts> = { count: entries.size, facts }
  return jsonLine(end)
}

function* allLines<T, Facts>(kept: Kept<T, Facts>, end: string): Generator<string> {
  for (const entry of kept.entries) yield jsonLine(entry)
  yield end
}
