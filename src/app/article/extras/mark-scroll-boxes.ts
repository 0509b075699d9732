/**
 * Makes boxes that scroll sideways reachable by keyboard, and gives them a name. Boxes that do not scroll
 * are skipped by the Tab key. Runs again when the body changes its width. Returns a function that ends it.
 */
export function markScrollBoxes(body: HTMLElement, codeName: string): () => void {
  const boxes = [...body.querySelectorAll<HTMLElement>('pre, .scroll')]
  const isWide = new Map<HTMLElement, boolean>()
  const observer = new ResizeObserver(() => {
    // First all is measured, then all is marked: nothing is laid out twice.
    for (const box of boxes) isWide.set(box, box.scrollWidth > box.clientWidth)
    for (const box of boxes) markBox(box, isWide.get(box) ?? false, codeName)
  })
  if (boxes.length > 0) observer.observe(body)
  return () => observer.disconnect()
}

function markBox(box: HTMLElement, isWide: boolean, codeName: string): void {
  if (!isWide) {
    box.removeAttribute('tabindex')
    return
  }
  box.tabIndex = 0
  if (!box.matches('pre')) return
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', codeName)
}
