import { join } from 'node:path'
import { asCacheError } from '../core/output-error.ts'
import type { PictureFacts } from '../pictures/picture-facts.ts'
import { type ArticleCache, openArticleCache } from './article-cache.ts'

/**
 * The folder below which articles are cached. Those that are read with what is known of the pictures of
 * other sites have one of their own: `pictures` and `import` read the same articles without.
 */
export function articleCacheDir(cacheDir: string, outside: PictureFacts | undefined): string {
  return outside === undefined ? cacheDir : join(cacheDir, 'with-pictures')
}

/**
 * Opens the article cache below `cacheDir` for builds with the same `parts`, runs `work` with it, closes
 * it, and returns what `work` returned. When the cache turns out to be damaged, it is emptied and `work`
 * runs once more. Throws what `work` throws, and `OutputError` when the cache cannot be written.
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
