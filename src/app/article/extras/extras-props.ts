import type { RefObject } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import type { ArticleHtml } from '../article-html.ts'

/** Props of the extras. */
export interface ExtrasProps {
  readonly article: ArticleDetails
  readonly body: RefObject<HTMLElement | null>
  /** The HTML of the body: when it is set anew, so is all that was added to it. */
  readonly html: ArticleHtml | undefined
}

/**
 * Functions of the page that the extras use. They are handed down: a shared file would be one more for each
 * page to load.
 */
export interface ExtrasTools {
  readonly copyText: (text: string) => Promise<boolean>
  readonly pageLink: (href: string) => string
  readonly onFirstInput: (act: () => void) => () => void
  readonly takeEarlyClick: () => EventTarget | null
}
