import { type RefObject, useLayoutEffect } from 'react'
import { type ArticleHtml, emptyHtml } from './article-html.ts'

interface ArticleBodyProps {
  /** Where the body's element is kept. */
  readonly element: RefObject<HTMLDivElement | null>
  /** Undefined when the body stands in the prerendered page already: its DOM is left as it is. */
  readonly html: ArticleHtml | undefined
  readonly lang: string | undefined
  /** Called when the prerendered body is gone, e.g. because the page had to be drawn anew. */
  readonly onLost: () => void
}

/** The body of an article: the one place where HTML becomes part of the page. */
export function ArticleBody({ element, html, lang, onLost }: ArticleBodyProps) {
  useLayoutEffect(() => {
    if (html === undefined && !element.current?.hasChildNodes()) onLost()
  }, [element, html, onLost])
  return (
    <div
      ref={element}
      className="article-body"
      data-article-body
      lang={lang}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: only sanitizers make an ArticleHtml.
      dangerouslySetInnerHTML={{ __html: html ?? emptyHtml }}
    />
  )
}
