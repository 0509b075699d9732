import type { ArticleSummary } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import { QuietPicture } from '../../ui/picture/quiet-picture.tsx'
import { rowOfArticle } from '../../ui/row-articles.ts'
import { useSite } from '../../ui/site-context.ts'
import { FilteredRow } from '../filters/filtered-row.tsx'
import { ArticleMeta } from '../rows/article-meta.tsx'
import { RowTitle } from '../rows/row-title.tsx'

interface FrontSectionProps {
  readonly slugs: readonly string[]
  readonly label: string
  /** The first is drawn large, the others are headlines. */
  readonly articles: readonly ArticleSummary[]
  /** The list that it is part of. */
  readonly scope: ListScope
}

/** As wide as the block where that has a column of its own. */
const sectionSizes = '(min-width: 80rem) 17rem, 9rem'

/** A block of a front page: a category, its first article with the picture, headlines, the way to all. */
export function FrontSection({ slugs, label, articles, scope }: FrontSectionProps) {
  const { href, words } = useSite()
  const [first, ...others] = articles
  const address = href(siteUrls.category(slugs))
  return (
    <section className="front-section">
      <h2>
        <a href={address}>{label}</a>
      </h2>
      {first && (
        <FilteredRow article={first}>
          <article className="row" {...rowOfArticle(first)}>
            {first.picture && <QuietPicture picture={first.picture} sizes={sectionSizes} />}
            <RowTitle article={first} />
            <ArticleMeta article={first} scope={scope} />
          </article>
        </FilteredRow>
      )}
      {others.map((article) => (
        <FilteredRow key={article.id} article={article}>
          <article className="row headline" {...rowOfArticle(article)}>
            <RowTitle article={article} />
          </article>
        </FilteredRow>
      ))}
      <a className="section-link" href={address}>
        {words.moreFrom(label)}
      </a>
    </section>
  )
}
