import { cleanText } from '../../core/clean-text.ts'
import type { Problem } from '../../core/problem.ts'
import type { ParsedFile } from '../parse-source-file.ts'
import type { RawField, RawValue } from './raw-fields.ts'

/** Looks up the fields of one file and collects what has to be said about them. */
export class FieldReader {
  readonly problems: Problem[] = []
  readonly #parsed: ParsedFile
  /** Keys in lower case, for those that a writer began with a capital. */
  readonly #byLower = new Map<string, RawField>()

  constructor(parsed: ParsedFile) {
    this.#parsed = parsed
    for (const [key, field] of parsed.fields) {
      const lower = key.toLowerCase()
      if (lower !== key && !this.#byLower.has(lower)) this.#byLower.set(lower, field)
    }
  }

  /** The path of the file below the content folder. */
  get path(): string {
    return this.#parsed.path
  }

  /** The field of a key; one that is spelled with other capitals counts where there is no exact one. */
  field(key: string): RawField | undefined {
    const { fields } = this.#parsed
    const lower = key.toLowerCase()
    return fields.get(key) ?? fields.get(lower) ?? this.#byLower.get(lower)
  }

  raw(key: string): RawValue {
    return this.field(key)?.value ?? ''
  }

  /** The value as one line of text; undefined when it is missing or blank. */
  text(key: string): string | undefined {
    return allTexts(this.raw(key)).join(' ') || undefined
  }

  warn(key: string, words: Pick<Problem, 'expected' | 'found' | 'remedy'>): void {
    const { path, frontMatterLine } = this.#parsed
    const line = this.field(key)?.line ?? frontMatterLine
    this.problems.push({ severity: 'warning', path, line, key, ...words })
  }
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
