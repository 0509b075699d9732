import type { Filters } from './filters.ts'

/** Whether filters can mute an article. */
export function mutes({ mutedAuthors, mutedSources, mutedWords }: Filters): boolean {
  return [mutedAuthors, mutedSources, mutedWords].some((list) => list && list.length > 0)
}
