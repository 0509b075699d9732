/** The text of an element, and for each stretch of it the text node it comes from. */
export interface ElementText {
  readonly text: string
  readonly stretches: readonly TextStretch[]
}

interface TextStretch {
  readonly node: Text
  /** Where the node's text begins in `text`. */
  readonly start: number
}

const inline =
  'a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, i, ins, kbd, mark, q, ruby, s, samp, small, span, strong, sub, sup, time, u, var'
const silent = 'rt, rp, script, style, [data-embed]'

/**
 * Reads an element as the build read its HTML: one line for each block, readings left out. `leftOut` selects
 * what is left out as well.
 */
export function readElementText(root: Element, leftOut = silent): ElementText {
  const stretches: TextStretch[] = []
  let text = ''
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && (node.matches(silent) || node.matches(leftOut))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  let block: Element | null = root
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches('br')) text += '\n'
      continue
    }
    if (!(node instanceof Text)) continue
    const own = blockOf(node, root)
    if (own !== block) text += own?.matches('td, th') ? ' ' : '\n'
    block = own
    stretches.push({ node, start: text.length })
    text += node.parentElement?.closest('pre') ? node.data : node.data.replace(/[\t\n\r\f]/g, ' ')
  }
  return { text, stretches }
}

function blockOf(node: Text, root: Element): Element | null {
  let element = node.parentElement
  while (element && element !== root && element.matches(inline)) element = element.parentElement
  return element
}

/** A stretch of the text as a range of the document; undefined when it has no place there. */
export function rangeOf(
  { stretches }: ElementText,
  { start, end }: { readonly start: number; readonly end: number },
): Range | undefined {
  const from = stretchAt(stretches, start)
  const to = stretchAt(stretches, end - 1)
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(from.node, Math.min(start - from.start, from.node.length))
  range.setEnd(to.node, Math.min(end - to.start, to.node.length))
  return range
}

function stretchAt(stretches: readonly TextStretch[], at: number): TextStretch | undefined {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return stretches[low - 1]
}

/** The stretch of the text that a range covers, the reverse of `rangeOf`; undefined when it covers none. */
export function stretchOf(
  { stretches }: ElementText,
  range: Range,
): { readonly start: number; readonly end: number } | undefined {
  const covered = stretches.flatMap(({ node, start }) => {
    if (!range.intersectsNode(node)) return []
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.length
    return to > from ? [{ start: start + from, end: start + to }] : []
  })
  const [first] = covered
  const last = covered.at(-1)
  return first && last && { start: first.start, end: last.end }
}
