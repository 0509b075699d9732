import { pathKey } from '../../core/paths/path-key.ts'
import type { Library } from '../library.ts'

/**
 * The library for a disk or a host that knows no letter case: without the addresses that differ from another one
 * by letter case alone. Where both are one file, it answers at either of them.
 */
export function dropCaseForms(library: Library): Library {
  const movedLists = [...library.movedLists].filter(([old, key]) => pathKey(old) !== pathKey(key))
  return { ...library, movedLists: new Map(movedLists) }
}
