import type { Picture } from '../../../shared/article.ts'
import { articleDataUrl } from '../../../shared/article-shards.ts'
import { pageUrl } from '../../../shared/site-urls.ts'
import { outputPath } from '../../core/output-path.ts'
import type { LibraryArticle } from '../../library/library.ts'
import { plainDetails } from '../../library/stored-fields.ts'
import type { OutputFile } from '../../output/output-file.ts'
import { joinBytes } from '../../storage/join-bytes.ts'
import type { StoredText } from '../../storage/text-store.ts'
import { articlePageData } from '../make-content-files.ts'
import { bodyPageFile, type PageRenderer } from '../pages/page-renderer.ts'

/**
 * The files of an article that have to be made. It is a plain value, so that another thread can make
 * them.
 */
export interface ArticleTask {
  readonly article: LibraryArticle
  /** The version of the article by `articleVersion`. */
  readonly version: string
  /** Whether to make its data file. False when the data is packed into a shard. */
  readonly data: boolean
  /** Whether to make its page. False when the settings give it none. */
  readonly page: boolean
  /** The card of the article. Missing unless the settings ask for cards. */
  readonly card?: Picture
}

/** The task with all fields of its article in it, so that it can be sent to another thread. */
export function plainTask({ article, ...task }: ArticleTask): ArticleTask {
  const { path, details, body } = article
  return { ...task, article: { path, details: plainDetails(details), body } }
}

/** The functions that make the files of articles. */
export interface ArticleMaker {
  /** The safe HTML of a body, as the bytes that go into its files. */
  readonly readBodyBytes: (body: StoredText) => Buffer
  readonly renderer: PageRenderer
}

/** The paths of a task's files, the data first, then the page. A task has at least one. */
export function articlePaths({ article, data, page }: ArticleTask): [string, ...string[]] {
  const { id } = article.details
  const pagePath = outputPath(pageUrl({ kind: 'article', id }))
  if (!data) return [pagePath]
  const dataPath = outputPath(articleDataUrl(id, 0))
  return page ? [dataPath, pagePath] : [dataPath]
}

/** Makes the files of a task: the data first, then the page that is made from it. */
export function* articleFiles(
  { article, version, data, page, card }: ArticleTask,
  { readBodyBytes, renderer }: ArticleMaker,
): Generator<OutputFile> {
  const { id } = article.details
  const body = readBodyBytes(article.body)
  const shown = articlePageData(article, version)
  const json = JSON.stringify(shown)
  if (data) yield { path: outputPath(articleDataUrl(id, 0)), content: dataBytes(json, body) }
  if (!page) return
  const head = card ? { ...renderer.head, cardOf: () => card } : renderer.head
  const forms = { page: shown, data: json, body }
  yield bodyPageFile(forms, pageUrl({ kind: 'article', id }), { ...renderer, head })
}

/** The bytes of an `ArticleFile`, from the JSON without the body and from the bytes of the body. */
function dataBytes(json: string, body: Buffer): Uint8Array {
  // JSON escapes only ASCII characters, so each byte of UTF-8 can be treated as a character.
  const bodyJson = Buffer.from(JSON.stringify(body.toString('latin1')), 'latin1')
  return joinBytes([`${json.slice(0, -1)},"body":`, bodyJson, '}'])
}
