import {
  articleFields,
  type FieldForm,
  type StatedField,
  statedFields,
} from '../../../shared/article-fields.ts'
import { cleanText } from '../../core/clean-text.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import type { RawValue } from '../raw-fields.ts'
import { dateOfName } from './date-of-name.ts'
import { allTexts, type FieldReader, isList } from './field-reader.ts'
import { dateDoubt, parseDate } from './parse-date.ts'
import { isRandomPicture, readHttpAddress, readImageAddress } from './read-address.ts'
import { withoutMarks } from './without-marks.ts'
import { withoutTags } from './without-tags.ts'

/** The type of the value that is read in each form. */
interface FormValues {
  /** One line of plain text. */
  readonly title: string
  /** Plain text without tags. */
  readonly prose: string
  /** ISO 8601 in UTC to the second. */
  readonly date: string
  /** BCP 47 tag in its canonical form. */
  readonly language: string
  /** Higher comes first; never 0. */
  readonly rank: number
  /** Absolute, http or https. */
  readonly httpUrl: string
  /** Address of a picture: absolute, or a relative path as it was written. */
  readonly picture: string
  /** Names of people in one text. */
  readonly names: string
  readonly labels: readonly string[]
  /** Category labels, outermost first; no paths when it names none. */
  readonly paths: readonly (readonly string[])[]
}

/** Reads a form from the first of `keys` that has a value; undefined when none has a usable one. */
type FormReader<T> = (
  reader: FieldReader,
  keys: readonly string[],
  timeZone: string,
) => T | undefined

const formReaders: { readonly [F in FieldForm]: FormReader<FormValues[F]> } = {
  title: (reader, keys) => titleOf(firstText(reader, keys)?.text),
  prose: readProse,
  date: readDate,
  language: readLanguage,
  rank: readRank,
  httpUrl: readHttpUrl,
  picture: readPicture,
  names: (reader, keys) => readNames(firstGiven(reader, keys)),
  labels: (reader, keys) => readLabels(wordsOfJekyll(reader, keys) ?? firstGiven(reader, keys)),
  paths: (reader, keys) => readPaths(wordsOfJekyll(reader, keys) ?? firstGiven(reader, keys)),
}

type FormOf<N extends StatedField> = (typeof articleFields)[N]['form']

/** The fields of an article as its front matter states them; a field that it does not state is absent. */
export interface StatedFields
  extends Readonly<Partial<{ [N in StatedField]: FormValues[FormOf<N>] }>> {
  readonly categories: FormValues['paths']
  readonly tags: FormValues['labels']
}

/**
 * Reads every field of the table that has a form. Warns of a value that cannot be used, and of a
 * missing date. `timeZone` is the zone of dates that name none.
 */
export function readStatedFields(reader: FieldReader, timeZone: string): StatedFields {
  const values: { [N in StatedField]?: unknown } = {}
  for (const name of statedFields) {
    const { form, keys } = articleFields[name]
    const value = formReaders[form](reader, keys, timeZone)
    if (value !== undefined) values[name] = value
  }
  // An importer begins the name of an undated file with the day on which it came.
  const isUndated = values.date === undefined && values.fetched === undefined
  const day = isUndated ? dateOfName(reader.path, timeZone) : undefined
  if (day !== undefined) {
    values.date = day
    warnOfNamedDay(reader)
  } else if (isUndated && !reader.problems.some(({ key }) => isDateKey(key))) {
    reader.warn('date', { expected: dateForms, found: 'none', remedy: undatedRemedy })
  }
  return values as StatedFields
}

/** Jekyll has the day in every name, so nothing is assumed there. */
function warnOfNamedDay(reader: FieldReader): void {
  const isUnreadable = reader.problems.some(({ key }) => isDateKey(key))
  const isJekyll = /(?:^|\/)_posts\//.test(reader.path) || reader.isJekyllPost
  if (isUnreadable || isJekyll) return
  reader.warn('date', {
    expected: dateForms,
    found: 'none',
    remedy: 'The day that the name of the file begins with is taken. Write it into the file.',
  })
}

const dateForms = 'a date such as 2021-07-21 04:45:27'
const undatedRemedy = 'It is published without a date. Write the day it appeared.'

function titleOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : withoutTags(text) || undefined
}

/** The first of several keys that has a text, and the text as one line. */
function firstText(
  reader: FieldReader,
  keys: readonly string[],
): { readonly key: string; readonly text: string } | undefined {
  for (const key of keys) {
    const text = reader.text(key)
    if (text !== undefined) return { key, text }
  }
  return undefined
}

function readDate(
  reader: FieldReader,
  keys: readonly string[],
  timeZone: string,
): string | undefined {
  const stated = keys.flatMap((key) => {
    const text = reader.text(key)
    // Jekyll and others say with `published: true` that it is no draft.
    return text === undefined || (key === 'published' && !/\d{2}/.test(text)) ? [] : [{ key, text }]
  })
  for (const { text } of stated) {
    const date = parseDate(text, timeZone)
    if (date !== undefined) return date
  }
  const [first] = stated
  if (first !== undefined) {
    const { key, text } = first
    const remedy = isDateKey(key) ? undatedRemedy : 'It is ignored. Correct or remove it.'
    const doubt = dateDoubt(text, timeZone)
    const found = quoteFound(text) + (doubt ? `: ${doubt}` : '')
    reader.warn(key, { expected: dateForms, found, remedy })
  }
  return undefined
}

