import { parse, TomlDate } from 'smol-toml'
import type { RawField, RawFields, RawValue } from '../raw-fields.ts'

const maxDepth = 32

/** The result of reading TOML: its keys, or where and why it is no TOML. */
type TomlResult =
  | { readonly kind: 'fields'; readonly fields: RawFields }
  | { readonly kind: 'broken'; readonly line: number; readonly reason: string }

/**
 * Reads TOML whose first line is line `firstLine` of the file. The keys of Zola's `[taxonomies]` and Hugo's
 * `[params]` count as if they stood at the top.
 */
export function readToml(source: string, firstLine: number): TomlResult {
  try {
    const table = parse(source, { integersAsBigInt: true, maxDepth })
    const fields = new Map<string, RawField>()
    const top = Object.entries(table)
    const inner = top.flatMap(([key, value]) =>
      (key === 'taxonomies' || key === 'params') && isTable(value) ? Object.entries(value) : [],
    )
    for (const [key, value] of [...top, ...inner]) {
      if (fields.has(key)) continue
      fields.set(key, { value: rawValue(value), line: firstLine + lineOf(source, key) })
    }
    return { kind: 'fields', fields }
  } catch (error) {
    const [reason = 'not TOML'] = error instanceof Error ? error.message.split('\n', 1) : []
    const line = error instanceof Error && 'line' in error ? Number(error.line) : 1
    return { kind: 'broken', line: firstLine + line - 1, reason }
  }
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function rawValue(value: unknown): RawValue {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(rawValue)
  if (isTable(value)) {
    return new Map(Object.entries(value).map(([key, inner]) => [key, rawValue(inner)]))
  }
  return String(value ?? '')
}

/** How many lines stand before the one on which a key is set; 0 where it is not found. */
function lineOf(source: string, key: string): number {
  const lines = source.split('\n')
  const names = /^\s*\[{0,2}\s*["']?([^"'=\s[\]]+)["']?\s*[=\].]/
  const at = lines.findIndex((line) => names.exec(line)?.[1] === key)
  return Math.max(at, 0)
}
