import type { Picture } from '../../../shared/article.ts'
import { articleDataUrl } from '../../../shared/article-shards.ts'
import { pageUrl } from '../../../shared/site-urls.ts'
import { outputPath } from '../../core/output-path.ts'
import type { LibraryArticle } from '../../library/library.ts'
import type { OutputFile } from '../../output/output-file.ts'
import { joinBytes } from '../../storage/join-bytes.ts'
import type { StoredText } from '../../storage/text-store.ts'
import { articlePageData } from '../make-content-files.ts'
import { articlePageFile, type PageRenderer } from '../pages/page-renderer.ts'

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
  /** The safe HTML of a body, as the bytes that go into its files. */
  readonly readBodyBytes: (body: StoredText) => Buffer
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
  yield articlePageFile(forms, pageUrl({ kind: 'article', id }), { ...renderer, head })
}

/** The bytes of an `ArticleFile`, from the JSON of all but its body and from the bytes of that. */
function dataBytes(json: string, body: Buffer): Uint8Array {
  // JSON escapes nothing but ASCII, so it may take every byte of UTF-8 for a character.
  const bodyJson = Buffer.from(JSON.stringify(body.toString('latin1')), 'latin1')
  return joinBytes([`${json.slice(0, -1)},"body":`, bodyJson, '}'])
}
