import { useState } from 'react'
import { useStore } from '../../ui/store.ts'
import { openBranches } from './open-branches.ts'

/** Which branches of a tree are open, and a way to change that. */
interface Branches {
  isOpen(key: string): boolean
  set(keys: readonly string[], isOpen: boolean): void
}

interface Changes {
  readonly of: string
  readonly byKey: ReadonlyMap<string, boolean>
}

/**
 * The open branches of a tree: those the reader has opened on this device, and the way to the page's
 * category. A filter opens others; what is changed then, or on the way, is not kept for longer.
 */
export function useOpenBranches(
  current: readonly string[],
  filtered: ReadonlySet<string> | undefined,
): Branches {
  const kept = useStore(openBranches)
  const name = filtered ? [...filtered].join() : current.join('/')
  const [changes, setChanges] = useState<Changes>({ of: name, byKey: new Map() })
  const here = changes.of === name ? changes.byKey : new Map<string, boolean>()

  function isOnWay(key: string): boolean {
    return `${current.join('/')}/`.startsWith(`${key}/`)
  }

  return {
    isOpen: (key) =>
      here.get(key) ?? (filtered ? filtered.has(key) : isOnWay(key) || kept.has(key)),
    set(keys, isOpen) {
      setChanges({
        of: name,
        byKey: new Map([...here, ...keys.map((key) => [key, isOpen] as const)]),
      })
      if (!filtered) openBranches.set(keys, isOpen)
    },
  }
}
