import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListScope } from '../../../shared/urls/list-scope.ts'
import type { ReaderWords } from '../../../shared/words/en/reader.ts'
import type { ZonedTime } from '../../../shared/zone.ts'
import { rowMetaClass } from '../../ui/page-elements.ts'
import { QuietPicture } from '../../ui/picture/quiet-picture.tsx'
import { rowOfArticle } from '../../ui/row-articles.ts'
import { useSite } from '../../ui/site-context.ts'
import { absoluteText, clockText } from '../../ui/time/format-time.ts'
import { FilteredRow } from '../filters/filtered-row.tsx'
import { AlsoIn } from './also-in.tsx'
import type { PageGroup } from './arrange-page.ts'
import { ArticleSource } from './article-source.tsx'
import { RowExcerpt } from './row-excerpt.tsx'
import { RowTitle } from './row-title.tsx'

interface ArticleRowProps {
  readonly article: ArticleSummary
  /** The period that the heading above names: the row names the rest of its time. */
  readonly group: PageGroup['kind']
  /** The anchor of the month that begins with it, below the heading of a longer time. */
  readonly month?: string | undefined
  /** The list that it is part of. */
  readonly scope: ListScope
}

/** One article of a list. */
export function ArticleRow({ article, group, month, scope }: ArticleRowProps) {
  const { clock, words } = useSite()
  const time = article.date === undefined ? undefined : clock(article.date)
  return (
    <FilteredRow article={article}>
      <article className="row" id={month} {...rowOfArticle(article)}>
        <RowTitle article={article} />
        <RowExcerpt article={article} />
        <p className={rowMetaClass}>
          <ArticleSource article={article} scope={scope} />
          {time && (
            <time dateTime={article.date} suppressHydrationWarning>
              {rowTime(group, time, words)}
            </time>
          )}
          <AlsoIn article={article} scope={scope} />
        </p>
        {article.picture && <QuietPicture picture={article.picture} />}
      </article>
    </FilteredRow>
  )
}

function rowTime(group: PageGroup['kind'], time: ZonedTime, words: ReaderWords): string {
  if (group === 'day') return clockText(time)
  const isOther = group === 'pinned' || group === 'undated'
  return isOther ? absoluteText(time, words) : `${words.monthDay(time)} ${clockText(time)}`
}
