import { cleanText } from '../../core/clean-text.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import type { WithProblems } from '../../core/problem.ts'
import type { Settings } from '../../core/settings.ts'
import type { ParsedFile } from '../parse-source-file.ts'
import { allTexts, FieldReader, isList } from './field-reader.ts'
import { hexoPath } from './hexo-path.ts'
import { parseDate } from './parse-date.ts'
import type { RawValue } from './raw-fields.ts'
import { readHttpAddress, readImageAddress } from './read-address.ts'
import { readAliases, readId } from './read-id.ts'

/** What an article's front matter says, checked; what it does not say is absent. */
export interface FrontMatter {
  /** One line of plain text. */
  readonly title?: string
  /** Publication time, ISO 8601 in UTC to the second. */
  readonly date?: string
  readonly updated?: string
  /** Category labels, outermost first; no paths when it names none. */
  readonly categories: readonly (readonly string[])[]
  readonly tags: readonly string[]
  readonly author?: string
  /** BCP 47 tag in its canonical form. */
  readonly lang?: string
  readonly excerpt?: string
  /** Higher comes first; never 0. */
  readonly sticky?: number
  /** Address of the lead image: absolute, or a relative path as it was written. */
  readonly lead?: string
  /** Address of the list image, likewise. */
  readonly thumbnail?: string
  /** Address of the original, http or https. */
  readonly link?: string
  /** The id asked for, a safe path segment, and the line that asks. */
  readonly id?: { readonly id: string; readonly line: number }
  /** Old addresses: an old id is a safe path segment, an old site path begins with `/`. */
  readonly aliases: readonly string[]
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
  const reader = new FieldReader(parsed)
  const basis: HexoBasis = {
    ...present('title', reader.text('title')),
    ...readDates(reader, settings.timeZone),
    categories: readCategories(firstGiven(reader, ['categories', 'category'])),
  }
  const value: FrontMatter = {
    ...basis,
    tags: readTags(firstGiven(reader, ['tags', 'tag'])),
    ...present('author', readAuthor(reader.raw('author'))),
    ...present('lang', readLang(reader)),
    ...present('excerpt', readExcerpt(reader)),
    ...present('sticky', readSticky(reader)),
    ...present('lead', readImage(reader, ['headimg', 'cover'])),
    ...present('thumbnail', readImage(reader, ['thumbnail'])),
    ...present('link', readLink(reader)),
    ...present('id', readId(reader)),
    aliases: readAliases(reader),
    ...present('hexoPath', readHexoPath(reader, parsed.path, basis, settings)),
    ...present('format', readFormat(reader)),
    hidden: readHidden(reader),
  }
  return { value, problems: reader.problems }
}

type HexoBasis = Pick<FrontMatter, 'title' | 'date' | 'categories'>

