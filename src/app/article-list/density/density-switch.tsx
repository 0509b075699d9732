import './density-switch.css'
import { LayoutList } from 'lucide'
import { settingChoices } from '../../settings/reader-settings.ts'
import { settingsStore } from '../../settings/settings-store.ts'
import { useSettings } from '../../settings/use-settings.ts'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../ui/site-context.ts'

/** How much lists show, chosen on the list itself: the setting of the same name. */
export function DensitySwitch() {
  const { names, choices } = useWords('settings')
  const { density } = useSettings()
  return (
    <label title={names.density}>
      <Icon of={LayoutList} size={20} />
      <select
        aria-label={names.density}
        value={density}
        onChange={({ target }) => {
          const chosen = settingChoices.density.find((choice) => choice === target.value)
          if (chosen) settingsStore.change({ density: chosen })
        }}
      >
        {settingChoices.density.map((choice) => (
          <option key={choice} value={choice}>
            {choices.density[choice]}
          </option>
        ))}
      </select>
    </label>
  )
}
