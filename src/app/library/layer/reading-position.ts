import type { ReadingPosition } from '../records/article-record.ts'

/** In windows: a shorter body needs no memory. */
const longBody = 3

/** Where the reader is in a body: undefined where that needs no memory, `end` when it has been read. */
export function measurePosition(body: HTMLElement): ReadingPosition | 'end' | undefined {
  const { top, bottom, height } = body.getBoundingClientRect()
  const screen = window.innerHeight
  if (height < longBody * screen || window.scrollY < screen) return undefined
  if (bottom < screen * 1.2) return 'end'
  const blocks = [...body.children].map((child) => child.getBoundingClientRect())
  const block = blocks.findIndex((box) => box.bottom > 0)
  const box = blocks[block]
  if (!box) return undefined
  const ratio = box.height > 0 ? Math.min(1, Math.max(0, -box.top / box.height)) : 0
  return { block, ratio, progress: Math.min(1, Math.max(0, -top / height)) }
}

/** Scrolls to a position that was measured, whatever the width and the font are now. False without the block. */
export function scrollToPosition(body: HTMLElement, { block, ratio }: ReadingPosition): boolean {
  const box = body.children[block]?.getBoundingClientRect()
  if (!box || body.offsetHeight < longBody * window.innerHeight) return false
  window.scrollTo({ top: window.scrollY + box.top + ratio * box.height, behavior: 'instant' })
  return true
}
