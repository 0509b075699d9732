import { join } from 'node:path'
import { asCacheError } from '../core/output-error.ts'
import { type ArticleCache, openArticleCache } from './article-cache.ts'

/**
 * Opens the article cache below `cacheDir` for builds with the same `parts`, runs `work` with it, closes
 * it, and returns what `work` returned. When the cache turns out to be damaged, it is emptied and `work` runs once more. Throws what
 * `work` throws, and `OutputError` when the cache cannot be written.
 */
export async function withArticleCache<T>(
  cacheDir: string,
  parts: readonly unknown[],
  work: (cache: ArticleCache) => Promise<T>,
): Promise<T> {
  const once = () => workOnce(join(cacheDir, 'articles'), parts, work)
  try {
    return await once().catch((error: unknown) =>
      isDamage(error) ? once() : Promise.reject(error),
    )
  } catch (error) {
    // Errors of the output folder already name that folder.
    throw asCacheError(error, cacheDir)
  }
}

async function workOnce<T>(
  folder: string,
  parts: readonly unknown[],
  work: (cache: ArticleCache) => Promise<T>,
): Promise<T> {
  const cache = openArticleCache(folder, parts)
  try {
    return await work(cache)
  } catch (error) {
    if (isDamage(error)) cache.discard()
    throw error
  } finally {
    cache.close()
  }
}

/**
 * Whether an error means a damaged cache. Only its name tells, because an error from another thread has
 * lost its class.
 */
function isDamage(error: unknown): boolean {
  return error instanceof Error && error.name === 'DamagedTextError'
}
