import { type Filters, isFilters } from '../../shared/filters/filters.ts'
import { createRemembered } from '../ui/remembered.ts'
import { useSite } from '../ui/site-context.ts'
import { createStore, type ReadableStore, useStore } from '../ui/store.ts'
import { settingsStore } from './settings-store.ts'
import { useSettings } from './use-settings.ts'

/** Holds the reader's own filters on this device. */
interface OwnFiltersStore extends ReadableStore<Filters> {
  /** Keeps these filters in place of those before, and lets them take effect. */
  set(filters: Filters): void
}

const none: Filters = {}

/** The reader's own filters: kept in `localStorage`, the same in all windows of the archive. */
export const ownFilters: OwnFiltersStore = createOwnFilters()

function createOwnFilters(): OwnFiltersStore {
  const store = createStore(none)
  const kept = createRemembered({
    name: 'filters',
    version: 1,
    check: (saved): Filters => (isFilters(saved) ? saved : none),
  })
  if (!import.meta.env.SSR) {
    store.setState(kept.read())
    window.addEventListener('storage', ({ key }) => {
      if (key === kept.key || key === null) store.setState(kept.read())
    })
  }
  return {
    ...store,
    set(filters) {
      store.setState(filters)
      kept.write(filters)
      settingsStore.change({ filters: 'own' })
    },
  }
}

/** The filters that a reader edits: the own ones, and until there are some those of the site. */
export function useEditedFilters(): Filters {
  const { info } = useSite()
  const { filters } = useSettings()
  const own = useStore(ownFilters)
  const isOwn = filters === 'own' || Object.keys(own).length > 0
  return isOwn ? own : (info.filters ?? none)
}

/**
 * The filters that lists follow: those of the site, unless the reader has filters of their own or wants none. As
 * prerendered, and while that is hydrated, those of the site.
 */
export function useFilters(): Filters {
  const { info } = useSite()
  const { filters } = useSettings()
  const own = useStore(ownFilters)
  if (filters === 'off') return none
  return filters === 'own' ? own : (info.filters ?? none)
}
