import './highlights.css'
import { library } from '../library/browser-library.ts'
import type { NamedHighlight } from '../library/highlights/highlights-of.ts'
import {
  type FoundHighlight,
  rangesOfHighlights,
} from '../library/highlights/ranges-of-highlights.ts'
import { articleBody } from '../ui/page-elements.ts'
import { canDrawHighlights } from './can-draw-highlights.ts'
import { readMarkHash } from './mark-hash.ts'

const name = 'reader-highlights'

/**
 * Draws highlights in the article on the screen (CSS Custom Highlight API; without it they are listed only,
 * and the list says so), and again whenever the text of the body changes. A click on one selects its words,
 * which offers to take it away. Notes which of them are not there any more. Returns what ends that.
 */
export function keepPainted(highlights: readonly NamedHighlight[]): () => void {
  const body = document.querySelector<HTMLElement>(articleBody)
  if (!body) return () => {}
  let found = paint(body, highlights)
  noteLost(found)
  scrollToWanted(found)
  let frame = 0
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      found = paint(body, highlights)
    })
  })
  observer.observe(body, { characterData: true, childList: true, subtree: true })
  const onClick = (event: MouseEvent) => selectClicked(event, found)
  body.addEventListener('click', onClick)
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    body.removeEventListener('click', onClick)
    if (canDrawHighlights()) CSS.highlights.delete(name)
  }
}

function paint(body: HTMLElement, highlights: readonly NamedHighlight[]) {
  const found = rangesOfHighlights(body, highlights)
  const ranges = found.flatMap(([, range]) => range ?? [])
  if (canDrawHighlights()) CSS.highlights.set(name, new Highlight(...ranges))
  return found
}

function noteLost(found: readonly FoundHighlight[]): void {
  for (const [{ name: own, ...highlight }, range] of found) {
    const isLost = range === undefined
    if (isLost === Boolean(highlight.isLost)) continue
    const { isLost: _, ...rest } = highlight
    library.putHighlight(isLost ? { ...rest, isLost } : rest, own)
  }
}

/** Goes to the highlight that the address names. */
function scrollToWanted(found: readonly FoundHighlight[]): void {
  const wanted = readMarkHash(window.location.hash)
  const range = found.find(([{ name: own }]) => own === wanted)?.[1]
  if (!range) return
  const { top } = range.getBoundingClientRect()
  window.scrollTo({ top: window.scrollY + top - window.innerHeight / 3, behavior: 'instant' })
}

function selectClicked({ target, clientX, clientY }: MouseEvent, found: readonly FoundHighlight[]) {
  const selection = document.getSelection()
  if (!selection?.isCollapsed || (target instanceof Element && target.closest('a, button'))) return
  const clicked = found.find(([, range]) => range && isAt(range, clientX, clientY))?.[1]
  if (!clicked) return
  selection.removeAllRanges()
  selection.addRange(clicked.cloneRange())
}

function isAt(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
}
