import { SettingsPage } from '../settings/panel/settings-page.tsx'

/** The page of the reader's settings. */
export function View() {
  return <SettingsPage />
}
