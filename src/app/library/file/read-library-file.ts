import { isTerm } from '../../../shared/article-fields.ts'
import { isFilters } from '../../../shared/filters/filters.ts'
import {
  type Check,
  isDate,
  isHttpUrl,
  isListOf,
  isNumber,
  isOneOf,
  isRecordOf,
  isText,
  optional,
} from '../../../shared/json/json-check.ts'
import { isScope } from '../../content/read-content-file.ts'
import type { LibraryEntries } from '../database/library-entries.ts'
import type { ArticleFacts, ArticleRecord } from '../records/article-record.ts'
import type { Register } from '../records/register.ts'
import { LibraryFileError } from './library-file-error.ts'
import { libraryFormat } from './write-library-file.ts'

/** The library that a file holds. */
interface ReadLibrary {
  readonly entries: LibraryEntries
  /** How many entries were damaged, or are of a kind that this program does not know. */
  readonly leftOut: number
}

/** How far the clock of another device may be ahead. A later change could never be changed again. */
const mostAhead = 24 * 60 * 60 * 1000

/** The checks of the facts of an article. */
const factChecks: { readonly [Name in keyof ArticleFacts]: Check<ArticleFacts[Name]> } = {
  read: isNumber,
  saved: isNumber,
  opened: isNumber,
  seen: isNumber,
  position: isRecordOf({ block: isNumber, ratio: isNumber, progress: isNumber }),
  snapshot: isRecordOf({
    title: isText,
    categories: isListOf(isListOf(isTerm)),
    date: optional(isDate),
    lang: optional(isText),
    original: optional(isHttpUrl),
  }),
}

const isRange = isRecordOf({ scope: isScope, until: isText, filters: optional(isFilters) })

const isHighlight = isRecordOf({
  article: isText,
  quote: isText,
  prefix: isText,
  suffix: isText,
  fragment: optional(isFragment),
  made: isNumber,
  isLost: optional((value: unknown): value is true => value === true),
})

function isFragment(value: unknown): value is string {
  return isText(value) && value.startsWith(':~:text=')
}

const isFile = isRecordOf({ format: isOneOf(libraryFormat.format), version: isNumber })

/**
 * Reads a library file. Each entry is checked for itself, and what is damaged is left out and counted. Throws
 * `LibraryFileError` for what is no library file.
 */
export function readLibraryFile(text: string, now: number = Date.now()): ReadLibrary {
  const file = parse(text)
  if (!isFile(file)) throw new LibraryFileError('other')
  if (file.version > libraryFormat.version) throw new LibraryFileError('newer')
  let leftOut = 0
  const isRegister =
    <T>(isValue: Check<T>) =>
    (value: unknown): value is Register<T> =>
      isRegisterOf(value, isValue, now)
  function readAll<T>(list: unknown, read: (value: unknown) => T | undefined): Map<string, T> {
    const found = new Map<string, T>()
    for (const pair of Array.isArray(list) ? list : []) {
      const [name, given] = Array.isArray(pair) ? pair : []
      const value = isText(name) && name !== '' ? read(given) : undefined
      if (value === undefined) leftOut += 1
      else found.set(name, value)
    }
    return found
  }
  function keep<T>(isValue: Check<T>): (value: unknown) => Register<T> | undefined {
    const isOwn = isRegister(isValue)
    return (value) => (isOwn(value) ? value : undefined)
  }
  function readRecord(value: unknown): ArticleRecord | undefined {
    const { id, ...given } = Object(value)
    if (!isText(id)) return undefined
    const facts = Object.entries(factChecks).flatMap(([name, check]) => {
      const fact = given[name]
      if (fact === undefined) return []
      if (isRegister<unknown>(check)(fact)) return [[name, fact] as const]
      leftOut += 1
      return []
    })
    return { id, ...Object.fromEntries(facts) }
  }

  const parts = Object(file) as Partial<Record<keyof LibraryEntries, unknown>>
  const records = [...readAll(parts.articles, readRecord).values()]
  const entries = {
    articles: new Map(records.map((record) => [record.id, record])),
    ranges: readAll(parts.ranges, keep(isRange)),
    highlights: readAll(parts.highlights, keep(isHighlight)),
  }
  return { entries, leftOut }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new LibraryFileError('unreadable')
  }
}

function isRegisterOf<T>(value: unknown, isValue: Check<T>, now: number): value is Register<T> {
  const { value: own, at, by } = Object(value)
  const isTime = Number.isFinite(at) && at >= 0 && at <= now + mostAhead
  return isTime && isText(by) && (own === null || isValue(own))
}
