import { storageKey } from '../../ui/remembered.ts'

/**
 * The name of the database of the site at a base, which is part of it: sites of one origin have databases of
 * their own.
 */
export function libraryName(base?: string): string {
  return storageKey('library', base)
}
