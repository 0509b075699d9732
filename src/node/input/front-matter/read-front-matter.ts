import { quoteFound } from '../../core/describe-problems.ts'
import type { WithProblems } from '../../core/problem.ts'
import type { Settings } from '../../core/settings.ts'
import type { ParsedFile } from '../parse-source-file.ts'
import { FieldReader } from './field-reader.ts'
import { hexoPath } from './hexo-path.ts'
import { readAliases, readId } from './read-id.ts'
import { readStatedFields, type StatedFields } from './read-stated-fields.ts'

/** The checked front matter of an article; what it does not say is absent. */
export interface FrontMatter extends StatedFields {
  /** The id asked for, a safe path segment, and the line that asks. */
  readonly id?: { readonly id: string; readonly line: number }
  /** Old addresses: an old id is a safe path segment, an old site path begins with `/`. */
  readonly aliases: readonly string[]
  /** The line that names them. */
  readonly aliasesLine?: number
  /** Where Hexo published it, percent-encoded, if the settings tell Hexo's pattern. */
  readonly hexoPath?: string
  readonly format?: 'html' | 'markdown'
  /** Not published: a draft. */
  readonly hidden: boolean
}

/**
 * Understands an article's front matter. Nothing in it can fail: what cannot be used is left out
 * with a warning, unknown keys are ignored. Dates without a zone are in the site's. A missing title
 * is not reported here, since only the body can tell what stands in for it.
 */
export function readFrontMatter(
  parsed: ParsedFile,
  settings: Pick<Settings, 'timeZone' | 'hexoPermalink'>,
): WithProblems<FrontMatter> {
  const reader = new FieldReader(parsed, settings.hexoPermalink)
  const stated = readStatedFields(reader, settings.timeZone)
  const value: FrontMatter = {
    ...stated,
    ...present('id', readId(reader)),
    aliases: readAliases(reader),
    ...present('aliasesLine', reader.field('aliases')?.line),
    ...present('hexoPath', readHexoPath(reader, parsed.path, stated, settings)),
    ...present('format', readFormat(reader)),
    hidden: readHidden(reader),
  }
  return { value, problems: reader.problems }
}

function readHexoPath(
  reader: FieldReader,
  path: string,
  { title = '', date, categories }: StatedFields,
  { timeZone, hexoPermalink }: Pick<Settings, 'timeZone' | 'hexoPermalink'>,
): string | undefined {
  if (hexoPermalink === undefined) return undefined
  const permalink = reader.text('permalink')
  const other = (key: string) => reader.text(key)
  const post = { path, title, date, timeZone, categories, permalink, other }
  return hexoPath(hexoPermalink, post)
}

/** An object with the key, or without it when there is no value. */
function present<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V })
}

function readFormat(reader: FieldReader): FrontMatter['format'] {
  const text = reader.text('format')?.toLowerCase()
  if (text === undefined) return undefined
  if (text === 'html' || text === 'htm') return 'html'
  if (text === 'markdown' || text === 'md') return 'markdown'
  reader.warn('format', {
    expected: 'html or markdown',
    found: quoteFound(text),
    remedy: 'It is ignored, and the body tells. Correct or remove it.',
  })
  return undefined
}

function readHidden(reader: FieldReader): boolean {
  return readFlag(reader, 'published') === false || readFlag(reader, 'draft') === true
}

function readFlag(reader: FieldReader, key: string): boolean | undefined {
  const text = reader.text(key)
  // Obsidian and Astro write a date where Jekyll has a flag.
  if (text === undefined || (key === 'published' && /\d{2}/.test(text))) return undefined
  if (/^(?:true|yes|on|1)$/i.test(text)) return true
  if (/^(?:false|no|off|0)$/i.test(text)) return false
  reader.warn(key, {
    expected: 'true or false',
    found: quoteFound(text),
    remedy: 'It is ignored, and the article is published. Correct or remove it.',
  })
  return undefined
}
