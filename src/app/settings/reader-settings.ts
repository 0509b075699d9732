import { languageTags } from '../../shared/words/languages.ts'

/**
 * The reader settings, each with its choices; the first is how the site comes. Which words stand
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
  filters: ['site', 'own', 'off'],
  keys: ['on', 'off'],
  library: ['on', 'off'],
  passed: ['unread', 'read'],
  swipe: ['on', 'off'],
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

/** The choices in what was saved; what is unknown is left out. */
export function readSettings(saved: unknown): Partial<ReaderSettings> {
  const found: Readonly<Record<string, unknown>> = Object(saved)
  const known = names.flatMap((name) => {
    const choice = found[name] === 'zh' ? 'zh-Hans' : found[name]
    const choices: readonly unknown[] = settingChoices[name]
    return choices.includes(choice) ? [[name, choice]] : []
  })
  return Object.fromEntries(known)
}

/** The settings that are not as the site comes. */
export function chosenSettings(settings: ReaderSettings): Partial<ReaderSettings> {
  const chosen = names.filter((name) => settings[name] !== defaultSettings[name])
  return Object.fromEntries(chosen.map((name) => [name, settings[name]]))
}
