import type { PageData } from '../shared/content-files.ts'
import type { ArticleHtml } from './article/article-html.ts'
import { ArticlePage } from './article/article-page.tsx'
import { ListPage } from './article-list/list-page.tsx'
import { CategoriesPage } from './category/categories-page.tsx'
import { CategoryBreadcrumb, CategoryNearby } from './category/category-head.tsx'
import { CategorySide } from './category/category-side.tsx'
import { SearchPage } from './search/search-page.tsx'
import { QuoteWatch } from './share/quote-watch.tsx'
import { ShareButton } from './share/share-button.tsx'

interface PageViewProps {
  readonly page: PageData
  readonly body?: ArticleHtml | undefined
  readonly onBodyLost: () => void
}

/** Draws a page from its data: the same at build and in the browser. */
export function PageView({ page, body, onBodyLost }: PageViewProps) {
  switch (page.kind) {
    case 'article':
      return (
        <ArticlePage
          key={page.article.id}
          article={page.article}
          body={body}
          onBodyLost={onBodyLost}
          shareSign={<ShareButton article={page.article} />}
          share={
            <>
              <ShareButton article={page.article} inWords />
              <QuoteWatch article={page.article} />
            </>
          }
        />
      )
    case 'categories':
      return <CategoriesPage file={page} />
    case 'search':
      return <SearchPage />
    case 'list': {
      const place = page.scope.kind === 'category' ? page.place : undefined
      return (
        <ListPage
          list={page}
          side={<CategorySide place={page.place} />}
          breadcrumb={place && <CategoryBreadcrumb place={place} />}
          nearby={place && <CategoryNearby place={place} />}
        />
      )
    }
  }
}
