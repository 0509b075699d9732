import { setTex } from '../clean/formula/set-tex.ts'
import { appendAll, type BodyNode, isElement, withChildren } from '../tree/body-tree.ts'
import { findTex } from './find-tex.ts'

/** In these a dollar is a dollar. */
const literal = new Set(['pre', 'code', 'kbd', 'samp', 'math'])

/**
 * Sets the TeX that stands in a text between `$`, `$$`, `\(` or `\[`. Text that only looks like it, such
 * as prices, stays as it is; so does TeX that cannot be set.
 */
export function setFormulas(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return joinedText(nodes).flatMap((node) => {
    if (typeof node === 'string') return inText(node)
    if (literal.has(node.name) || node.children.length === 0 || !holdsDelimiter(node)) return [node]
    return [withChildren(node, setFormulas(joinedLines(node.children)))]
  })
}

function holdsDelimiter(node: BodyNode): boolean {
  if (typeof node === 'string') return node.includes('$') || node.includes('\\')
  return node.children.some(holdsDelimiter)
}

/** Joins adjacent texts into one, as a parser will read them. */
function joinedText(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const joined: BodyNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (typeof node === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + node
    else joined.push(node)
  }
  return joined
}

/** Joins the lines of formulas that markup divides, so that each is one text from `$$` to `$$`. */
function joinedLines(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const out: BodyNode[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] ?? ''
    const end = typeof node === 'string' ? endOfBlock(nodes, at) : at
    const lines = nodes.slice(at, end + 1).filter((each) => typeof each === 'string')
    const text = lines.join('\n')
    if (end > at && isSetWhole(text)) {
      out.push(text)
      at = end
    } else out.push(node)
  }
  return out
}

/** Whether all lines of a text are in formulas that can be set; else they stay lines. */
function isSetWhole(text: string): boolean {
  return inText(text).every((part) => typeof part !== 'string' || !part.includes('\n'))
}

const blockDelimiters: readonly (readonly [RegExp, string])[] = [
  [/\$\$(?:(?!\$\$)[\s\S])*$/, '$$'],
  [/\\\[(?:(?!\\\])[\s\S])*$/, '\\]'],
]

/**
 * Finds the last text of a formula that begins at `start` and continues after breaks. Returns its index, or
 * `start` when no formula does.
 */
function endOfBlock(nodes: readonly BodyNode[], start: number): number {
  const text = nodes[start]
  if (typeof text !== 'string') return start
  const open = blockDelimiters.find(([begin]) => begin.test(text) && leavesOpen(text))
  if (open === undefined) return start
  for (let at = start + 1; at < nodes.length && at < start + 200; at += 1) {
    const node = nodes[at]
    if (typeof node === 'string') {
      if (node.includes(open[1])) return at
    } else if (!isElement(node, 'br')) return start
  }
  return start
}

/** Whether a `$$` is open at the end of a text. */
function leavesOpen(text: string): boolean {
  return (text.split('$$').length - 1) % 2 === 1 || text.includes('\\[')
}

function inText(text: string): readonly BodyNode[] {
  const found = findTex(text)
  if (found.length === 0) return [text]
  const out: BodyNode[] = []
  let from = 0
  for (const { start, end, tex, isBlock } of found) {
    const formula = start >= from ? setTex(tex, isBlock) : undefined
    if (formula === undefined) continue
    appendAll(out, start > from ? [text.slice(from, start), formula] : [formula])
    from = end
  }
  return from < text.length ? [...out, text.slice(from)] : out
}
