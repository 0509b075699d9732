import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { useHydrated } from '../ui/use-hydrated.ts'

const filtersPanel = lazyPart(() =>
  withWords(['filters'], () => import('./filters-panel.tsx').then((part) => part.FiltersPanel)),
)

/** The part of the settings in which a reader writes filters. */
export function FiltersSection() {
  const FiltersPanel = useLazyPart(filtersPanel, useHydrated())
  return FiltersPanel && <FiltersPanel />
}
