import type { ArticleSummary } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { pageLink } from '../ui/page-link.ts'
import type { ReaderSite } from '../ui/site-context.ts'

/** The short address of an article, for sharing. */
export function articleLink({ id }: Pick<ArticleSummary, 'id'>, { href }: ReaderSite): string {
  return pageLink(href(siteUrls.article(id)))
}
