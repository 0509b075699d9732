import type { LibraryEntries } from '../library/database/library-entries.ts'
import { readForeignLinks } from '../library/file/foreign/read-foreign-links.ts'
import { LibraryFileError } from '../library/file/library-file-error.ts'
import { readLibraryFile } from '../library/file/read-library-file.ts'
import { matchLinks } from './match-links.ts'

/** The offer of a file to bring entries in, or the reason why it has none. */
export type ImportOffer =
  | {
      readonly kind: 'library'
      readonly entries: LibraryEntries
      /** How many damaged entries were left out. */
      readonly leftOut: number
      /** Of an export of another reader: how many links it has, and how many are articles here. */
      readonly found?: { readonly links: number; readonly matched: number }
    }
  | { readonly kind: 'refused'; readonly reason: LibraryFileError['reason'] | 'offline' }

/** Reads the text of a file that the reader has chosen. `base` begins and ends with a slash. It never rejects. */
export async function readImport(text: string, base: string): Promise<ImportOffer> {
  try {
    return { kind: 'library', ...readLibraryFile(text) }
  } catch (error) {
    const reason = error instanceof LibraryFileError ? error.reason : 'unreadable'
    const links = reason === 'newer' ? undefined : readForeignLinks(text)
    const isOther = reason === 'unreadable' && !/^\uFEFF?\s*[[{]/.test(text)
    if (!links) return { kind: 'refused', reason: isOther ? 'other' : reason }
    return readLinks(links, base)
  }
}

async function readLinks(
  links: NonNullable<ReturnType<typeof readForeignLinks>>,
  base: string,
): Promise<ImportOffer> {
  try {
    const entries = await matchLinks(links, base)
    const found = { links: links.length, matched: entries.articles.size }
    return { kind: 'library', entries, leftOut: 0, found }
  } catch {
    return { kind: 'refused', reason: 'offline' }
  }
}
