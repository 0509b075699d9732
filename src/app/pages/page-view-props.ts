import type { PageData } from '../../shared/pages.ts'
import type { ArticleHtml } from '../article/article-html.ts'

/** What the view of a kind of page is given. */
export interface PageViewProps<Kind extends PageData['kind'] = PageData['kind']> {
  readonly page: Extract<PageData, { kind: Kind }>
  /** Only articles have one; undefined when it stands in the prerendered page already. */
  readonly body?: ArticleHtml | undefined
  readonly onBodyLost: () => void
}
