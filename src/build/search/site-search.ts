import { join } from 'node:path'
import { codeVersion } from '../cache/code-version.ts'
import type { Library, LibraryArticle } from '../library/library.ts'
import type { OutputGroup } from '../output/output-file.ts'
import type { Settings } from '../settings.ts'
import { recipeOf } from '../site/recipe.ts'
import { makeSearchFiles, searchGroups } from './make-search-files.ts'
import { searchArchive } from './search-archive.ts'
import { openSearchCache } from './search-cache.ts'

/** What the index of a site is made from. */
export interface SearchSource {
  readonly library: Library
  readonly settings: Settings
  readonly readBody: (article: LibraryArticle) => string
  /** The project's cache folder. */
  readonly cacheDir: string
  /** How many files the data of all articles is packed into; 0 where each has its own. */
  readonly articleShards: number
}

/** The search index of a site; what was indexed for the last build of these articles is used again. */
export function* siteSearchGroups(source: SearchSource): Generator<OutputGroup> {
  const { library, settings, readBody, cacheDir, articleShards } = source
  const folder = join(cacheDir, 'search', recipeOf(settings.contentDir))
  const recipe = codeVersion(['src/build/search', 'src/shared'])
  const archive = searchArchive(library, { readBody, timeZone: settings.timeZone })
  yield* searchGroups(archive, { recipe, cache: openSearchCache(folder), articleShards })
}

const filesOf = new WeakMap<Library, ReadonlyMap<string, string | Uint8Array>>()

/** One file of the index by its path, for the dev server: all are made with the first that is asked for. */
export function devSearchFile(
  path: string,
  { library, settings, readBody }: Omit<SearchSource, 'cacheDir' | 'articleShards'>,
): string | Uint8Array | undefined {
  let files = filesOf.get(library)
  if (files === undefined) {
    const archive = searchArchive(library, { readBody, timeZone: settings.timeZone })
    files = new Map([...makeSearchFiles(archive)].map((file) => [file.path, file.content]))
    filesOf.set(library, files)
  }
  return files.get(path)
}
