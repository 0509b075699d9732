import { SearchPage } from '../search/page/search-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import { ArticleView } from './article.tsx'
import { CategoriesView } from './categories.tsx'
import { ListView } from './list.tsx'
import type { PageViewProps } from './page-view-props.ts'

/** Draws any page at build: the same views that the browser loads one by one. */
export function PrerenderedView({ page, ...others }: PageViewProps) {
  switch (page.kind) {
    case 'article':
      return <ArticleView page={page} {...others} />
    case 'list':
      return <ListView page={page} {...others} />
    case 'categories':
      return <CategoriesView page={page} {...others} />
    case 'search':
      return <SearchPage />
    case 'settings':
      return <SettingsPage />
  }
}
