/**
 * A value as the front matter wrote it: every scalar is its source text, so that `2024`, `yes` and
 * `1e3` stay what the author saw. A missing value and a plain `null` or `~` are the empty string.
 */
export type RawValue = string | readonly RawValue[] | RawMap

/** A nested map, in the order of the file. A Map, so that `__proto__` is a key like any other. */
interface RawMap extends ReadonlyMap<string, RawValue> {}

/** A top-level key's value and its 1-based line in the file. */
export interface RawField {
  readonly value: RawValue
  readonly line: number
}

/** The front matter of a file by key. */
export type RawFields = ReadonlyMap<string, RawField>

/** Turns the text of an unquoted scalar into a value: the ways to write nothing become ''. */
export function plainValue(text: string): string {
  return /^(?:~|null|Null|NULL)$/.test(text) ? '' : text
}
