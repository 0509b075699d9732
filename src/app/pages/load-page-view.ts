import type { ComponentType } from 'react'
import type { PageData } from '../../shared/pages.ts'
import { loadPart } from '../navigation/load-part.ts'
import { SearchPage } from '../search/page/search-page.tsx'
import { SettingsPage } from '../settings/settings-page.tsx'
import type { PageViewProps } from './page-view-props.ts'

/** Draws a page of the kind it was loaded for. */
export type PageView = ComponentType<PageViewProps>

type Kind = PageData['kind']

/**
 * What draws each kind of page. The larger ones come with their style sheets when they are needed; a
 * prerendered page names those of its kind, so that they arrive together with the program.
 */
const views: { readonly [K in Kind]: () => Promise<ComponentType<PageViewProps<K>>> } = {
  article: () => import('./article.tsx').then((part) => part.ArticleView),
  list: () => import('./list.tsx').then((part) => part.ListView),
  categories: () => import('./categories.tsx').then((part) => part.CategoriesView),
  search: async () => SearchPage,
  settings: async () => SettingsPage,
}

/** Loads what draws a kind of page; fails like any part of the program. */
export function loadPageView(kind: Kind): Promise<PageView> {
  // Whoever has a page of this kind has the page that goes with the view.
  return loadPart(views[kind] as () => Promise<ComponentType<never>>) as Promise<PageView>
}
