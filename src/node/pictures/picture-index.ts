import { join } from 'node:path'
import { isDate, isOneOf, isRecordOf, isText } from '../../shared/json/json-check.ts'
import { jsonLine } from '../storage/json-lines.ts'
import { parseJson } from '../storage/parse-json.ts'
import { readIfThere } from '../storage/read-if-there.ts'
import { replaceFile } from '../storage/write-file.ts'
import { type PictureType, pictureTypes } from './inspect/picture-type.ts'

/** The line of a picture that is in the store. */
export interface KeptPicture {
  /** As the article means it: absolute, and with the proxy that it names. */
  readonly url: string
  /** The first 32 hex digits of the SHA-256 of the original bytes. */
  readonly hash: string
  readonly type: PictureType
  /** Pixels as seen, turned as the camera asked. */
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** The line of a picture that could not be had, or was refused. */
export interface LostPicture {
  readonly url: string
  /** Why, in one word: `status-404`, `timeout`, `not-a-picture`, `placeholder`. */
  readonly failed: string
  /** When it was asked for last, and when it will be again: ISO 8601 in UTC. */
  readonly at: string
  readonly retry: string
}

export type PictureEntry = KeptPicture | LostPicture

/** The known pictures, by their addresses. Those that nobody asked for yet are missing. */
export type PictureIndex = ReadonlyMap<string, PictureEntry>

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0

const isHash = (value: unknown): value is string => isText(value) && /^[\da-f]{32}$/.test(value)

const isKeptLine = isRecordOf({
  url: isText,
  hash: isHash,
  type: isOneOf(...pictureTypes),
  width: isCount,
  height: isCount,
  bytes: isCount,
})

const isLostLine = isRecordOf({ url: isText, failed: isText, at: isDate, retry: isDate })

/** Whether a picture is in the store. */
export function isKept(entry: PictureEntry | undefined): entry is KeptPicture {
  return entry !== undefined && 'hash' in entry
}

/** Whether an entry is of a picture of one pixel, which shows nothing and counts readers. Nobody wants it. */
export function isPixel(entry: PictureEntry | undefined): boolean {
  return entry !== undefined && !isKept(entry) && entry.failed === onePixel
}

/** Why a picture of one pixel is refused, as the index says it. */
export const onePixel = 'one-pixel'

/**
 * Reads the index of a folder of pictures. A missing index is empty. What a run that was stopped has added
 * is in it. A line that cannot be read, such as the mark of a merge, counts as none: its picture will be
 * asked for again.
 */
export function readPictureIndex(folder: string): PictureIndex {
  const entries = [indexPath(folder), journalPath(folder)].flatMap(readEntries)
  return new Map(entries.map((entry) => [entry.url, entry]))
}

/** The index as the text of its file: a line for each address, sorted by it. */
function indexText(index: PictureIndex): string {
  const urls = [...index.keys()].sort()
  return urls.map((url) => jsonLine(index.get(url))).join('')
}

/**
 * Writes the index in one step. Only the run that has the lock writes, so what a killed one leaves is written
 * over. An index that says the same already is left as it is.
 */
export function writePictureIndex(folder: string, index: PictureIndex): void {
  const text = indexText(index)
  const path = indexPath(folder)
  if (readIfThere(path) !== text) replaceFile(path, text, `${path}.part`)
}

/** The path of the index of a folder of pictures: it is written when a run ends. */
export function indexPath(folder: string): string {
  return join(folder, 'index.jsonl')
}

/** The lines of the run that is under way, or was stopped, in the order in which they came. */
export function journalPath(folder: string): string {
  return join(folder, 'index.jsonl.new')
}

function readEntries(path: string): PictureEntry[] {
  const lines = readIfThere(path)?.split('\n') ?? []
  return lines.flatMap((line) => readEntry(line) ?? [])
}

function readEntry(line: string): PictureEntry | undefined {
  const value = parseJson(line)
  if (isKeptLine(value)) {
    const { url, hash, type, width, height, bytes } = value
    return { url, hash, type, width, height, bytes }
  }
  if (!isLostLine(value)) return undefined
  const { url, failed, at, retry } = value
  return { url, failed, at, retry }
}