function readHexoPath(
  reader: FieldReader,
  path: string,
  { title = '', date, categories }: HexoBasis,
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

function readDates(reader: FieldReader, timeZone: string): { date?: string; updated?: string } {
  const date = readDate(reader, 'date', timeZone)
  if (reader.text('date') === undefined) {
    reader.warn('date', { expected: dateForms, found: 'none', remedy: undatedRemedy })
  }
  return { ...present('date', date), ...present('updated', readDate(reader, 'updated', timeZone)) }
}

const dateForms = 'a date such as 2021-07-21 04:45:27'
const undatedRemedy = 'It is published without a date. Write the day it appeared.'

function readDate(reader: FieldReader, key: string, timeZone: string): string | undefined {
  const text = reader.text(key)
  if (text === undefined) return undefined
  const date = parseDate(text, timeZone)
  if (date === undefined) {
    const remedy = key === 'date' ? undatedRemedy : 'It is ignored. Correct or remove it.'
    reader.warn(key, { expected: dateForms, found: quoteFound(text), remedy })
  }
  return date
}

/** The value of the first of several keys that has one; Hexo takes `category` and `tag` in this way. */
function firstGiven(reader: FieldReader, keys: readonly string[]): RawValue {
  return keys.map((key) => reader.raw(key)).find((value) => allTexts(value).length > 0) ?? ''
}

/** Scalars make one path, lists in the list make one path each, both together make one path of all. */
function readCategories(value: RawValue): readonly (readonly string[])[] {
  const isSeveral = isList(value) && value.length > 0 && value.every(isList)
  const paths = isSeveral ? value.map(allTexts) : [allTexts(value)]
  return paths.filter((labels) => labels.length > 0)
}

/** A list, or one text in which commas stand between tags. */
function readTags(value: RawValue): readonly string[] {
  const texts = typeof value === 'string' ? value.split(/[,，、]/).map(cleanText) : allTexts(value)
  return [...new Set(texts.filter(Boolean))]
}

function readAuthor(value: RawValue): string | undefined {
  const names = authorNames(value)
  const joined = names.join(
    /\p{Script=Han}|\p{Script=Hiragana}/u.test(names.join('')) ? '、' : ', ',
  )
  return joined || undefined
}

/** Names from a text, a list of texts, or maps with a `name`. */
function authorNames(value: RawValue): readonly string[] {
  if (typeof value === 'string') return allTexts(value)
  if (isList(value)) return value.flatMap(authorNames)
  const name = value.get('name')
  return name === undefined ? allTexts(value) : allTexts(name)
}

function readLang(reader: FieldReader): string | undefined {
  const text = reader.text('lang')
  if (text === undefined) return undefined
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    reader.warn('lang', {
      expected: 'a language tag such as zh-CN or en',
      found: quoteFound(text),
      remedy: 'It is ignored. Correct or remove it.',
    })
    return undefined
  }
}

/** Plain text: tags that scrapers left in are taken out. */
function readExcerpt(reader: FieldReader): string | undefined {
  const keys = ['excerpt', 'description']
  const texts = keys.map((key) => {
    const value = reader.raw(key)
    const text = typeof value === 'string' ? value : allTexts(value).join(' ')
    return cleanText(text.replace(/<\/?[a-z][^<>]*>/gi, ' '))
  })
  return texts.find(Boolean)
}

function readSticky(reader: FieldReader): number | undefined {
  const text = reader.text('sticky')?.toLowerCase()
  if (text === undefined || text === 'false') return undefined
  const number =
    text === 'true' ? 1 : /^[+-]?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : NaN
  if (Number.isNaN(number)) {
    reader.warn('sticky', {
      expected: 'a number',
      found: quoteFound(text),
      remedy: 'It is ignored. Correct or remove it.',
    })
  }
  return number || undefined
}

/** The first usable address of several keys. `false` is how Hexo themes say that there is none. */
function readImage(reader: FieldReader, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = reader.raw(key)
    const text = (typeof value === 'string' ? value : (allTexts(value)[0] ?? '')).trim()
    if (text === '' || text === 'false') continue
    const address = readImageAddress(text)
    if (address !== undefined) return address
    reader.warn(key, {
      expected: 'the address of a picture',
      found: quoteFound(text),
      remedy: 'It is left out. Write the address of the picture itself, or nothing.',
    })
  }
  return undefined
}

/** `source` may also hold the name of a paper, which is no fault. */
function readLink(reader: FieldReader): string | undefined {
  for (const key of ['link', 'source', 'url', 'original']) {
    const text = allTexts(reader.raw(key))[0]
    if (text === undefined) continue
    const address = readHttpAddress(text)
    if (address !== undefined) return address
    if (key === 'source' && !/^[a-z]+:/i.test(text)) continue
    reader.warn(key, {
      expected: 'an address that begins with http:// or https://',
      found: quoteFound(text),
      remedy: 'It is left out. Write the full address of the original.',
    })
  }
  return undefined
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
  if (text === undefined) return undefined
  if (/^(?:true|yes|on|1)$/i.test(text)) return true
  if (/^(?:false|no|off|0)$/i.test(text)) return false
  reader.warn(key, {
    expected: 'true or false',
    found: quoteFound(text),
    remedy: 'It is ignored, and the article is published. Correct or remove it.',
  })
  return undefined
}
