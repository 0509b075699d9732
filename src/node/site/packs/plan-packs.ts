import type { Packing } from '../../../shared/packs/packing.ts'
import type { Settings } from '../../core/settings.ts'
import type { Library } from '../../library/library.ts'
import { countShards } from './count-shards.ts'

/** An archive of so many articles is a large one. */
const usualLargeArchive = 80_000

/** How many pages of a list are then in a pack: a browser has read its table after one request. */
const manyPages = 32

/** How the data of a site is packed with its settings. From `largeArchive` articles on, packs of lists are larger. */
export function planPacks(
  library: Pick<Library, 'articles'>,
  { articleShardSize }: Pick<Settings, 'articleShardSize'>,
  largeArchive = usualLargeArchive,
): Packing {
  const articleShards = countShards(library, articleShardSize)
  if (articleShards === 0) return {}
  const isLarge = library.articles.size >= largeArchive
  return { articleShards, ...(isLarge && { pagesInPack: manyPages }) }
}
