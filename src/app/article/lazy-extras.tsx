import { useEffect, useState } from 'react'
import { copyText } from '../ui/copy-text.ts'
import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { pageLink } from '../ui/page-link.ts'
import { whenPainted } from '../ui/when-painted.ts'
import { takeEarlyClick } from './early-click.ts'
import type { ExtrasProps, ExtrasTools } from './extras/extras-props.ts'
import { onFirstInput } from './on-first-input.ts'

const tools: ExtrasTools = { copyText, pageLink, onFirstInput, takeEarlyClick }

const articleExtras = lazyPart(() =>
  withWords(['article'], () =>
    import('./extras/article-extras.tsx').then((part) => part.ArticleExtras),
  ),
)

/** The extras of an article, loaded after the page is painted: reading does not wait for them. */
export function LazyExtras(props: ExtrasProps) {
  const [isPainted, setIsPainted] = useState(false)
  const ArticleExtras = useLazyPart(articleExtras, isPainted)
  useEffect(() => whenPainted(() => setIsPainted(true)), [])
  // Not before, though it may be loaded: the extras look for the body in the page.
  return isPainted && ArticleExtras && <ArticleExtras {...props} tools={tools} />
}
