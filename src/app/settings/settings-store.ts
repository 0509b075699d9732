import { createRemembered } from '../ui/remembered.ts'
import { createStore, type ReadableStore } from '../ui/store.ts'
import {
  chosenSettings,
  defaultSettings,
  type ReaderSettings,
  readSettings,
  type SettingName,
  settingChoices,
} from './reader-settings.ts'
import { tintBrowser } from './tint-browser.ts'

/** Holds what the reader has chosen on this device; it begins as the site comes. */
interface SettingsStore extends ReadableStore<ReaderSettings> {
  change(changes: Partial<ReaderSettings>): void
  reset(): void
}

/**
 * The settings of this window: kept in `localStorage` where that is allowed, else until the page is
 * closed; on the root element as `data-` attributes; the same in all windows of the archive.
 */
export const settingsStore: SettingsStore = createSettingsStore()

function createSettingsStore(): SettingsStore {
  const store = createStore(defaultSettings)
  // Only what was chosen is kept; `before-paint.ts` reads it too, by the same names.
  const kept = createRemembered<Partial<ReaderSettings>>({
    name: 'settings',
    version: 1,
    check: readSettings,
  })

  function set(chosen: Partial<ReaderSettings>): void {
    // First, so that who listens finds the page as it was chosen.
    showOnRoot(chosen)
    // A new value draws all that follow the settings once more, also where nothing was chosen.
    const isAny = Object.keys(chosen).length > 0
    store.setState(isAny ? { ...defaultSettings, ...chosen } : defaultSettings)
  }
  function keep(settings: ReaderSettings): void {
    const chosen = chosenSettings(settings)
    set(chosen)
    kept.write(chosen)
  }

  if (!import.meta.env.SSR) {
    set(kept.read())
    window.addEventListener('storage', ({ key }) => {
      if (key === kept.key || key === null) set(kept.read())
    })
  }
  return {
    ...store,
    change: (changes) => keep({ ...store.getState(), ...changes }),
    reset: () => keep(defaultSettings),
  }
}

function showOnRoot(chosen: Partial<ReaderSettings>): void {
  const { dataset } = document.documentElement
  for (const name of Object.keys(settingChoices) as SettingName[]) {
    const choice = chosen[name]
    if (choice === undefined) delete dataset[name]
    else if (dataset[name] !== choice) dataset[name] = choice
  }
  tintBrowser(chosen.theme !== undefined)
}
