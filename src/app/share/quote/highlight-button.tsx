import { useMemo } from 'react'
import type { ArticleDetails } from '../../../shared/article.ts'
import { library } from '../../library/browser-library.ts'
import { anchorPassage } from '../../library/highlights/anchor-passage.ts'
import { highlightsOf } from '../../library/highlights/highlights-of.ts'
import { overlaps, rangesOfHighlights } from '../../library/highlights/ranges-of-highlights.ts'
import { snapshotOf } from '../../library/kept-article.ts'
import { useLibrary } from '../../library/use-library.ts'
import { showNotice } from '../../ui/notice/show-notice.ts'
import { articleBody } from '../../ui/page-elements.ts'
import { useWords } from '../../ui/site-context.ts'
import { readElementText } from '../../ui/text/element-text.ts'

interface HighlightButtonProps {
  readonly article: ArticleDetails
  readonly range: Range
  /** The fragment that leads to the range, with its `#`; empty where none does. */
  readonly fragment: string
}

/** Marks what is selected, or takes away the marks that it touches. */
export function HighlightButton({ article, range, fragment }: HighlightButtonProps) {
  const words = useWords('highlights')
  const touched = useTouched(article.id, range)

  function mark(): void {
    const body = document.querySelector(articleBody)
    const passage = body && anchorPassage(readElementText(body), range)
    document.getSelection()?.removeAllRanges()
    if (!passage) return
    library.putHighlight({
      article: article.id,
      ...passage,
      ...(fragment !== '' && { fragment: fragment.slice(1) }),
      made: Date.now(),
    })
    library.change([snapshotOf(article)])
    showNotice(words.marked)
  }
  function unmark(): void {
    for (const name of touched) library.putHighlight(null, name)
    document.getSelection()?.removeAllRanges()
    showNotice(words.unmarked)
  }

  return (
    <button type="button" onClick={touched.length > 0 ? unmark : mark}>
      {touched.length > 0 ? words.unmark : words.mark}
    </button>
  )
}

/** The names of the highlights that a range touches. */
function useTouched(id: string, range: Range): readonly string[] {
  const entries = useLibrary()
  return useMemo(() => {
    const own = highlightsOf(entries, id)
    const body = own.length > 0 ? document.querySelector(articleBody) : null
    if (!body) return []
    return rangesOfHighlights(body, own).flatMap(([{ name }, found]) =>
      found && overlaps(found, range) ? [name] : [],
    )
  }, [entries, id, range])
}
