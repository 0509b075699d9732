import { cleanText } from '../../core/clean-text.ts'
import { quoteFound } from '../../core/describe-problems.ts'
import type { Problem } from '../../core/problem.ts'
import type { ParsedFile } from '../parse-source-file.ts'
import type { RawField, RawValue } from '../raw-fields.ts'
import { datedName } from './date-of-name.ts'

/** Looks up the fields of one file and collects what has to be said about them. */
export class FieldReader {
  readonly problems: Problem[] = []
  readonly #parsed: ParsedFile
  readonly #oldAddresses: string
  /** Keys in lower case, for those that a writer began with a capital. */
  readonly #byLower = new Map<string, RawField>()
  /** Keys whose values that stand for nothing were named. */
  readonly #warned = new Set<string>()

  /** `oldAddresses` is the pattern of the setting `hexoPermalink`. */
  constructor(parsed: ParsedFile, oldAddresses = '') {
    this.#parsed = parsed
    this.#oldAddresses = oldAddresses
    for (const [key, field] of parsed.fields) {
      const lower = key.toLowerCase()
      if (lower !== key && !this.#byLower.has(lower)) this.#byLower.set(lower, field)
    }
  }

  /** The path of the file below the content folder. */
  get path(): string {
    return this.#parsed.path
  }

  /**
   * Whether the file is a post of Jekyll: its name begins with a day, and it has a layout, or the old addresses
   * are made of file names, as `init` writes them for a site of Jekyll.
   */
  get isJekyllPost(): boolean {
    if (!datedName.test(this.path)) return false
    return this.field('layout') !== undefined || this.#oldAddresses.includes(':file_title')
  }

  /** The field of a key; one that is spelled with other capitals counts where there is no exact one. */
  field(key: string): RawField | undefined {
    const { fields } = this.#parsed
    const lower = key.toLowerCase()
    return fields.get(key) ?? fields.get(lower) ?? this.#byLower.get(lower)
  }

  /** The value, without what a program writes for one that it does not have; that gets a warning. */
  raw(key: string): RawValue {
    const field = this.field(key)
    if (field === undefined) return ''
    const value = withoutNothing(field.value)
    if (value !== field.value) this.#warnOfNothing(key, field.value)
    return value
  }

  /** The value as one line of text; undefined when it is missing or blank. */
  text(key: string): string | undefined {
    return allTexts(this.raw(key)).join(' ') || undefined
  }

  #warnOfNothing(key: string, value: RawValue): void {
    if (this.#warned.has(key)) return
    this.#warned.add(key)
    this.warn(key, {
      expected: 'a value, or nothing',
      found: quoteFound(allTexts(value).find(isNothing) ?? ''),
      remedy: 'It counts as nothing. Correct or remove it.',
    })
  }

  warn(key: string, words: Pick<Problem, 'expected' | 'found' | 'remedy'>): void {
    const { path, frontMatterLine } = this.#parsed
    const line = this.field(key)?.line ?? frontMatterLine
    this.problems.push({ severity: 'warning', path, line, key, ...words })
  }
}

/** Whether a text is what a program writes where it has no value. */
function isNothing(text: string): boolean {
  return /^(?:undefined|null|\(null\)|<null>|NaN|\[object (?:Object|Undefined|Null)\])$/.test(
    text.trim(),
  )
}

/** A value without the texts that stand for nothing; the same one where there are none. */
function withoutNothing(value: RawValue): RawValue {
  if (typeof value === 'string') return isNothing(value) ? '' : value
  if (isList(value)) {
    const kept = value.map(withoutNothing)
    return kept.every((item, at) => item === value[at]) ? value : kept
  }
  const kept = [...value].map(([key, inner]) => [key, withoutNothing(inner)] as const)
  return kept.every(([key, inner]) => inner === value.get(key)) ? value : new Map(kept)
}

/** The text of one value. A map is an unquoted `a: b`, and reads like that. */
function oneText(value: RawValue): string {
  if (typeof value === 'string') return cleanText(value)
  return allTexts(value).join(' ')
}

/** The texts of a value, lists flattened, blank ones left out. */
export function allTexts(value: RawValue): readonly string[] {
  if (typeof value === 'string') return [cleanText(value)].filter(Boolean)
  if (isList(value)) return value.flatMap(allTexts)
  return [...value]
    .map(([key, inner]) => `${cleanText(key)}: ${oneText(inner)}`.trim())
    .filter((text) => text !== ':')
}

/** Narrows a value to a list. */
export function isList(value: RawValue): value is readonly RawValue[] {
  return Array.isArray(value)
}
