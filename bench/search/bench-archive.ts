import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../../src/node/core/settings.ts'
import { buildLibrary } from '../../src/node/library/build-library.ts'
import { openArticleCache } from '../../src/node/reading/article-cache.ts'
import { readArticles } from '../../src/node/reading/read-articles.ts'
import { searchArchive } from '../../src/node/search/search-archive.ts'
import type { SearchArchive } from '../../src/node/search/search-article.ts'
import { articleFile } from '../../src/node/site/make-content-files.ts'

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
