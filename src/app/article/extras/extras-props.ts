import type { RefObject } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import type { ArticleHtml } from '../article-html.ts'

/** What the later parts are told of the page. */
export interface LaterPartsProps {
  readonly article: ArticleDetails
  readonly body: RefObject<HTMLElement | null>
  /** What the body is made from: when it is set anew, so is all that was added to it. */
  readonly html: ArticleHtml | undefined
}

/** What the later parts have of the page's program: handed down, because a shared file would be one more for each page to load. */
export interface LaterWays {
  readonly copyText: (text: string) => Promise<boolean>
  readonly pageLink: (href: string) => string
  readonly onFirstInput: (act: () => void) => () => void
}
