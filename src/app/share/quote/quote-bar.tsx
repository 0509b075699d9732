import type { ArticleDetails } from '../../../shared/article.ts'
import './quote-bar.css'
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { useSettings } from '../../settings/use-settings.ts'
import { copyText } from '../../ui/copy-text.ts'
import { showNotice } from '../../ui/notice/show-notice.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { HighlightButton } from './highlight-button.tsx'
import { makeQuote } from './make-quote.ts'
import { quoteBarPosition } from './quote-bar-position.ts'

/** Props of the bar: the selection. */
interface QuoteBarProps {
  readonly article: ArticleDetails
  readonly range: Range
}

/**
 * A bar beside the text that is selected, without a mouse at the foot of the screen. It marks the text, or copies
 * it with its source.
 */
export function QuoteBar({ article, range }: QuoteBarProps) {
  const site = useSite()
  const words = useWords('share')
  const isKept = useSettings().library === 'on'
  const quote = useMemo(
    () => makeQuote(range, article, { site, words }),
    [range, article, site, words],
  )
  const bar = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words make the bar longer or shorter.
  useLayoutEffect(() => moveBar(bar.current, range), [range, words, quote, isKept])
  useTabInto(bar, range)
  if (!quote) return false

  async function copy(text: string, success: string): Promise<void> {
    const isCopied = await copyText(text)
    document.getSelection()?.removeAllRanges()
    if (isCopied) showNotice(success)
  }

  return (
    // Pressing must not take the selection away before the click has come.
    <section
      ref={bar}
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

/** The first Tab after a selection leads into the bar, which stands far away in the page; the next ones go on. */
function useTabInto(bar: RefObject<HTMLElement | null>, range: Range): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each selection leads into the bar once.
  useLayoutEffect(() => {
    const watch = new AbortController()
    function onKeyDown(event: KeyboardEvent): void {
      const button = bar.current?.querySelector('button')
      if (event.key !== 'Tab' || event.shiftKey || !button) return
      watch.abort()
      if (document.activeElement?.closest('dialog')) return
      event.preventDefault()
      button.focus()
    }
    document.addEventListener('keydown', onKeyDown, { signal: watch.signal })
    return () => watch.abort()
  }, [range])
}

/** Puts the bar where the selection is, on the page: it scrolls with the text. */
function moveBar(bar: HTMLElement | null, range: Range): void {
  const lines = range.getClientRects()
  const [first, last] = [lines[0], lines[lines.length - 1]]
  if (!bar || !first || !last || !window.matchMedia('(hover: hover)').matches) return
  // Its size is measured as it stands at the foot of the screen.
  bar.removeAttribute('style')
  const { width, height } = bar.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const screen = { width: clientWidth, height: clientHeight }
  const { x, y } = quoteBarPosition({ first, last, bar: { width, height }, screen })
  bar.style.translate = `${x + window.scrollX}px ${y + window.scrollY}px`
}
