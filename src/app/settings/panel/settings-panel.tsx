import './settings-panel.css'
import type { ReactNode } from 'react'
import { type LanguageTag, languages, languageTags } from '../../../shared/words/languages.ts'
import { runCommand } from '../../ui/commands.ts'
import { useWords } from '../../ui/site-context.ts'
import { type ReaderSettings, type SettingName, settingChoices } from '../reader-settings.ts'
import { settingsStore } from '../settings-store.ts'
import { useSettings } from '../use-settings.ts'
import { SettingsSample } from './settings-sample.tsx'

/** The settings that begin a group. */
const groupStarts: readonly SettingName[] = ['theme', 'size', 'density', 'language']

/** All settings in the order of their table, in groups. */
const groups = groupSettings(Object.keys(settingChoices) as SettingName[])

/** Each language has its own name: a reader who looks for it may understand no other. */
const languageNames = new Map<string, string>(languageTags.map((tag) => [tag, languages[tag].name]))

/** Words for every setting and each of its choices. */
interface SettingLabels {
  readonly names: Readonly<Record<SettingName, string>>
  readonly choices: {
    readonly [Name in SettingName]: Readonly<
      Record<Exclude<ReaderSettings[Name], LanguageTag>, string>
    >
  }
}

function groupSettings(names: readonly SettingName[]): SettingName[][] {
  const grouped: SettingName[][] = []
  for (const name of names) {
    if (groupStarts.includes(name)) grouped.push([])
    grouped.at(-1)?.push(name)
  }
  return grouped
}

/** Everything a reader can set, with a way to reset it. Each change shows at once. `below` comes with it. */
export function SettingsPanel({ below }: { readonly below?: ReactNode }) {
  const words = useWords('settings')
  const keys = useWords('keys')
  return (
    <>
      <div className="settings-panel">
        <SettingsSample />
        {groups.map((group) => (
          <div key={group[0]} className="settings-group">
            {group.map((name) => (
              <Setting key={name} name={name} />
            ))}
          </div>
        ))}
        <p className="settings-foot">
          <button type="button" className="button" onClick={settingsStore.reset}>
            {words.reset}
          </button>
          <button
            type="button"
            className="button key-button"
            aria-haspopup="dialog"
            onClick={() => runCommand('help')}
          >
            {keys.title}
          </button>
          <span>{words.kept}</span>
        </p>
      </div>
      {below}
    </>
  )
}

/** One setting: its choices side by side, in the order of their sizes. */
function Setting({ name }: { name: SettingName }) {
  const words: SettingLabels = useWords('settings')
  const chosen = useSettings()[name]
  const labels: Readonly<Record<string, string>> =
    name === 'language'
      ? { ...words.choices.language, ...Object.fromEntries(languageNames) }
      : words.choices[name]
  return (
    <fieldset className="setting" data-setting={name}>
      <legend>{words.names[name]}</legend>
      <div className="setting-choices">
        {inOrder(name, Object.keys(labels)).map((choice) => (
          <label key={choice} data-choice={choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === chosen}
              onChange={() => settingsStore.change({ [name]: choice })}
            />
            <span {...ownLanguage(choice)}>{labels[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A language's own name is read in that language, and stays as it is written. */
function ownLanguage(choice: string): { lang?: string; translate?: 'no' } {
  return languageNames.has(choice) ? { lang: choice, translate: 'no' } : {}
}

/** The choices of a setting as its words list them; a choice without words is none. */
function inOrder(name: SettingName, labelled: readonly string[]): readonly string[] {
  const known: readonly string[] = settingChoices[name]
  return labelled.filter((choice) => known.includes(choice))
}
