import type { ComponentType } from 'react'
import type { PageData, PageKind } from '../../shared/pages.ts'
import type { ArticleHtml } from '../article/article-html.ts'

/** The props of the view of a kind of page. */
export interface PageViewProps<Kind extends PageKind = PageKind> {
  readonly page: Extract<PageData, { kind: Kind }>
  /** Only articles have one; undefined when it stands in the prerendered page already. */
  readonly body?: ArticleHtml | undefined
  readonly onBodyLost: () => void
}

/** Draws a page of the kind it was loaded for. */
export type PageView = ComponentType<PageViewProps>

/** The exports of `src/app/pages/<kind>.tsx`, beside the style sheets it imports. */
export interface PageModule {
  /** The view is only ever given pages of its own kind. */
  readonly View: ComponentType<never>
}

/** The view of a kind among the files of this folder; throws when the kind has no file. */
export function viewOf(kind: PageKind, module: PageModule | undefined): PageView {
  if (module === undefined) throw new Error(`There is no src/app/pages/${kind}.tsx`)
  return module.View as unknown as PageView
}
