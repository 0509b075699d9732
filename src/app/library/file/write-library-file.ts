import type { LibraryEntries } from '../database/library-entries.ts'

/** The format that every library file states. A newer version may hold what an older program cannot read. */
export const libraryFormat = { format: 'broadsheet-library', version: 1 } as const

/**
 * Writes a library as JSON, one entry a line. The same library gives the same text, whatever the order in which
 * it came together, so that a folder that is synchronised sees no change where there is none.
 */
export function writeLibraryFile(entries: LibraryEntries): string {
  const parts = [
    `"format":${JSON.stringify(libraryFormat.format)}`,
    `"version":${libraryFormat.version}`,
    ...(['articles', 'ranges', 'highlights'] as const).map((name) => {
      const lines = sorted<unknown>(entries[name]).map((entry) => JSON.stringify(entry, inOrder))
      return `"${name}":[\n${lines.join(',\n')}\n]`
    }),
  ]
  return `{${parts.join(',\n')}}\n`
}

function sorted<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Lets `JSON.stringify` write the members of every object in the order of their names. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
