import { useEffect } from 'react'
import { useFilters } from '../../settings/own-filters.ts'
import { useSettings } from '../../settings/use-settings.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

/**
 * The style that shows the rows of a prerendered page. Rows are hidden until the reader's own filters are
 * applied, so that nothing muted is seen; they show after four seconds at the latest (`article-list.css`).
 * The looks of muted rows and marked words are loaded where there are filters.
 */
export function useShownFilters(): { readonly animation: 'none' } | undefined {
  const { filters: choice } = useSettings()
  const hasFilters = Object.keys(useFilters()).length > 0
  const isHydrated = useHydrated()
  useEffect(() => {
    if (hasFilters) void import('./filters-look.ts').catch(() => {})
  }, [hasFilters])
  return isHydrated && choice !== 'site' ? { animation: 'none' } : undefined
}
