import { startThread } from '../core/threads/start-thread.ts'
import { ThreadPool } from '../core/threads/thread-pool.ts'
import type { IndexRequest } from './index-request.ts'
import type { PlannedTier } from './make-tier.ts'
import type { SearchCache } from './search-cache.ts'
import { isKept } from './tier-blocks.ts'

/** The tiers to index ahead, and the folders for that. */
interface IndexAhead extends Pick<IndexRequest, 'cacheDir' | 'bodiesPath'> {
  readonly tiers: readonly PlannedTier[]
  readonly cache: SearchCache
}

/**
 * With fewer articles than this, which is less than a block, starting a thread takes longer than it
 * saves.
 */
const worthThread = 200

/**
 * Indexes the blocks that the cache lacks, in a thread of its own, while this thread makes other files.
 * Resolves when that is done. Never rejects: a block that is still missing is indexed when its shards are
 * made, and an error then shows there.
 */
export async function indexAhead({ tiers, cache, ...folders }: IndexAhead): Promise<void> {
  const blocks = tiers.flatMap((tier) => missingBlocks(tier, cache))
  const count = blocks.reduce((sum, { articles }) => sum + articles.length, 0)
  if (count < worthThread) return
  const start = () => startThread(new URL('./index-worker.ts', import.meta.url))
  const pool = new ThreadPool<IndexRequest, void>({ start, threads: 1 })
  try {
    await pool.ask({ ...folders, blocks })
  } catch {
    // Missing blocks are indexed later.
  } finally {
    await pool.close()
  }
}

function missingBlocks(
  { blocks, bits }: PlannedTier,
  cache: SearchCache,
): IndexRequest['blocks'][number][] {
  return blocks
    .filter((block) => !isKept(block, cache))
    .map(({ name, articles }) => ({ name, bits, articles: articles.flatMap(stored) }))

  function stored({ title, author, bodyRange }: (typeof blocks)[number]['articles'][number]) {
    return bodyRange === undefined ? [] : [{ title, ...(author && { author }), bodyRange }]
  }
}
