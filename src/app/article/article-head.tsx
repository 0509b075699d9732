import type { ReactNode } from 'react'
import type { ArticleDetails } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { CategoryTrail } from '../ui/category-trail.tsx'
import { absoluteText } from '../ui/format-time.ts'
import { PublishedTime } from '../ui/published-time.tsx'
import { useSite } from '../ui/site-context.ts'

interface ArticleHeadProps {
  readonly article: ArticleDetails
  /** What stands at the end of the line of author and date. */
  readonly beside: ReactNode
}

/** What stands above an article's body: categories, headline, author, dates, reading time. */
export function ArticleHead({ article, beside }: ArticleHeadProps) {
  const { messages } = useSite()
  return (
    <header className="article-head">
      <nav className="breadcrumb" aria-label={messages.categories}>
        {article.categories.map((path) => (
          <CategoryTrail key={path.map((category) => category.slug).join('/')} path={path} />
        ))}
      </nav>
      <h1 tabIndex={-1} lang={article.lang}>
        {article.title}
      </h1>
      <div className="byline">
        <Byline article={article} />
        {beside}
      </div>
    </header>
  )
}

function Byline({ article }: { article: ArticleDetails }) {
  const { clock, href, messages } = useSite()
  const { author, date, updated } = article
  return (
    <p className="meta">
      {author && <a href={href(siteUrls.author(author.slug))}>{author.label}</a>}
      {date === undefined ? <span>{messages.undated}</span> : <PublishedTime date={date} />}
      {updated !== undefined && (
        <time dateTime={updated} suppressHydrationWarning>
          {messages.updated(absoluteText(clock(updated), messages))}
        </time>
      )}
      <span>{messages.minutes(article.minutes)}</span>
    </p>
  )
}
