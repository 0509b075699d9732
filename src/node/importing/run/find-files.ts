import { readFileSync } from 'node:fs'
import { composeBody } from '../files/compose-body.ts'
import { locationOf } from '../files/imported-files.ts'
import { isTitleHash } from '../files/imported-mark.ts'
import {
  type ImportedFile,
  type OpenedFile,
  openImportedFile,
} from '../files/read-imported-file.ts'
import { type IdentifiedItem, isTelling } from '../identity/identify-items.ts'
import { isOtherArticle } from '../identity/is-other-article.ts'
import type { IdentityWay } from '../identity/item-keys.ts'
import { matchItems } from '../identity/match-items.ts'
import { matchLoose } from '../identity/match-loose.ts'
import { matchSameWords } from '../identity/match-same-words.ts'
import { plainWords } from '../identity/plain-words.ts'

/** Finds the article files of items among the files of their feed: by their keys, else by their words. */
export function findFiles(
  items: readonly IdentifiedItem[],
  files: readonly ImportedFile[],
  way: IdentityWay,
  contentDir: string,
): ReadonlyMap<IdentifiedItem, ImportedFile> {
  const open = ({ path }: ImportedFile) =>
    openImportedFile(path, readFileSync(locationOf(contentDir, path), 'utf8'))
  const words = {
    item: ({ item }: IdentifiedItem) => plainWords(composeBody(item)),
    file: (file: ImportedFile) => {
      const opened = open(file)
      return opened && plainWords(opened.body)
    },
  }
  const byKeys = matchItems(items, files, way, (item, file) => isReused(item, file, open))
  const loose = matchLoose(items, files, byKeys, words)
  const known = new Map([...byKeys, ...loose])
  const same = matchSameWords(items, files, known, {
    ...words,
    item: (item) => {
      const own = words.item(item)
      return isTelling(item.item, own) ? own : undefined
    },
  })
  return new Map([...known, ...same])
}

/**
 * Whether a guid was that of a file, and is that of another article now. The words of a body that the keeper has
 * edited say nothing.
 */
function isReused(
  { item, keys }: IdentifiedItem,
  known: ImportedFile,
  open: (file: ImportedFile) => OpenedFile | undefined,
): boolean {
  if (keys.guid === undefined || keys.guid !== known.keys.guid) return false
  if (keys.title === known.keys.title || keys.link === known.keys.link) return false
  if (keys.link === undefined || known.keys.link === undefined) return false
  const file = open(known)
  if (file === undefined) return false
  const { title, date } = item
  const before = {
    title: isTitleHash(file.mark.title, title) ? title : file.title,
    date: file.date,
    words: file.ownBody ? plainWords(file.body) : '',
  }
  return isOtherArticle({ title, date, words: plainWords(composeBody(item)) }, before)
}
