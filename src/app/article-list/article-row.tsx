import type { ArticleSummary } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { clockText } from '../ui/format-time.ts'
import { QuietPicture } from '../ui/quiet-picture.tsx'
import { useSite } from '../ui/site-context.ts'
import { ArticleSource } from './article-source.tsx'

/** One article of a list, under the heading of its day. */
export function ArticleRow({ article }: { article: ArticleSummary }) {
  const { clock, href } = useSite()
  return (
    <article className="row" data-place={article.id}>
      <h3 lang={article.lang}>
        <a href={href(siteUrls.article(article.id))}>{article.title}</a>
      </h3>
      {article.excerpt && (
        <p className="row-excerpt" lang={article.lang}>
          {article.excerpt}
        </p>
      )}
      <p className="meta">
        <ArticleSource article={article} />
        {article.date !== undefined && (
          <time dateTime={article.date} suppressHydrationWarning>
            {clockText(clock(article.date))}
          </time>
        )}
      </p>
      {article.picture && <QuietPicture picture={article.picture} />}
    </article>
  )
}
