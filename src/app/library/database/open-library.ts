import { openDB } from 'idb'
import { libraryName } from './library-name.ts'
import {
  type LibraryDatabase,
  type LibrarySchema,
  libraryVersion,
  migrate,
} from './library-schema.ts'

/** Options of opening the database. */
interface OpenLibraryOptions {
  /** The connection is of no use any more: another tab needs a newer version, or the browser closed it. */
  readonly onLost: () => void
  /** The site's base, which is part of the name: sites of one origin have databases of their own. */
  readonly base?: string | undefined
}

/**
 * Opens the library's database and migrates it. Rejects where there is no IndexedDB, where it is forbidden,
 * and where a newer program has been here. It waits while another tab holds an older version open.
 */
export async function openLibrary({ onLost, base }: OpenLibraryOptions): Promise<LibraryDatabase> {
  const database = await openDB<LibrarySchema>(libraryName(base), libraryVersion, {
    upgrade: (opened, from, until, transaction) => migrate(from, until, opened, transaction),
    blocking() {
      database.close()
      onLost()
    },
    terminated: onLost,
  })
  return database
}
