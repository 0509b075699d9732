import { LibrarySection } from '../library-panel/library-section.tsx'
import { SettingsPage } from '../settings/panel/settings-page.tsx'

/** The page of the reader's settings and library. */
export function View() {
  return <SettingsPage below={<LibrarySection />} />
}
