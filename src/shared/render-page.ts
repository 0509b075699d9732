import type { SafeHtml } from './article.ts'
import type { PageData } from './pages.ts'
import type { SiteInfo } from './site-info.ts'

/** The page for an address without a file, as readers see it where no script runs. */
interface MissingPage {
  readonly kind: 'missing'
  /** Whether some articles have no HTML file, so that only a script can show them. */
  readonly someNeedScript: boolean
}

/** One page to render: its data, its path without the base, and the body if it is an article. */
interface PageToRender {
  readonly path: string
  readonly page: PageData | MissingPage
  readonly body?: SafeHtml
}

/**
 * Renders a page to the markup inside the root element. This function is the only thing that the build
 * knows of the app: the app's `prerender.tsx` exports it, and the build receives it as a value.
 */
export type RenderPage = (page: PageToRender) => string

/** Makes a `RenderPage` for one site; `base` begins and ends with a slash. */
export type CreateRenderPage = (site: SiteInfo, base: string) => RenderPage
