import '../article/article.css'
import '../article/article-body.css'
import '../share/dialog/share-button.css'
import { ArticlePage } from '../article/article-page.tsx'
import { ShareButton } from '../share/dialog/share-button.tsx'
import { QuoteWatch } from '../share/quote/quote-watch.tsx'
import type { PageViewProps } from './page-view-props.ts'
import { SectionMore } from './section-more.tsx'

/** The page of an article, with the ways to give it away. */
export function ArticleView({ page, body, onBodyLost }: PageViewProps<'article'>) {
  const { article } = page
  return (
    <ArticlePage
      key={article.id}
      article={article}
      body={body}
      onBodyLost={onBodyLost}
      onward={<SectionMore article={article} />}
      shareSign={<ShareButton article={article} />}
      share={
        <>
          <ShareButton article={article} inWords />
          <QuoteWatch article={article} />
        </>
      }
    />
  )
}
