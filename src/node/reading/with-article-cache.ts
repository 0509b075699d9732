import { join } from 'node:path'
import { asCacheError } from '../core/output-error.ts'
import { type ArticleCache, openArticleCache } from './article-cache.ts'

/**
 * Opens the article cache below `cacheDir` for builds that depend on the same `parts`, and closes it
 * when `work` is done. Where the cache turns out to be damaged it is emptied, and `work` is done once
 * more. Throws what `work` throws, and `OutputError` where the cache cannot be written.
 */
export async function withArticleCache(
  cacheDir: string,
  parts: readonly unknown[],
  work: (cache: ArticleCache) => Promise<void>,
): Promise<void> {
  const once = () => workOnce(join(cacheDir, 'articles'), parts, work)
  try {
    await once().catch((error: unknown) => (isDamage(error) ? once() : Promise.reject(error)))
  } catch (error) {
    // What concerns the output folder says so itself.
    throw asCacheError(error, cacheDir)
  }
}

async function workOnce(
  folder: string,
  parts: readonly unknown[],
  work: (cache: ArticleCache) => Promise<void>,
): Promise<void> {
  const cache = openArticleCache(folder, parts)
  try {
    await work(cache)
  } catch (error) {
    if (isDamage(error)) cache.discard()
    throw error
  } finally {
    cache.close()
  }
}

/** Told by the name: an error of another thread has nothing else. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && error.name === 'DamagedTextError'
}
