import { textElements } from '../../../shared/html-elements.ts'

/** A point in a page's text: which block, and how many characters of it stand before. */
export interface PassageEnd {
  readonly block: number
  readonly at: number
}

/** A stretch of a page's text that begins and ends with a character that is not white space. */
export interface Passage {
  readonly from: PassageEnd
  readonly to: PassageEnd
}

/** The text of a page by blocks, white space collapsed, and the passage that a range covers. */
interface PageText {
  readonly blocks: readonly string[]
  readonly passage?: Passage | undefined
}

/** Elements that stand in a line with their surroundings; all others begin and end a block. */
const inline = new Set([...textElements, 'button', 'picture'])

/** Elements whose text is none of the published page. */
const silent = 'rt, rp, script, style, noscript, template, dialog, [data-apart], [aria-live]'

/** Reads the text below an element as browsers look through it, and where a range stands in it. */
export function readPageText(root: Element, range: Range): PageText {
  const blocks: string[] = []
  let from: PassageEnd | undefined
  let to: PassageEnd | undefined
  let isOpen = false

  function close(): void {
    isOpen = false
  }
  function append(text: string): PassageEnd {
    if (!isOpen) {
      isOpen = true
      blocks.push('')
    }
    const block = blocks.length - 1
    const before = blocks[block] ?? ''
    const collapsed = text.replace(/[\s ]+/g, ' ')
    const isJoined = before === '' || before.endsWith(' ')
    const now = before + (isJoined ? collapsed.trimStart() : collapsed)
    blocks[block] = now
    return { block, at: now.length }
  }
  function readText(node: Text): void {
    const start = node === range.startContainer ? range.startOffset : 0
    const end = node === range.endContainer ? range.endOffset : node.length
    const chosen = range.intersectsNode(node) ? node.data.slice(start, end) : ''
    if (!chosen.trim()) {
      append(node.data)
      return
    }
    const lead = chosen.length - chosen.trimStart().length
    const first = append(node.data.slice(0, start + lead))
    from ??= first
    to = append(chosen.trim())
    append(node.data.slice(start + chosen.trimEnd().length))
  }
  function read(node: Node): void {
    if (node instanceof Text) {
      if (isOpen || node.data.trim()) readText(node)
    } else if (node instanceof Element && !node.matches(silent)) {
      const isBlock = !inline.has(node.localName)
      if (isBlock) close()
      for (const child of node.childNodes) read(child)
      if (isBlock) close()
    }
  }
  read(root)
  return { blocks, passage: from && to && { from, to } }
}

/** The words of a passage, one line for each block. */
export function passageText(blocks: readonly string[], { from, to }: Passage): string {
  const lines = blocks.slice(from.block, to.block + 1).map((text, index) => {
    const end = from.block + index === to.block ? to.at : text.length
    return text.slice(index === 0 ? from.at : 0, end).trim()
  })
  return lines.filter(Boolean).join('\n')
}
