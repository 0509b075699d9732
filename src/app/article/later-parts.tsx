import { useEffect } from 'react'
import { copyText } from '../ui/copy-text.ts'
import { pageLink } from '../ui/page-link.ts'
import { usePart } from '../ui/use-part.ts'
import { whenPainted } from '../ui/when-painted.ts'
import type { LaterPartsProps, LaterWays } from './extras/extras-props.ts'
import { onFirstSign } from './on-first-sign.ts'

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
