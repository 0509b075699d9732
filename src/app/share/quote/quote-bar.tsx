import type { ArticleDetails } from '../../../shared/article.ts'
import './quote-bar.css'
import { useMemo } from 'react'
import { useSettings } from '../../settings/use-settings.ts'
import { copyText } from '../../ui/copy-text.ts'
import { showNotice } from '../../ui/notice/show-notice.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { HighlightButton } from './highlight-button.tsx'
import { makeQuote } from './make-quote.ts'

/** What the bar is told of the selection. */
interface QuoteBarProps {
  readonly article: ArticleDetails
  readonly range: Range
}

/** A bar at the foot of the screen while text is selected. It marks the text, or copies it with its source. */
export function QuoteBar({ article, range }: QuoteBarProps) {
  const site = useSite()
  const words = useWords('share')
  const isKept = useSettings().library === 'on'
  const quote = useMemo(
    () => makeQuote(range, article, { site, words }),
    [range, article, site, words],
  )
  if (!quote) return false

  async function copy(text: string, success: string): Promise<void> {
    const isCopied = await copyText(text)
    document.getSelection()?.removeAllRanges()
    if (isCopied) showNotice(success)
  }

  return (
    // Pressing must not take the selection away before the click has come.
    <section
      className="quote-bar"
      data-apart
      aria-label={words.quotation}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {isKept && <HighlightButton article={article} range={range} fragment={quote.fragment} />}
      <button type="button" onClick={() => copy(quote.text, words.quoteCopied)}>
        {words.copyQuote}
      </button>
      <button type="button" onClick={() => copy(quote.link, words.linkCopied)}>
        {words.copyQuoteLink}
      </button>
    </section>
  )
}
