import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { settingsStore } from '../settings/settings-store.ts'
import { useSite } from '../ui/site-context.ts'
import { createKeyActions } from './key-actions.ts'
import { KeyHelp } from './key-help.tsx'
import { createKeySequence } from './key-sequence.ts'
import { openLayers } from './open-layers.ts'
import { readKey } from './read-key.ts'

/** Keys of one character, for hands that know other readers; `early` are those pressed before it came. */
export function KeyMap({ early }: { early: KeyboardEvent[] }) {
  const { href } = useSite()
  const navigate = useNavigate()
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  useEffect(() => {
    const actions = createKeyActions({
      go: (path) => void navigate(path),
      base: href('/'),
      showHelp: () => setIsHelpOpen(true),
    })
    const sequence = createKeySequence('g')
    function onKeyDown(event: KeyboardEvent): void {
      if (!isFree(event)) return
      const key = readKey(event)
      const name = key === undefined ? undefined : sequence(key, event.timeStamp)
      if (name !== undefined && actions[name]?.()) event.preventDefault()
    }
    for (const event of early.splice(0)) onKeyDown(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [early, href, navigate])
  return isHelpOpen && <KeyHelp onClose={() => setIsHelpOpen(false)} />
}

/** Whether a key means what the map says: not where one writes, nor below a dialog, nor while a text is selected. */
function isFree({ target, key }: KeyboardEvent): boolean {
  if (settingsStore.current().keys === 'off') return false
  if (document.querySelector(openLayers)) return false
  if (key === 'Escape' && document.getSelection()?.isCollapsed === false) return false
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select'))
  )
}
