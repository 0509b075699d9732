import { useStore } from '../ui/store.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { settingsStore } from './settings-store.ts'

/** The settings that the reader has chosen; those with which the site comes while prerendered markup is hydrated. */
export function useSettings(): ReaderSettings {
  return useStore(settingsStore)
}
