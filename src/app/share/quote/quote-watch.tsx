import { type ComponentType, useEffect, useState } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import { chosenRange } from './chosen-range.ts'
import type { QuoteBarProps } from './quote-bar.tsx'

/** How long a selection has to stay as it is before something is offered for it. */
const pause = 350

/** Offers to quote what is selected in the body; how to do that is loaded with the first selection. */
export function QuoteWatch({ article }: { article: ArticleDetails }) {
  const [range, setRange] = useState<Range>()
  const [Bar, setBar] = useState<ComponentType<QuoteBarProps>>()

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function onChange(): void {
      clearTimeout(timer)
      timer = setTimeout(() => setRange(chosenRange()), pause)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [])

  useEffect(() => {
    if (import.meta.env.SSR || !range || Bar) return
    import('./quote-bar.tsx').then(
      (part) => setBar(() => part.QuoteBar),
      () => {},
    )
  }, [range, Bar])

  return range && Bar ? <Bar article={article} range={range} /> : false
}
