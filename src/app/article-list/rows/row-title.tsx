import type { ArticleSummary } from '../../../shared/article.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useSite } from '../../ui/site-context.ts'
import { leadLength, textDirection } from '../../ui/text-direction.ts'
import { MarkedTitle } from '../filters/marked-title.tsx'

/** The headline of an article in a list; the whole row leads where it leads. */
export function RowTitle({ article, leads }: { article: ArticleSummary; leads?: boolean }) {
  const { href, textLang } = useSite()
  const Title = leads ? 'h2' : 'h3'
  return (
    <Title
      lang={textLang(article.lang)}
      dir={textDirection(article.title)}
      data-length={leads && leadLength(article)}
    >
      <a href={href(siteUrls.article(article.id))}>
        <MarkedTitle title={article.title} />
      </a>
    </Title>
  )
}
