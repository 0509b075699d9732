import type { ArticleDetails } from '../../shared/article.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleFoot, ArticleNeighbours } from './article-foot.tsx'
import { ArticleHead } from './article-head.tsx'
import type { ArticleHtml } from './article-html.ts'
import { ArticleOutline } from './article-outline.tsx'
import { LeadPicture } from './lead-picture.tsx'

interface ArticlePageProps {
  readonly article: ArticleDetails
  /** Undefined when the body stands in the page already. */
  readonly body: ArticleHtml | undefined
  readonly onBodyLost: () => void
}

/** One article. Give it the article's id as its key, so that no body is kept for another one. */
export function ArticlePage({ article, body, onBodyLost }: ArticlePageProps) {
  return (
    <main id="main" className="article-page">
      <article>
        <ArticleHead article={article} />
        <ArticleOutline headings={article.headings} />
        {article.lead && <LeadPicture picture={article.lead} />}
        <ArticleBody html={body} lang={article.lang} onLost={onBodyLost} />
        <ArticleFoot article={article} />
      </article>
      <ArticleNeighbours article={article} />
    </main>
  )
}
