import './article-styles.ts'
import { ArticlePage } from '../article/article-page.tsx'
import { SectionMore } from '../article-list/page/section-more.tsx'
import { LazyHighlights } from '../highlights/lazy-highlights.tsx'
import { SaveButton } from '../library/article/save-button.tsx'
import { ShareButton } from '../share/dialog/share-button.tsx'
import { QuoteWatch } from '../share/quote/quote-watch.tsx'
import type { PageViewProps } from './page-view.ts'

/** The page of an article, with its buttons to save and to share. */
export function View({ page, body, onBodyLost }: PageViewProps<'article'>) {
  const { article } = page
  return (
    <ArticlePage
      key={article.id}
      article={article}
      body={body}
      onBodyLost={onBodyLost}
      onward={<SectionMore article={article} />}
      icons={
        <>
          <SaveButton />
          <ShareButton article={article} />
        </>
      }
      share={
        <>
          <ShareButton article={article} inWords />
          <QuoteWatch article={article} />
          <LazyHighlights id={article.id} />
        </>
      }
    />
  )
}
