import { useEffect, useState } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { chosenRange } from './chosen-range.ts'

const quoteBar = lazyPart(() =>
  withWords(['share', 'highlights', 'library'], () =>
    import('./quote-bar.tsx').then((part) => part.QuoteBar),
  ),
)

/** The time for which a selection must not change before the bar appears. */
const pause = 350

/** The range that is selected; the one before where nothing else is, as browsers tell of changes that are none. */
function keepSame(before: Range | undefined): Range | undefined {
  const range = chosenRange()
  if (!before || !range) return range
  const isSame =
    before.startContainer === range.startContainer &&
    before.startOffset === range.startOffset &&
    before.endContainer === range.endContainer &&
    before.endOffset === range.endOffset
  return isSame ? before : range
}

/** Offers to quote what is selected in the body; the bar is loaded with the first selection. */
export function QuoteWatch({ article }: { article: ArticleDetails }) {
  const [range, setRange] = useState<Range>()
  const QuoteBar = useLazyPart(quoteBar, range !== undefined)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function onChange(): void {
      clearTimeout(timer)
      timer = setTimeout(() => setRange(keepSame), pause)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [])

  return range && QuoteBar ? <QuoteBar article={article} range={range} /> : false
}
