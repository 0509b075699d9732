import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListScope } from '../../../shared/list-scope.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { listRowOf } from '../../ui/page-elements.ts'
import { QuietPicture } from '../../ui/picture/quiet-picture.tsx'
import { useSite } from '../../ui/site-context.ts'
import { textDirection } from '../../ui/text-direction.ts'
import { absoluteText, clockText } from '../../ui/time/format-time.ts'
import { AlsoIn } from './also-in.tsx'
import { ArticleSource } from './article-source.tsx'

interface ArticleRowProps {
  readonly article: ArticleSummary
  /** Whether the row has to name its day because no heading above it does. */
  readonly namesDay: boolean
  /** The list that it is part of. */
  readonly scope: ListScope
}

/** One article of a list. */
export function ArticleRow({ article, namesDay, scope }: ArticleRowProps) {
  const { clock, href, words, textLang } = useSite()
  const time = article.date === undefined ? undefined : clock(article.date)
  return (
    <article className="row" {...listRowOf(article.id)}>
      <h3 lang={textLang(article.lang)} dir={textDirection(article.title)}>
        <a href={href(siteUrls.article(article.id))}>{article.title}</a>
      </h3>
      {article.excerpt && (
        <p className="excerpt" lang={textLang(article.lang)} dir={textDirection(article.excerpt)}>
          {article.excerpt}
        </p>
      )}
      <p className="meta">
        <ArticleSource article={article} scope={scope} />
        {time && (
          <time dateTime={article.date} suppressHydrationWarning>
            {namesDay ? absoluteText(time, words) : clockText(time)}
          </time>
        )}
        <AlsoIn article={article} scope={scope} />
      </p>
      {article.picture && <QuietPicture picture={article.picture} />}
    </article>
  )
}
