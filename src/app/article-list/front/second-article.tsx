import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { QuietPicture } from '../../ui/picture/quiet-picture.tsx'
import { rowOfArticle } from '../../ui/row-articles.ts'
import { FilteredRow } from '../filters/filtered-row.tsx'
import { ArticleMeta } from '../rows/article-meta.tsx'
import { RowExcerpt } from '../rows/row-excerpt.tsx'
import { RowTitle } from '../rows/row-title.tsx'

interface SecondArticleProps {
  readonly article: ArticleSummary
  /** The list that it is part of. */
  readonly scope: ListScope
  /** Whether nothing leads above it, because the lead is muted. */
  readonly leads: boolean
}

/** Above its words where two stand side by side. */
const secondSizes = '(min-width: 40rem) 50vw, 6.5rem'

/** An article below the lead of a front page, its headline between that of the lead and those of rows. */
export function SecondArticle({ article, scope, leads }: SecondArticleProps) {
  return (
    <FilteredRow article={article}>
      <article className="row second" {...rowOfArticle(article)}>
        <RowTitle article={article} leads={leads} />
        <RowExcerpt article={article} />
        <ArticleMeta article={article} scope={scope} />
        {article.picture && <QuietPicture picture={article.picture} sizes={secondSizes} />}
      </article>
    </FilteredRow>
  )
}
