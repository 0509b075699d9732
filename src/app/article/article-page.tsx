import { type ReactNode, useRef } from 'react'
import type { ArticleDetails } from '../../shared/article.ts'
import { useSite } from '../ui/site-context.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleFoot, ArticleNeighbours } from './article-foot.tsx'
import { ArticleHead } from './article-head.tsx'
import type { ArticleHtml } from './article-html.ts'
import { ArticleOutline } from './article-outline.tsx'
import { LazyExtras } from './lazy-extras.tsx'
import { LeadPicture } from './lead-picture.tsx'
import { LazyListen } from './speech/lazy-listen.tsx'

interface ArticlePageProps {
  readonly article: ArticleDetails
  /** Undefined when the body stands in the page already. */
  readonly body: ArticleHtml | undefined
  readonly onBodyLost: () => void
  /** Buttons beside the byline. */
  readonly icons?: ReactNode
  /** Ways to share the article, below the body. */
  readonly share?: ReactNode
  /** The lines below everything else. */
  readonly onward?: ReactNode
}

/** One article. Give it the article's id as its key, so that no body is kept for another one. */
export function ArticlePage(props: ArticlePageProps) {
  const { article, body, onBodyLost, icons, share, onward } = props
  const { textLang } = useSite()
  const element = useRef<HTMLDivElement>(null)
  return (
    <main id="main" className="article-page">
      <article>
        <ArticleHead
          article={article}
          beside={
            <>
              <LazyListen article={article} body={element} />
              {icons}
            </>
          }
        />
        <ArticleOutline headings={article.headings} />
        {article.lead && <LeadPicture picture={article.lead} />}
        <ArticleBody
          element={element}
          html={body}
          lang={textLang(article.lang)}
          onLost={onBodyLost}
        />
        <ArticleFoot article={article} actions={share} />
      </article>
      <ArticleNeighbours article={article} />
      {onward}
      <LazyExtras article={article} body={element} html={body} />
    </main>
  )
}
