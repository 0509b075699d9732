import type { SafeHtml } from './article.ts'
import type { PageData } from './content-files.ts'
import type { SiteInfo } from './site-info.ts'

/** One page to render: its data, its path without the base, and the body if it is an article. */
export interface PageToRender {
  readonly path: string
  readonly page: PageData
  readonly body?: SafeHtml
}

/**
 * The one thing the build knows of the app: a function from page to the markup inside the root
 * element. The app's `prerender.tsx` exports it; the build receives it as a value.
 */
export type RenderPage = (page: PageToRender) => string

/** Makes a `RenderPage` for one site; `base` begins and ends with a slash. */
export type CreateRenderPage = (site: SiteInfo, base: string) => RenderPage
