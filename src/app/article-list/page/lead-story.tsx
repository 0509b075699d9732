import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListScope } from '../../../shared/list-scope.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { listRowOf } from '../../ui/page-elements.ts'
import { QuietPicture } from '../../ui/picture/quiet-picture.tsx'
import { useSite } from '../../ui/site-context.ts'
import { textDirection } from '../../ui/text-direction.ts'
import { PublishedTime } from '../../ui/time/published-time.tsx'
import { AlsoIn } from './also-in.tsx'
import { ArticleSource } from './article-source.tsx'

interface LeadStoryProps {
  readonly article: ArticleSummary
  /** The list that it leads. */
  readonly scope: ListScope
}

/** The first article of a list, drawn large with its picture; a row like the others where those are dense. */
export function LeadStory({ article, scope }: LeadStoryProps) {
  const { href, words, textLang } = useSite()
  return (
    <article className="row lead" {...listRowOf(article.id)}>
      {article.picture && <QuietPicture picture={article.picture} leads />}
      <h2 lang={textLang(article.lang)} dir={textDirection(article.title)}>
        <a href={href(siteUrls.article(article.id))}>{article.title}</a>
      </h2>
      {article.excerpt && (
        <p className="excerpt" lang={textLang(article.lang)} dir={textDirection(article.excerpt)}>
          {article.excerpt}
        </p>
      )}
      <p className="meta">
        <ArticleSource article={article} scope={scope} />
        {article.date === undefined ? (
          <span>{words.undated}</span>
        ) : (
          <PublishedTime date={article.date} />
        )}
        <AlsoIn article={article} scope={scope} />
      </p>
    </article>
  )
}
