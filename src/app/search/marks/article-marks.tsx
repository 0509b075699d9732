import './article-marks.css'
import { ChevronDown, ChevronUp, type IconNode, X } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { useNavigationType } from 'react-router'
import { findRanges } from '../../../shared/search/mark-text.ts'
import { parseQuery } from '../../../shared/search/search-query.ts'
import { foldWithOffsets } from '../../../shared/search/search-text.ts'
import { wantedTerms } from '../../../shared/search/wanted-terms.ts'
import { Icon } from '../../ui/icon.tsx'
import { articleBody } from '../../ui/page-elements.ts'
import { useWords } from '../../ui/site-context.ts'
import { rangeOf, readElementText } from '../../ui/text/element-text.ts'
import { type PaintedMarks, paintMarks } from './paint-marks.ts'

/** Marks the words of a search in the article on the screen, with a bar that steps through the marks. */
export function ArticleMarks({ query }: { query: string }) {
  const words = useWords('search')
  const { marks, count } = useMarks(query)
  const [at, setAt] = useState(0)
  const [isClosed, setIsClosed] = useState(false)

  function step(by: number): void {
    if (!count) return
    const next = (at + by + count) % count
    setAt(next)
    marks.current?.goTo(next)
  }

  function close(): void {
    marks.current?.clear()
    setIsClosed(true)
    window.history.replaceState(window.history.state, '', window.location.pathname)
  }

  useEscape(close, isClosed)
  if (isClosed || count === undefined) return false
  return (
    <section className="marks-bar" aria-label={query}>
      <span className="marks-query">{query}</span>
      <span className="marks-count" role="status">
        {count === 0 ? words.noMarks : words.marks(at + 1, count)}
      </span>
      {count > 1 && (
        <>
          <BarButton label={words.previousMark} icon={ChevronUp} onClick={() => step(-1)} />
          <BarButton label={words.nextMark} icon={ChevronDown} onClick={() => step(1)} />
        </>
      )}
      <BarButton label={words.closeMarks} icon={X} onClick={close} />
    </section>
  )
}

/** Paints the marks of a search as long as the bar is there. `count` is undefined until they are painted. */
function useMarks(query: string) {
  const isReturn = useNavigationType() === 'POP'
  const marks = useRef<PaintedMarks>(undefined)
  const [count, setCount] = useState<number>()
  useEffect(() => {
    const ranges = findMarks(query)
    const painted = paintMarks(ranges)
    marks.current = painted
    setCount(ranges.length)
    // A reader who comes back to a scroll position stays there.
    if (!isReturn || window.scrollY === 0) requestAnimationFrame(() => painted.goTo(0))
    return painted.clear
  }, [query, isReturn])
  return { marks, count }
}

/** Lets the Escape key close the bar, unless a dialog is open or the bar is closed already. */
function useEscape(close: () => void, isClosed: boolean): void {
  useEffect(() => {
    if (isClosed) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return
      // The key has done its work: it does not lead back to the list as well.
      event.preventDefault()
      close()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  })
}

interface BarButtonProps {
  readonly label: string
  readonly icon: IconNode
  readonly onClick: () => void
}

function BarButton({ label, icon, onClick }: BarButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon of={icon} />
    </button>
  )
}

/** The ranges of the body in which the words stand. */
function findMarks(query: string): Range[] {
  const body = document.querySelector(articleBody)
  if (!body) return []
  const text = readElementText(body)
  const terms = wantedTerms(parseQuery(query)).filter((term) => term.field === 'any')
  return findRanges(foldWithOffsets(text.text), terms).flatMap(
    (range) => rangeOf(text, range) ?? [],
  )
}
