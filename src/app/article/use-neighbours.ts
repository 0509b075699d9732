import { useMemo } from 'react'
import type { ArticleDetails } from '../../shared/article.ts'
import { type ListNeighbours, readListNeighbours } from '../navigation/list-neighbours.ts'
import { useHydrated } from '../ui/use-hydrated.ts'

/** The articles beside one: in the list the reader came from, else in its category, as at build. */
export function useNeighbours(article: ArticleDetails): ListNeighbours {
  const isHydrated = useHydrated()
  return useMemo(
    () =>
      (isHydrated && readListNeighbours(article.id)) || {
        name: article.categories[0]?.at(-1)?.label ?? '',
        previous: article.newer,
        next: article.older,
      },
    [isHydrated, article],
  )
}
