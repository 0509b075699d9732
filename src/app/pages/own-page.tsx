import './article-styles.ts'
import { useRef } from 'react'
import { ArticleBody } from '../article/article-body.tsx'
import type { PageViewProps } from './page-view.ts'

/** A page of the site's own, such as `about`: a heading and a body. */
export function View({ page, body, onBodyLost }: PageViewProps<'own-page'>) {
  const element = useRef<HTMLDivElement>(null)
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{page.title}</h1>
      <ArticleBody element={element} html={body} lang={undefined} onLost={onBodyLost} />
    </main>
  )
}
