import { cleanText } from '../../core/clean-text.ts'
import { findFrame } from '../../input/frame/find-frame.ts'
import { allTexts } from '../../input/front-matter/field-reader.ts'
import { readFields } from '../../input/front-matter/read-fields.ts'
import type { RawFields } from '../../input/raw-fields.ts'
import { type ItemKeys, itemKeys } from '../identity/item-keys.ts'
import { bodyHash } from './compose-body.ts'
import { type ImportedMark, isTitleHash, othersHash, readMark } from './imported-mark.ts'

/** An article file that the importer wrote, as far as it reads it. */
export interface ImportedFile {
  /** Below the content folder, with `/`. */
  readonly path: string
  readonly id: string
  /** The key of the feed. */
  readonly feed: string
  readonly keys: ItemKeys
  /** ISO 8601 in UTC. */
  readonly fetched?: string
  /**
   * The hashes of what the importer wrote. Missing where that cannot be read any more, and in this run's own files.
   */
  readonly mark?: ImportedMark
}

/** An article file that the importer wrote, with its text. */
export interface OpenedFile {
  /** The YAML of its front matter. Undefined when the keeper has turned it into another language. */
  readonly yaml?: string
  readonly title: string
  readonly body: string
  /** As it stands in the front matter. */
  readonly date?: string
  readonly mark: ImportedMark
  /** Which parts are still what the importer wrote. */
  readonly ownBody: boolean
  readonly ownTitle: boolean
  readonly ownOthers: boolean
}

/** The form of the ids that the importer writes. They name folders and stand in the state between spaces. */
const idForm = /^[\w-]+$/

/** Reads what the importer knows of a file. Undefined for a file that it did not write. */
export function readImportedFile(path: string, text: string): ImportedFile | undefined {
  const fields = fieldsOf(path, text)
  if (fields === undefined) return undefined
  const { text: textOf } = fields
  const [id, feed] = [textOf('id'), textOf('feed')]
  if (id === undefined || !idForm.test(id) || feed === undefined) return undefined
  const imported = textOf('imported')
  if (imported === undefined) return undefined
  const mark = readMark(imported)
  const fetched = textOf('fetched')
  const [guid, link, date] = [textOf('guid'), textOf('link'), textOf('date')]
  const keys = itemKeys({ guid, link, title: textOf('title') ?? '', date })
  return { path, id, feed, keys, ...(fetched && { fetched }), ...(mark && { mark }) }
}

/** Opens a file to compare it with its item. Undefined when its mark cannot be read any more. */
export function openImportedFile(path: string, text: string): OpenedFile | undefined {
  const fields = fieldsOf(path, text)
  const mark = readMark(fields?.text('imported') ?? '')
  if (fields === undefined || mark === undefined) return undefined
  const { frame, text: textOf, list } = fields
  const [date, link] = [textOf('date'), textOf('link')]
  const others = { date, link, authors: list('author'), tags: list('tags') }
  return {
    ...(frame.language === 'yaml' && { yaml: frame.source }),
    title: textOf('title') ?? '',
    body: frame.body,
    ...(date && { date }),
    mark,
    ownBody: bodyHash(frame.body) === mark.body,
    ownTitle: isTitleHash(mark.title, textOf('title') ?? ''),
    ownOthers: othersHash(withoutMissing(others)) === mark.others,
  }
}

function withoutMissing({
  date,
  link,
  ...lists
}: {
  readonly date: string | undefined
  readonly link: string | undefined
  readonly authors: readonly string[]
  readonly tags: readonly string[]
}) {
  return { ...lists, ...(date && { date }), ...(link && { link }) }
}

function fieldsOf(path: string, text: string) {
  if (!text.includes('imported')) return undefined
  const frame = findFrame(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
  const fields = frame && readFields(frame, path).value
  if (frame === undefined || fields === undefined) return undefined
  return {
    frame,
    text: (key: string) => textOf(fields, key),
    list: (key: string) => allTexts(fields.get(key)?.value ?? ''),
  }
}

function textOf(fields: RawFields, key: string): string | undefined {
  const value = fields.get(key)?.value
  return typeof value === 'string' ? cleanText(value) || undefined : undefined
}
