import type { ArticleDetails, Picture } from '../../../shared/article.ts'
import type { SiteInfo } from '../../../shared/site-info.ts'
import type { SiteAddress } from '../../feeds/feed-urls.ts'

/** The facts about the site that the head of every page needs. */
export interface HeadSite extends SiteAddress {
  readonly info: SiteInfo
  readonly policy: string
  /** `none` asks search engines to leave every page out. */
  readonly indexing?: 'all' | 'none'
  /** The canonical URL of an article: its own, or the original it was taken from. */
  readonly canonical?: 'self' | 'original'
  /** The site's own picture for previews of pages that have none; `src` begins with the base. */
  readonly card?: Picture
  /**
   * The card of an article; its `src` begins with the base. Missing unless the settings ask for cards.
   */
  readonly cardOf?: (article: ArticleDetails) => Picture
}
