import type { LibraryEntries } from '../database/library-entries.ts'
import type { Highlight } from '../records/highlight.ts'

/** A highlight with the name that it is kept by. */
export interface NamedHighlight extends Highlight {
  readonly name: string
}

/** The marked passages that were not removed, in the order in which they were marked; those of one article. */
export function highlightsOf(
  { highlights }: Pick<LibraryEntries, 'highlights'>,
  article?: string,
): readonly NamedHighlight[] {
  return [...highlights]
    .flatMap(([name, { value }]) => (value ? [{ ...value, name }] : []))
    .filter((highlight) => article === undefined || highlight.article === article)
    .sort((a, b) => a.made - b.made)
}
