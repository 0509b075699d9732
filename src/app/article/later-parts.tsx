import { useEffect, useState } from 'react'
import { copyText } from '../ui/copy-text.ts'
import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy-part.tsx'
import { pageLink } from '../ui/page-link.ts'
import { whenPainted } from '../ui/when-painted.ts'
import type { LaterPartsProps, LaterWays } from './extras/extras-props.ts'
import { onFirstInput } from './on-first-input.ts'

const ways: LaterWays = { copyText, pageLink, onFirstInput }

const articleExtras = lazyPart(() =>
  withWords(['article'], () =>
    import('./extras/article-extras.tsx').then((part) => part.ArticleExtras),
  ),
)

/** What reading does not wait for; loaded when the page stands. */
export function LaterParts(props: LaterPartsProps) {
  const [isPainted, setIsPainted] = useState(false)
  const ArticleExtras = useLazyPart(articleExtras, isPainted)
  useEffect(() => whenPainted(() => setIsPainted(true)), [])
  // Not before, though it may be loaded: the extras look for the body in the page.
  return isPainted && ArticleExtras && <ArticleExtras {...props} ways={ways} />
}
