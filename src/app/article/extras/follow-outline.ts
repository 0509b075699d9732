/**
 * Keeps the section being read in sight where an outline is longer than the window. Returns a function that
 * ends it.
 */
export function followOutline(page: HTMLElement): () => void {
  const box = page.querySelector<HTMLElement>('.outline details')
  const observer = new MutationObserver(() => {
    const current = box?.querySelector<HTMLElement>('[aria-current]')
    if (box && current) box.scrollTop = current.offsetTop - box.clientHeight / 2
  })
  if (box) observer.observe(box, { attributeFilter: ['aria-current'], subtree: true })
  return () => observer.disconnect()
}
