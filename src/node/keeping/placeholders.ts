import { join } from 'node:path'
import { isRecordOf, isText } from '../../shared/json/json-check.ts'
import { parseUrl } from '../fetching/parse-url.ts'
import { jsonLine } from '../storage/json-lines.ts'
import { parseJson } from '../storage/parse-json.ts'
import { readIfThere } from '../storage/read-if-there.ts'
import { replaceFile } from '../storage/write-file.ts'
import { directUrls } from './direct-urls.ts'

/** So many addresses with names of their own and the same bytes make a placeholder. */
const enough = 5

const isLine = isRecordOf({ host: isText, hash: isText })

/**
 * The pictures that hosts send for what they do not have: the same bytes for five addresses of one host whose
 * paths and file names differ. The same bytes under one file name, or under addresses that differ by query
 * alone, are one picture with many names.
 */
export class Placeholders {
  readonly #path: string
  /** `host hash`. */
  readonly #known: Set<string>
  /** The addresses by `host hash` and file name. */
  readonly #names = new Map<string, Map<string, string[]>>()
  #hasNews = false

  /** Reads those that earlier runs have learned from `placeholders.jsonl` in the folder of pictures. */
  constructor(folder: string) {
    this.#path = join(folder, 'placeholders.jsonl')
    this.#known = new Set(readLines(this.#path).map(({ host, hash }) => `${host} ${hash}`))
  }

  isKnown(url: string, hash: string): boolean {
    return this.#known.has(keyOf(url, hash))
  }

  /**
   * Notes that an address gave these bytes. When that makes them a placeholder, gives all addresses that were
   * noted with them, this one included; else nothing.
   */
  note(url: string, hash: string): readonly string[] {
    const key = keyOf(url, hash)
    const names = this.#names.get(key) ?? new Map<string, string[]>()
    this.#names.set(key, names)
    const name = fileNameOf(url)
    names.set(name, [...(names.get(name) ?? []), url])
    if (names.size < enough) return []
    this.#known.add(key)
    this.#hasNews = true
    return [...names.values()].flat()
  }

  /** Writes what was learned, a sorted line for each. */
  save(): void {
    if (!this.#hasNews) return
    const lines = [...this.#known].sort().map((key) => {
      const [host, hash] = key.split(' ')
      return jsonLine({ host, hash })
    })
    replaceFile(this.#path, lines.join(''))
    this.#hasNews = false
  }
}

function keyOf(url: string, hash: string): string {
  return `${parseUrl(directUrls(url)[0] ?? url)?.host} ${hash}`
}

/** The last part of the path, whatever stands behind it. */
function fileNameOf(url: string): string {
  const path = parseUrl(directUrls(url)[0] ?? url)?.pathname ?? ''
  return path.split('/').findLast((part) => part !== '') ?? ''
}

function readLines(path: string): { readonly host: string; readonly hash: string }[] {
  return (readIfThere(path) ?? '').split('\n').flatMap((line) => {
    const value = parseJson(line)
    return isLine(value) ? [value] : []
  })
}
