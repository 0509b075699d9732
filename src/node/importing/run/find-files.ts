import { readFileSync } from 'node:fs'
import { composeBody } from '../files/compose-body.ts'
import { locationOf } from '../files/imported-files.ts'
import { type ImportedFile, openImportedFile } from '../files/read-imported-file.ts'
import type { IdentifiedItem } from '../identity/identify-items.ts'
import type { IdentityWay } from '../identity/item-keys.ts'
import { matchItems } from '../identity/match-items.ts'
import { matchLoose } from '../identity/match-loose.ts'
import { plainWords } from '../versions/plain-words.ts'

/** The article files of items among the files of their feed: by their keys, else by their words. */
export function findFiles(
  items: readonly IdentifiedItem[],
  files: readonly ImportedFile[],
  way: IdentityWay,
  contentDir: string,
): ReadonlyMap<IdentifiedItem, ImportedFile> {
  const known = matchItems(items, files, way)
  const loose = matchLoose(items, files, known, {
    item: ({ item }) => plainWords(composeBody(item)),
    file: ({ path }) => {
      const text = readFileSync(locationOf(contentDir, path), 'utf8')
      const opened = openImportedFile(path, text)
      return opened && plainWords(opened.body)
    },
  })
  return new Map([...known, ...loose])
}
