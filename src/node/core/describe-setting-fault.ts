import type { z } from 'zod'
import { quoteFound } from './describe-problems.ts'

const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['record', 'names with values'],
  ['object', 'names with values'],
])

/**
 * A fault that the schema of the settings found, in words: `expected a text, found 5`. What the schema itself
 * puts into words begins with `expected` and stays as it is.
 */
export function describeSettingFault(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('expected ')) return issue.message
  const expected = describeExpected(issue)
  if (expected === undefined) return issue.message
  return `expected ${expected}, found ${describeFound(issue.input)}`
}

function describeExpected(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return kinds.get(issue.expected)
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return `a ${issue.format}`
    case 'too_small':
      return describeLimit(issue.origin, 'least', issue.minimum)
    case 'too_big':
      return describeLimit(issue.origin, 'most', issue.maximum)
    default:
      return undefined
  }
}

function describeLimit(origin: string, side: 'least' | 'most', limit: number | bigint): string {
  if (origin === 'string') return `at ${side} ${limit} characters`
  return origin === 'array' ? `at ${side} ${limit} entries` : `a number of at ${side} ${limit}`
}

function describeFound(value: unknown): string {
  if (value === undefined) return 'none'
  if (typeof value === 'string') return quoteFound(value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `${value.length} entries`
  if (typeof value === 'object' && value !== null) return 'names with values'
  return typeof value === 'function' ? 'a function' : String(value)
}
