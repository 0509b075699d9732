import type { SafeHtml } from './article.ts'
import type { PageData } from './pages.ts'
import type { SiteInfo } from './site-info.ts'

/** The page of an address that has no file, as it is read where no script runs. */
interface MissingPage {
  readonly kind: 'missing'
  /** Whether there are articles without a file, which a script has to bring. */
  readonly someNeedScript: boolean
}

/** One page to render: its data, its path without the base, and the body if it is an article. */
interface PageToRender {
  readonly path: string
  readonly page: PageData | MissingPage
  readonly body?: SafeHtml
}

/**
 * The one thing the build knows of the app: a function from page to the markup inside the root
 * element. The app's `prerender.tsx` exports it; the build receives it as a value.
 */
export type RenderPage = (page: PageToRender) => string

/** Makes a `RenderPage` for one site; `base` begins and ends with a slash. */
export type CreateRenderPage = (site: SiteInfo, base: string) => RenderPage
