import { languageTags } from '../../shared/words/languages.ts'

/**
 * What a reader can choose, each with its choices; the first is how the site comes. Which words stand
 * for them is in `shared/words`, what they look like in `styles/tokens.css`.
 */
export const settingChoices = {
  theme: ['system', 'paper', 'sepia', 'night'],
  size: ['m', 'xs', 's', 'l', 'xl', 'xxl'],
  measure: ['medium', 'narrow', 'wide'],
  leading: ['medium', 'tight', 'loose'],
  font: ['sans', 'serif'],
  align: ['auto', 'justify', 'start'],
  density: ['magazine', 'rows', 'headlines'],
  pictures: ['on', 'off'],
  language: ['site', ...languageTags],
  script: ['original', 'simplified', 'traditional'],
  keys: ['on', 'off'],
} as const satisfies Record<string, readonly [string, ...string[]]>

/** The name of a setting. */
export type SettingName = keyof typeof settingChoices

/** Everything that a reader has chosen. */
export type ReaderSettings = {
  readonly [Name in SettingName]: (typeof settingChoices)[Name][number]
}

const names = Object.keys(settingChoices) as SettingName[]

/** How the site comes. */
export const defaultSettings = Object.fromEntries(
  names.map((name) => [name, settingChoices[name][0]]),
) as ReaderSettings

/** Changes when old settings would be misread. */
const version = 1

/** Where settings are kept in `localStorage`; `before-paint.ts` reads it too. */
export const settingsKey = 'broadsheet:settings'

/**
 * Reads settings from what was saved: unknown names and choices, another version and what is no JSON
 * give the default.
 */
export function parseSettings(saved: string | null): ReaderSettings {
  const found = parseObject(saved)
  if (found?.version !== version) return defaultSettings
  const known = names.flatMap((name) => {
    const choice = found[name] === 'zh' ? 'zh-Hans' : found[name]
    const choices: readonly unknown[] = settingChoices[name]
    return choices.includes(choice) ? [[name, choice]] : []
  })
  return { ...defaultSettings, ...Object.fromEntries(known) }
}

/** Writes settings down, leaving out what is as the site comes. */
export function formatSettings(settings: ReaderSettings): string {
  return JSON.stringify({ version, ...chosenSettings(settings) })
}

/** The settings that are not as the site comes. */
export function chosenSettings(settings: ReaderSettings): Partial<ReaderSettings> {
  const chosen = names.filter((name) => settings[name] !== defaultSettings[name])
  return Object.fromEntries(chosen.map((name) => [name, settings[name]]))
}

function parseObject(text: string | null): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
