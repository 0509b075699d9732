import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Brings the page's own category into view in a tree that scrolls, whenever it is another one. */
export function useCurrentInView(current: string): RefObject<HTMLDivElement | null> {
  const tree = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for when the category changes.
  useLayoutEffect(() => {
    const item = tree.current?.querySelector('[aria-current="page"]')
    const box = item && scrollBoxOf(item)
    if (!item || !box) return
    const { top, bottom } = item.getBoundingClientRect()
    const edges = box.getBoundingClientRect()
    // The page itself must not move.
    if (top < edges.top || bottom > edges.bottom) {
      box.scrollTop += top - edges.top - edges.height / 3
    }
  }, [current])
  return tree
}

/** The nearest element around another that scrolls; undefined when only the page does. */
function scrollBoxOf(element: Element): Element | undefined {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return undefined
}
