/** A box by its edges, in pixels of the screen. */
type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** The width and height of a box. */
type Size = Pick<DOMRect, 'width' | 'height'>

interface QuoteBarSetting {
  /** The first and the last line of what is selected. */
  readonly first: Edges
  readonly last: Edges
  readonly bar: Size
  readonly screen: Size
}

const gap = 8

/**
 * Where the bar stands on the screen, by its upper left corner: above the first line of the selection and over
 * the middle of it, else below the last line, else at the foot of the screen. It never leaves the screen.
 */
export function quoteBarPosition({ first, last, bar, screen }: QuoteBarSetting): {
  readonly x: number
  readonly y: number
} {
  const above = first.top - gap - bar.height
  const below = last.bottom + gap
  const foot = screen.height - gap - bar.height
  const middle = (first.left + first.right - bar.width) / 2
  const x = Math.max(gap, Math.min(middle, screen.width - gap - bar.width))
  if (above >= gap && above <= foot) return { x, y: above }
  return { x, y: below >= gap && below <= foot ? below : foot }
}
