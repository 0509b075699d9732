import {
  type Check,
  type ChecksOf,
  isListOf,
  isRecordOf,
  isText,
  optional,
} from '../json/json-check.ts'

/**
 * Filters of a reader, or of the site for its readers: what to see less of, and what first. Words stand in
 * headlines and excerpts; sources are names of categories.
 */
export interface Filters {
  readonly mutedWords?: readonly string[] | undefined
  readonly mutedSources?: readonly string[] | undefined
  readonly mutedAuthors?: readonly string[] | undefined
  readonly highlightedWords?: readonly string[] | undefined
}

const areTexts = optional(isListOf(isText))

/** Recognises `Filters`. */
export const isFilters: Check<Filters> = isRecordOf<ChecksOf<Filters>>({
  mutedWords: areTexts,
  mutedSources: areTexts,
  mutedAuthors: areTexts,
  highlightedWords: areTexts,
})

/** The names of the lists, in the order in which they are shown. */
export const filterNames = [
  'mutedWords',
  'mutedSources',
  'mutedAuthors',
  'highlightedWords',
] as const satisfies readonly (keyof Filters)[]

/** Joins filters: each entry once, in the order in which they come. */
export function joinFilters(a: Filters, b: Filters): Filters {
  const joined = filterNames.map((name) => [
    name,
    [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])],
  ])
  return Object.fromEntries(joined.filter(([, list]) => list?.length))
}
