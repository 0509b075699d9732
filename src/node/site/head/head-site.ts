import type { ArticleDetails, Picture } from '../../../shared/article.ts'
import type { SiteInfo } from '../../../shared/site-info.ts'
import type { SiteAddress } from '../../feeds/feed-urls.ts'

/** What the head of a page needs to know of the site beyond the page itself. */
export interface HeadSite extends SiteAddress {
  readonly info: SiteInfo
  readonly policy: string
  /** `none` asks search engines to leave every page out. */
  readonly indexing?: 'all' | 'none'
  /** Whether an article names itself as the address to list, or the original it was taken from. */
  readonly canonical?: 'self' | 'original'
  /** The site's own picture for previews of pages that have none; `src` begins with the base. */
  readonly card?: Picture
  /** The card drawn for an article, where the settings ask for them; `src` begins with the base. */
  readonly cardOf?: (article: ArticleDetails) => Picture
}
