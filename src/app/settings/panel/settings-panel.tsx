import './settings-panel.css'
import { keyMessagesFor } from '../../../shared/key-words.ts'
import { runCommand } from '../../commands.ts'
import { useSite } from '../../ui/site-context.ts'
import { type SettingName, settingChoices } from '../reader-settings.ts'
import { settingsMessagesFor } from '../settings-messages.ts'
import { settingsStore } from '../settings-store.ts'
import { useSettings } from '../use-settings.ts'

/** The settings in the order in which they are shown, in groups. */
const groups: readonly (readonly SettingName[])[] = [
  ['theme'],
  ['size', 'measure', 'leading', 'font', 'align'],
  ['density', 'pictures'],
  ['language', 'script', 'keys'],
]

/** Everything a reader can set, each change seen at once, and the way back. */
export function SettingsPanel() {
  const { info, language } = useSite()
  const words = settingsMessagesFor(language)
  return (
    <div className="settings-panel">
      <p className="settings-sample" lang={info.language}>
        {settingsMessagesFor(info.language).sample}
      </p>
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
          {keyMessagesFor(language).title}
        </button>
        <span>{words.kept}</span>
      </p>
    </div>
  )
}

/** One setting: its choices side by side, in the order of their sizes. */
function Setting({ name }: { name: SettingName }) {
  const { language } = useSite()
  const words = settingsMessagesFor(language)
  const chosen = useSettings()[name]
  const labels: Readonly<Record<string, string>> = words.choices[name]
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
            <span>{labels[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The choices of a setting as its words list them; a choice without words is none. */
function inOrder(name: SettingName, labelled: readonly string[]): readonly string[] {
  const known: readonly string[] = settingChoices[name]
  return labelled.filter((choice) => known.includes(choice))
}
