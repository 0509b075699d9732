import { useEffect } from 'react'
import { settingsStore } from '../settings/settings-store.ts'
import { isField } from '../ui/text/is-field.ts'
import { KeyHelp } from './key-help.tsx'
import { createKeySequence } from './key-sequence.ts'
import { runKey } from './key-table.ts'
import { openLayers } from './open-layers.ts'
import { readKey } from './read-key.ts'
import { useSiteCommands } from './use-site-commands.ts'

/** The props that the key layer passes to the map. */
interface KeyMapProps {
  /** The keys that were pressed before the map came. */
  readonly early: KeyboardEvent[]
  readonly isHelpOpen: boolean
  readonly onHelpClose: () => void
}

/** Runs the command of each key, and shows the table of keys. */
export function KeyMap({ early, isHelpOpen, onHelpClose }: KeyMapProps) {
  useSiteCommands()
  useEffect(() => {
    const sequence = createKeySequence('g')
    function onKeyDown(event: KeyboardEvent): void {
      if (!isFree(event)) return
      const key = readKey(event)
      const name = key === undefined ? undefined : sequence(key, event.timeStamp)
      if (name !== undefined && runKey(name)) event.preventDefault()
    }
    for (const event of early.splice(0)) onKeyDown(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [early])
  return isHelpOpen && <KeyHelp onClose={onHelpClose} />
}

/** Whether shortcuts are active. They are not in text fields, below a dialog, or while text is selected. */
function isFree({ target, key }: KeyboardEvent): boolean {
  if (settingsStore.getState().keys === 'off') return false
  if (document.querySelector(openLayers)) return false
  if (key === 'Escape' && document.getSelection()?.isCollapsed === false) return false
  return !isField(target)
}
