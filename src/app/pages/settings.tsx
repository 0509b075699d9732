import { FiltersSection } from '../filters-panel/filters-section.tsx'
import { LibrarySection } from '../library-panel/library-section.tsx'
import { SettingsPage } from '../settings/panel/settings-page.tsx'

/** The page of the reader's settings, filters and library. */
export function View() {
  return (
    <SettingsPage
      below={
        <>
          <FiltersSection />
          <LibrarySection />
        </>
      }
    />
  )
}
