import type { ArticleSummary } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { PublishedTime } from '../ui/published-time.tsx'
import { QuietPicture } from '../ui/quiet-picture.tsx'
import { useSite } from '../ui/site-context.ts'
import { ArticleSource } from './article-source.tsx'

/** The first article of a list, drawn large with its picture. */
export function LeadStory({ article }: { article: ArticleSummary }) {
  const { href, messages, textLang } = useSite()
  return (
    <article className="lead-story" data-place={article.id}>
      {article.picture && <QuietPicture picture={article.picture} eager />}
      <h2 lang={textLang(article.lang)}>
        <a href={href(siteUrls.article(article.id))}>{article.title}</a>
      </h2>
      {article.excerpt && <p lang={textLang(article.lang)}>{article.excerpt}</p>}
      <p className="meta">
        <ArticleSource article={article} />
        {article.date === undefined ? (
          <span>{messages.undated}</span>
        ) : (
          <PublishedTime date={article.date} />
        )}
      </p>
    </article>
  )
}
