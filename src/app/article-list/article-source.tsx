import type { ArticleSummary } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { useSite } from '../ui/site-context.ts'

/** Where an article is from: its author, else the second level of its category, else the first. */
export function ArticleSource({ article }: { article: ArticleSummary }) {
  const { href } = useSite()
  if (article.author) {
    return <a href={href(siteUrls.author(article.author.slug))}>{article.author.label}</a>
  }
  const path = article.categories[0]?.slice(0, 2) ?? []
  const slugs = path.map((category) => category.slug)
  return <a href={href(siteUrls.category(slugs))}>{path.at(-1)?.label}</a>
}
