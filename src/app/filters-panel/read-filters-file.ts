import { type Filters, filterNames, isFilters } from '../../shared/filters/filters.ts'

/** Reads the text of a file of filters. Undefined when there are none in it. */
export function readFiltersFile(text: string): Filters | undefined {
  try {
    const file: unknown = JSON.parse(text)
    const hasList = isFilters(file) && filterNames.some((name) => file[name]?.length)
    return hasList ? file : undefined
  } catch {
    return undefined
  }
}