function isDateKey(key: string): boolean {
  return articleFields.date.keys.some((each) => each === key)
}

/** The value of the first of several keys that has one; Hexo takes `category` and `tag` in this way. */
function firstGiven(reader: FieldReader, keys: readonly string[]): RawValue {
  return keys.map((key) => reader.raw(key)).find((value) => allTexts(value).length > 0) ?? ''
}

/** Scalars make one path; with lists among them each scalar and each list makes one, as Hexo has it. */
function readPaths(value: RawValue): readonly (readonly string[])[] {
  const isSeveral = isList(value) && value.some(isList)
  const paths = isSeveral ? value.map(labelTexts) : [labelTexts(value)]
  return paths.filter((labels) => labels.length > 0)
}

/** A list, or one text in which commas stand between tags. */
function readLabels(value: RawValue): readonly string[] {
  const texts = typeof value === 'string' ? splitList(value) : labelTexts(value)
  return [...new Set(texts.map((text) => text.replace(/^#(?=[^\s#])/, '')).filter(Boolean))]
}

/** The labels of one text, also of a list whose brackets are no YAML: full-width ones, or one alone. */
function splitList(text: string): readonly string[] {
  const inner = /[,，、]/.test(text) ? text.trim().replace(/^[[［【]|[\]］】]$/g, '') : text
  return inner.split(/[,，、]/).map(cleanText)
}

/** Labels from texts, or from maps with a `name`. */
function labelTexts(value: RawValue): readonly string[] {
  if (isList(value)) return value.flatMap(labelTexts)
  const name = typeof value === 'string' ? undefined : value.get('name')
  return allTexts(name ?? value)
}

/**
 * Jekyll takes a text for words with blanks between them. Only a post of Jekyll is read like that, with a
 * warning. Elsewhere the text is one name.
 */
function wordsOfJekyll(reader: FieldReader, keys: readonly string[]): RawValue | undefined {
  const found = firstText(reader, keys)
  if (found === undefined || typeof reader.raw(found.key) !== 'string') return undefined
  if (!reader.isJekyllPost || !/^[\w.+#-]+(?: [\w.+#-]+)+$/.test(found.text)) return undefined
  const words = found.text.split(' ')
  reader.warn(found.key, {
    expected: 'a list',
    found: quoteFound(found.text),
    remedy: `It is read as ${words.length} words, as Jekyll does. Write [${words.join(', ')}].`,
  })
  return words
}

function readNames(value: RawValue): string | undefined {
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

function readLanguage(reader: FieldReader, keys: readonly string[]): string | undefined {
  const found = firstText(reader, keys)
  if (found === undefined) return undefined
  const { key, text } = found
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0]
  } catch {
    reader.warn(key, {
      expected: 'a language tag such as zh-CN or en',
      found: quoteFound(text),
      remedy: 'It is ignored. Correct or remove it.',
    })
    return undefined
  }
}

/** Plain text: tags that scrapers left in are taken out. */
function readProse(reader: FieldReader, keys: readonly string[]): string | undefined {
  const texts = keys.map((key) => {
    const value = reader.raw(key)
    const text = typeof value === 'string' ? value : allTexts(value).join(' ')
    return cleanText(withoutMarks(text.replace(/<\/?[a-z][^<>]*>/gi, ' ')))
  })
  return texts.find(Boolean)
}

function readRank(reader: FieldReader, keys: readonly string[]): number | undefined {
  const found = firstText(reader, keys)
  if (found === undefined) return undefined
  const text = found.text.toLowerCase()
  if (text === 'false') return undefined
  const number =
    text === 'true' ? 1 : /^[+-]?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : NaN
  if (Number.isNaN(number)) {
    reader.warn(found.key, {
      expected: 'a number',
      found: quoteFound(text),
      remedy: 'It is ignored. Correct or remove it.',
    })
  }
  return number || undefined
}

/** The first usable address of several keys. `false` is how Hexo themes say that there is none. */
function readPicture(reader: FieldReader, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = pictureText(reader.raw(key))
    if (text === '' || text === 'false' || isRandomPicture(text)) continue
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

/** The address that a value holds: a text, the first of a list, or a map as Hugo and Jekyll have it. */
function pictureText(value: RawValue): string {
  if (typeof value === 'string') return value.trim()
  if (isList(value)) return value[0] === undefined ? '' : pictureText(value[0])
  const inner = ['image', 'src', 'url', 'path'].map((key) => value.get(key)).find(Boolean)
  return inner === undefined ? (allTexts(value)[0] ?? '').trim() : pictureText(inner)
}

/** `source` may also hold the name of a paper, and `url` the path of the page itself, which are no faults. */
function readHttpUrl(reader: FieldReader, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = allTexts(reader.raw(key))[0]
    if (text === undefined) continue
    const address = readHttpAddress(text)
    if (address !== undefined) return address
    if (key === 'source' && !/^[a-z]+:/i.test(text)) continue
    if (key === 'url' && /^\/(?!\/)/.test(text)) continue
    reader.warn(key, {
      expected: 'an address that begins with http:// or https://',
      found: quoteFound(text),
      remedy: 'It is left out. Write the full address.',
    })
  }
  return undefined
}
