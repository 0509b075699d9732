import { useSyncExternalStore } from 'react'
import { defaultSettings, type ReaderSettings } from './reader-settings.ts'
import { settingsStore } from './settings-store.ts'

/** What the reader has chosen; how the site comes while prerendered markup is taken over. */
export function useSettings(): ReaderSettings {
  return useSyncExternalStore(settingsStore.subscribe, settingsStore.current, () => defaultSettings)
}
