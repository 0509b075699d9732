/** Marks on ranges of the page. */
export interface PaintedMarks {
  /** Shows which mark the reader is at, and scrolls to it. */
  goTo(index: number): void
  clear(): void
}

const all = 'search-hits'
const current = 'search-hit'

/**
 * Marks ranges without touching the page where the browser can (CSS Custom Highlight API), otherwise
 * by putting `<mark>` elements around their text nodes, which `clear` takes out again.
 */
export function paintMarks(ranges: readonly Range[]): PaintedMarks {
  return 'highlights' in CSS ? paintHighlights(ranges) : wrapRanges(ranges)
}

function paintHighlights(ranges: readonly Range[]): PaintedMarks {
  CSS.highlights.set(all, new Highlight(...ranges))
  return {
    goTo(index) {
      const range = ranges[index]
      if (!range) return
      const highlight = new Highlight(range)
      highlight.priority = 1
      CSS.highlights.set(current, highlight)
      reveal(range.startContainer.parentElement, range)
    },
    clear() {
      CSS.highlights.delete(all)
      CSS.highlights.delete(current)
    },
  }
}

function wrapRanges(ranges: readonly Range[]): PaintedMarks {
  // From the last to the first: cutting a text node leaves what is before it in place.
  const marks = ranges.toReversed().map(wrapRange).reverse()
  return {
    goTo(index) {
      for (const mark of marks.flat()) mark.classList.remove(current)
      for (const mark of marks[index] ?? []) mark.classList.add(current)
      const [first] = marks[index] ?? []
      if (first) reveal(first, first)
    },
    clear() {
      for (const mark of marks.flat()) {
        const { parentNode } = mark
        mark.replaceWith(...mark.childNodes)
        parentNode?.normalize()
      }
    },
  }
}

function wrapRange(range: Range): HTMLElement[] {
  const { startContainer, startOffset, endContainer, endOffset } = range
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  let node: Node | null =
    walker.currentNode instanceof Text ? walker.currentNode : walker.nextNode()
  for (; node; node = walker.nextNode()) {
    if (node instanceof Text && range.intersectsNode(node)) nodes.push(node)
  }
  return nodes.flatMap((text) => {
    const end = text === endContainer ? endOffset : text.length
    const start = text === startContainer ? startOffset : 0
    if (start >= end) return []
    text.splitText(end)
    const marked = text.splitText(start)
    const mark = document.createElement('mark')
    mark.className = all
    marked.replaceWith(mark)
    mark.append(marked)
    return [mark]
  })
}

/** Opens what is folded up around a match and scrolls to it. */
function reveal(element: Element | null, target: Range | Element): void {
  for (let each = element; each; each = each.parentElement) {
    if (each instanceof HTMLDetailsElement) each.open = true
  }
  const { top, height } = target.getBoundingClientRect()
  window.scrollTo({
    top: window.scrollY + top - (window.innerHeight - height) / 3,
    behavior: 'instant',
  })
}
