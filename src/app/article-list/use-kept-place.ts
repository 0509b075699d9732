import { useContext, useEffect } from 'react'
import { restorePlace } from '../navigation/page-place.ts'
import { settingsStore } from '../settings/settings-store.ts'
import { ListReadingContext } from './list-reading.ts'

/** Keeps the row that is being read where it is when the reader chooses another density. */
export function useKeptPlace(): void {
  const reading = useContext(ListReadingContext)
  useEffect(
    () =>
      settingsStore.subscribe(() => {
        // The place as it was noted when scrolling came to rest, so from before the change.
        const place = reading?.returnPlace()
        if (!place?.anchor) return
        restorePlace(place)
        // Once more when rows that were off the screen have their true height.
        requestAnimationFrame(() => restorePlace(place))
      }),
    [reading],
  )
}
