import {
  type FixedPageData,
  fixedPageData,
  hasData,
  type PageAddress,
  type PageData,
} from '../../shared/pages.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import type { ArticleHtml } from '../article/article-html.ts'
import { ContentFormatError } from '../content/content-format-error.ts'
import type { FetchedContent } from '../content/fetched-content.ts'
import type { PageFile } from '../content/file-requests.ts'
import { lazyPart } from '../ui/lazy/lazy-part.tsx'
import { isProgramOutdated, ProgramOutdatedError } from '../ui/lazy/program-outdated-error.ts'
import { leadOn, type MovedPage } from './lead-on.ts'
import { loadPageView } from './load-page-view.ts'
import type { PageView } from './page-view.ts'

/** A page that is ready to be drawn. */
export interface LoadedPage {
  readonly kind: 'page'
  readonly page: PageData
  /** The component that draws it. */
  readonly View: PageView
  /** Only articles have one; undefined when it stands in the prerendered page already. */
  readonly body?: ArticleHtml | undefined
}

/** Loads pages with everything that drawing them needs. */
export interface PageLoader {
  /** Returns the page if everything is in memory. */
  peek(address: PageAddress): LoadedPage | MovedPage | undefined
  load(address: PageAddress, signal?: AbortSignal): Promise<LoadedPage | MovedPage>
  /** Fetches what `load` would, and leaves an article as it came: to clean it takes a moment. */
  readAhead(address: PageAddress): Promise<void>
}

/** Makes a `PageLoader`; views and the sanitizer are loaded with the first page that needs them. */
export function createPageLoader(content: FetchedContent): PageLoader {
  const ready = new WeakMap<PageFile | PageData | MovedPage, LoadedPage | MovedPage>()
  return {
    peek(address) {
      const file = hasData(address) ? content.peek(address) : fixedPageData[address.kind]
      return file && ready.get(file)
    },
    async load(address, signal) {
      const file = hasData(address)
        ? await content.page(address, signal).catch(explain).catch(leadOn(address, content))
        : fixedPageData[address.kind]
      const page = ready.get(file) ?? (await preparePage(file))
      ready.set(file, page)
      return page
    },
    async readAhead(address) {
      const needed = [loadPageView(address.kind), address.kind === 'article' && sanitizer.load()]
      await Promise.all([...needed, hasData(address) && content.page(address)])
    },
  }
}

/** Loads what hydrates a page that was prerendered. */
export async function prepareView(page: PageData): Promise<LoadedPage> {
  return { kind: 'page', page, View: await loadPageView(page.kind) }
}

async function preparePage(
  file: PageFile | FixedPageData | MovedPage,
): Promise<LoadedPage | MovedPage> {
  if (file.kind === 'moved') {
    return 'path' in file ? file : { kind: 'moved', path: siteUrls.article(file.movedTo) }
  }
  if (file.kind !== 'article') return prepareView(file)
  const { body, ...page } = file
  const [view, { sanitizeHtml }] = await Promise.all([prepareView(page), sanitizer.load()])
  return { ...view, body: sanitizeHtml(body) }
}

const sanitizer = lazyPart(() => import('../article/sanitize-html.ts'))

/** A file that this program cannot read may belong to the next program. */
async function explain(error: unknown): Promise<never> {
  const isForeign = error instanceof ContentFormatError
  throw isForeign && (await isProgramOutdated()) ? new ProgramOutdatedError() : error
}
