import type { ArticleSummary } from '../../../shared/article.ts'
import { useSite } from '../../ui/site-context.ts'
import { textDirection } from '../../ui/text-direction.ts'

/** The excerpt of an article in a list; nothing where it has none. */
export function RowExcerpt({ article }: { article: ArticleSummary }) {
  const { textLang } = useSite()
  if (!article.excerpt) return false
  return (
    <p className="excerpt" lang={textLang(article.lang)} dir={textDirection(article.excerpt)}>
      {article.excerpt}
    </p>
  )
}
