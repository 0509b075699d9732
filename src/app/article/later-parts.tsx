import { type RefObject, useEffect } from 'react'
import type { ArticleDetails } from '../../shared/article.ts'
import { copyText } from '../ui/copy-text.ts'
import { pageLink } from '../ui/page-link.ts'
import { usePart } from '../ui/use-part.ts'
import { whenPainted } from '../ui/when-painted.ts'
import type { ArticleHtml } from './article-html.ts'
import { onFirstSign } from './on-first-sign.ts'

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
  readonly onFirstSign: (act: () => void) => () => void
}

const ways: LaterWays = { copyText, pageLink, onFirstSign }

const loadParts = import.meta.env.SSR
  ? undefined
  : () => import('./extras/article-extras.tsx').then((part) => part.ArticleExtras)

/** What reading does not wait for; loaded when the page stands. */
export function LaterParts(props: LaterPartsProps) {
  const { Shown, open } = usePart(loadParts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each article.
  useEffect(() => {
    const load = () => open(() => window.addEventListener('online', load, { once: true }))
    whenPainted(load)
    return () => window.removeEventListener('online', load)
  }, [])
  return Shown && <Shown {...props} ways={ways} />
}
