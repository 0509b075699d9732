import { join } from 'node:path'
import { codeVersion } from '../core/code/code-version.ts'
import { fingerprint } from '../core/fingerprint.ts'
import type { Settings } from '../core/settings.ts'
import type { Library, LibraryArticle } from '../library/library.ts'
import type { OutputGroup } from '../output/output-file.ts'
import { indexAhead } from './index-ahead.ts'
import { makeSearchFiles, planIndex, plannedGroups } from './make-search-files.ts'
import { searchArchive } from './search-archive.ts'
import { openSearchCache } from './search-cache.ts'

/** The data from which the index of a site is made. */
interface SearchSource {
  readonly library: Library
  readonly settings: Settings
  readonly readBody: (article: LibraryArticle) => string
  /** The project's cache folder. */
  readonly cacheDir: string
  /**
   * The number of files into which the data of all articles is packed; 0 where each article has its own
   * file.
   */
  readonly articleShards: number
}

/** The search index of a site that is about to be written. */
export interface SiteSearch {
  /**
   * Indexes the articles that have changed since the last build, in a thread of its own; see
   * `indexAhead`.
   */
  readonly prepare: (bodiesPath: string) => Promise<void>
  /** The files of the index. Results of earlier builds are reused. */
  readonly groups: () => Generator<OutputGroup>
}

/** Plans the search index of a site. */
export function planSiteSearch(source: SearchSource): SiteSearch {
  const { library, settings, readBody, articleShards } = source
  const cacheDir = join(source.cacheDir, 'search', fingerprint(settings.contentDir))
  const cacheKey = codeVersion('search')
  const cache = openSearchCache(cacheDir)
  const options = { cacheKey, cache, articleShards }
  const archive = searchArchive(library, { readBody, timeZone: settings.timeZone })
  const tiers = planIndex(archive, options)
  return {
    prepare: (bodiesPath) => indexAhead({ tiers, cache, cacheDir, bodiesPath }),
    groups: () => plannedGroups({ ...archive, tiers }, options),
  }
}

const filesOf = new WeakMap<Library, ReadonlyMap<string, string | Uint8Array>>()

/**
 * One file of the index by its path, for the dev server. The first request makes all files. Undefined
 * when there is no such file.
 */
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
