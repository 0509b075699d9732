import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { openArticleCache } from '../../src/build/cache/article-cache.ts'
import { buildLibrary } from '../../src/build/library/build-library.ts'
import { readArticles } from '../../src/build/read-articles.ts'
import { searchArchive } from '../../src/build/search/search-archive.ts'
import type { SearchArchive } from '../../src/build/search/search-article.ts'
import { readSettings } from '../../src/build/settings.ts'
import { articleFile } from '../../src/build/site/make-content-files.ts'

/** A folder of articles as the bench questions it. */
export interface BenchArchive {
  readonly archive: SearchArchive
  /** The JSON that the browser reads of an article; undefined for an id that is not known. */
  articleFile(id: string): string | undefined
  /** The HTML of a body. */
  body(id: string): string
  close(): void
}

/** Reads a folder as the build does. */
export async function readArchive(contentDir: string, work: string): Promise<BenchArchive> {
  const settings = readSettings({ contentDir, mergeDuplicates: false, firstPageSize: 30 })
  const cache = openArticleCache(join(work, 'articles'), [contentDir])
  const threads = Math.max(0, availableParallelism() - 1)
  const { drafts } = await readArticles(cache, { settings, base: '/', threads })
  const { value: library } = buildLibrary(drafts, settings)
  const archive = searchArchive(library, {
    readBody: (article) => cache.bodies.read(article.body),
    timeZone: settings.timeZone,
  })
  return {
    archive,
    articleFile(id) {
      const article = library.articles.get(id)
      return article && JSON.stringify(articleFile(article, cache.bodies.read(article.body)))
    },
    body(id) {
      const body = library.articles.get(id)?.body
      return body ? cache.bodies.read(body) : ''
    },
    close: () => cache.close(),
  }
}
