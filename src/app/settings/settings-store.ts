import {
  chosenSettings,
  defaultSettings,
  formatSettings,
  parseSettings,
  type ReaderSettings,
  type SettingName,
  settingChoices,
  settingsKey,
} from './reader-settings.ts'
import { tintBrowser } from './tint-browser.ts'

/** Holds what the reader has chosen on this device. */
export interface SettingsStore {
  subscribe(listener: () => void): () => void
  current(): ReaderSettings
  change(part: Partial<ReaderSettings>): void
  reset(): void
}

/**
 * The settings of this window: kept in `localStorage` where that is allowed, else until the page is
 * closed; on the root element as `data-` attributes; the same in all windows of the site.
 */
export const settingsStore: SettingsStore = createSettingsStore()

function createSettingsStore(): SettingsStore {
  const listeners = new Set<() => void>()
  let settings = defaultSettings
  if (!import.meta.env.SSR) {
    settings = parseSettings(readSaved())
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === settingsKey || key === null) set(parseSettings(newValue))
    })
    showOnRoot(settings)
  }

  function set(next: ReaderSettings): void {
    settings = next
    showOnRoot(next)
    for (const listener of listeners) listener()
  }
  function keep(next: ReaderSettings): void {
    set(next)
    try {
      localStorage.setItem(settingsKey, formatSettings(next))
    } catch {
      // Full or forbidden: they then last until the page is closed.
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => settings,
    change: (part) => keep({ ...settings, ...part }),
    reset: () => keep(defaultSettings),
  }
}

function readSaved(): string | null {
  try {
    return localStorage.getItem(settingsKey)
  } catch {
    return null
  }
}

function showOnRoot(settings: ReaderSettings): void {
  const { dataset } = document.documentElement
  const chosen = chosenSettings(settings)
  for (const name of Object.keys(settingChoices) as SettingName[]) {
    const choice = chosen[name]
    if (choice === undefined) delete dataset[name]
    else if (dataset[name] !== choice) dataset[name] = choice
  }
  tintBrowser(chosen.theme !== undefined)
}
