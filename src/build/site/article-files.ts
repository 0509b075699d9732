import type { Picture, SafeHtml } from '../../shared/article.ts'
import { articleDataUrl } from '../../shared/article-shards.ts'
import { pageUrl } from '../../shared/site-urls.ts'
import type { LibraryArticle } from '../library/library.ts'
import type { StoredText } from '../library/text-store.ts'
import type { OutputFile } from '../output/output-file.ts'
import { articleFile } from './make-content-files.ts'
import { outputPath } from './output-path.ts'
import { type PageRenderer, pageFile } from './page-renderer.ts'

/** Which files of an article are to be made: a plain value, so that another thread can make them. */
export interface ArticleTask {
  readonly article: LibraryArticle
  /** What `articleVersion` says of the article. */
  readonly version: string
  /** Its data, unless they are packed with those of others. */
  readonly data: boolean
  /** Its page, unless the settings give it none. */
  readonly page: boolean
  /** The card drawn for it, where the settings ask for cards. */
  readonly card?: Picture
}

/** What the files of articles are made with. */
export interface ArticleMaker {
  readonly readBody: (body: StoredText) => SafeHtml
  readonly renderer: PageRenderer
}

/** The paths of the files of a task, which is for at least one: the data, then the page. */
export function articlePaths({ article, data, page }: ArticleTask): [string, ...string[]] {
  const { id } = article.details
  const pagePath = outputPath(pageUrl({ kind: 'article', id }))
  if (!data) return [pagePath]
  const dataPath = outputPath(articleDataUrl(id, 0))
  return page ? [dataPath, pagePath] : [dataPath]
}

/** The files of a task: the data before the page that is made from them. */
export function* articleFiles(
  { article, version, data, page, card }: ArticleTask,
  { readBody, renderer }: ArticleMaker,
): Generator<OutputFile> {
  const { id } = article.details
  const file = articleFile(article, readBody(article.body), version)
  if (data) yield { path: outputPath(articleDataUrl(id, 0)), content: JSON.stringify(file) }
  if (!page) return
  // The body stands in the page itself.
  const { body, ...shown } = file
  const head = card ? { ...renderer.head, cardOf: () => card } : renderer.head
  yield pageFile(shown, pageUrl({ kind: 'article', id }), { ...renderer, head }, body)
}
