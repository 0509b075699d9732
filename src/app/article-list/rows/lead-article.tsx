import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { QuietPicture } from '../../ui/picture/quiet-picture.tsx'
import { rowOfArticle } from '../../ui/row-articles.ts'
import { FilteredRow } from '../filters/filtered-row.tsx'
import { ArticleMeta } from './article-meta.tsx'
import { RowExcerpt } from './row-excerpt.tsx'
import { RowTitle } from './row-title.tsx'

interface LeadArticleProps {
  readonly article: ArticleSummary
  /** The list that it leads. */
  readonly scope: ListScope
}

/** Beside its words on wide screens, above them on others. */
const leadSizes = '(min-width: 1100px) 58vw, 100vw'

/** The first article of a list, drawn large with its picture; a row like the others where those are dense. */
export function LeadArticle({ article, scope }: LeadArticleProps) {
  return (
    <FilteredRow article={article}>
      <article className="row lead" {...rowOfArticle(article)}>
        {article.picture && <QuietPicture picture={article.picture} leads sizes={leadSizes} />}
        <RowTitle article={article} leads />
        <RowExcerpt article={article} />
        <ArticleMeta article={article} scope={scope} />
      </article>
    </FilteredRow>
  )
}
