import { type PageData, searchPageData } from '../shared/content-files.ts'
import type { PageAddress } from '../shared/site-urls.ts'
import { siteUrls } from '../shared/site-urls.ts'
import type { ArticleHtml } from './article/article-html.ts'
import { ContentFormatError } from './content/content-format-error.ts'
import type { FetchedContent, PageFile } from './content/fetched-content.ts'
import { loadPart } from './navigation/load-part.ts'
import { isProgramOutdated, ProgramOutdated } from './navigation/program-outdated.ts'

/** A page that is ready to be drawn. */
export interface LoadedPage {
  readonly kind: 'page'
  readonly page: PageData
  /** Only articles have one; undefined when it stands in the prerendered page already. */
  readonly body?: ArticleHtml | undefined
}

/** The page has another address now. */
export interface MovedPage {
  readonly kind: 'moved'
  readonly path: string
}

/** Brings pages to the point where they can be drawn at once. */
export interface PageLoader {
  /** The page, if nothing has to be waited for. */
  peek(address: PageAddress): LoadedPage | MovedPage | undefined
  load(address: PageAddress, signal?: AbortSignal): Promise<LoadedPage | MovedPage>
}

/** There is nothing to wait for: the search page has no data. */
const searchPage: LoadedPage = { kind: 'page', page: searchPageData }

/** Makes a `PageLoader`; the sanitizer is loaded with the first article. */
export function createPageLoader(content: FetchedContent): PageLoader {
  const ready = new WeakMap<PageFile, LoadedPage | MovedPage>()
  return {
    peek(address) {
      if (address.kind === 'search') return searchPage
      const file = content.peek(address)
      return file && ready.get(file)
    },
    async load(address, signal) {
      if (address.kind === 'search') return searchPage
      const file = await content.page(address, signal).catch(explain)
      const page = ready.get(file) ?? (await preparePage(file))
      ready.set(file, page)
      return page
    },
  }
}

async function preparePage(file: PageFile): Promise<LoadedPage | MovedPage> {
  if (file.kind === 'moved') return { kind: 'moved', path: siteUrls.article(file.movedTo) }
  if (file.kind !== 'article') return { kind: 'page', page: file }
  const { body, ...page } = file
  const { sanitizeHtml } = await loadSanitizer()
  return { kind: 'page', page, body: sanitizeHtml(body) }
}

function loadSanitizer() {
  return loadPart(() => import('./article/sanitize-html.ts'))
}

/** A file that this program cannot read may be for the next one. */
async function explain(error: unknown): Promise<never> {
  const isForeign = error instanceof ContentFormatError
  throw isForeign && (await isProgramOutdated()) ? new ProgramOutdated() : error
}
