import { useEffect, useState } from 'react'
import { useCommands } from '../ui/commands.ts'
import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { openLayers } from './open-layers.ts'

const keyMap = lazyPart(() =>
  withWords(['keys'], () => import('./key-map.tsx').then((part) => part.KeyMap)),
)

/** The keyboard shortcuts of every page. The first key loads their table and then takes effect. */
export function KeyLayer() {
  const [early] = useState<KeyboardEvent[]>(() => [])
  const [isWanted, setIsWanted] = useState(false)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const KeyMap = useLazyPart(keyMap, isWanted || isHelpOpen)
  useCommands({
    help() {
      setIsHelpOpen(true)
      return true
    },
  })
  useEffect(() => {
    if (KeyMap) return
    function onKeyDown(event: KeyboardEvent): void {
      // Programs that fill in forms send events without a key.
      if (!event.key || (event.key.length > 1 && event.key !== 'Escape')) return
      // By the time of its turn the dialog that it closes would be gone.
      if (document.querySelector(openLayers)) return
      early.push(event)
      setIsWanted(true)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [KeyMap, early])
  return (
    KeyMap && (
      <KeyMap early={early} isHelpOpen={isHelpOpen} onHelpClose={() => setIsHelpOpen(false)} />
    )
  )
}
