import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { rowMetaClass } from '../../ui/page-elements.ts'
import { useSite } from '../../ui/site-context.ts'
import { PublishedTime } from '../../ui/time/published-time.tsx'
import { AlsoIn } from './also-in.tsx'
import { ArticleSource } from './article-source.tsx'

interface ArticleMetaProps {
  readonly article: ArticleSummary
  /** The list that is being read. */
  readonly scope: ListScope
}

/** Where and when an article came out that stands under no day. */
export function ArticleMeta({ article, scope }: ArticleMetaProps) {
  const { words } = useSite()
  return (
    <p className={rowMetaClass}>
      <ArticleSource article={article} scope={scope} />
      {article.date === undefined ? (
        <span>{words.undated}</span>
      ) : (
        <PublishedTime date={article.date} />
      )}
      <AlsoIn article={article} scope={scope} />
    </p>
  )
}
