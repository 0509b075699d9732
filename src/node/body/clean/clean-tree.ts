import { preformattedElements } from '../../../shared/html-elements.ts'
import { isLiteralTag, literalTag } from '../parse/literal-tags.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { appendAll, type BodyNode } from '../tree/body-tree.ts'
import type { SourceElement, SourceNode } from '../tree/source-nodes.ts'
import { targetOf } from './body-targets.ts'
import { cleanLeaf } from './clean-leaf.ts'
import { closeElement, isUnwrapped } from './close-element.ts'
import { codeLanguage } from './code-language.ts'
import { hiddenOriginal, isDrawnFormula, isHidden } from './hidden-elements.ts'
import { keptLines, type WhiteSpace, whiteSpaceOf } from './kept-lines.ts'
import { withoutReturns } from './source-text.ts'

/** A tree of allowed elements. Other elements that began a new block in the source are `div`. */
export interface CleanedTree {
  readonly nodes: readonly BodyNode[]
  /** The address of the original, where the source hides a link to it. */
  readonly original?: string
}

/** The greatest depth. Deeper elements lose their tags, so later steps can use recursion. */
const maxDepth = 240

interface Frame {
  readonly nodes: readonly SourceNode[]
  at: number
  /** The element that this frame becomes; undefined where its children go to the parent. */
  readonly source?: SourceElement | undefined
  readonly out: BodyNode[]
  readonly depth: number
  readonly inPre: boolean
  /** The treatment of white space outside of `pre`. */
  readonly space: WhiteSpace
  readonly language?: string | undefined
  /** A tag that is text, written after the children. */
  readonly closing?: string | undefined
}

/**
 * Walks the parsed source, without recursion, and keeps what the policy allows. `source` is the text
 * that was parsed: an unknown tag (`<missing>` in a listing) is text, spelled as it was.
 */
export function cleanTree(
  nodes: readonly SourceNode[],
  context: BodyContext,
  source: string,
): CleanedTree {
  const root: BodyNode[] = []
  const walk: Walk = { context, text: source, stack: [], original: undefined }
  walk.stack.push({ nodes, at: 0, out: root, depth: 0, inPre: false, space: 'folded' })
  for (let frame = walk.stack.at(-1); frame !== undefined; frame = walk.stack.at(-1)) {
    const node = frame.nodes[frame.at]
    frame.at += 1
    if (node !== undefined) visit(node, frame, walk)
    else leave(walk)
  }
  return { nodes: root, ...(walk.original && { original: walk.original }) }
}

interface Walk {
  readonly context: BodyContext
  readonly text: string
  readonly stack: Frame[]
  original: string | undefined
}

function visit(node: SourceNode, frame: Frame, walk: Walk): void {
  if ('value' in node) {
    pushText(withoutReturns(node.value), frame)
  } else if ('tagName' in node) {
    if (isHidden(node, walk.context)) leaveHidden(node, walk)
    else {
      const rest = cleanLeaf(node, frame.out, frame.inPre, walk.context)
      if (rest === undefined) enter(node, frame, walk)
      else if (rest.length > 0) walk.stack.push(inside(node, frame, frame.out, { nodes: rest }))
    }
  }
}

function pushText(text: string, frame: Frame): void {
  if (frame.inPre || frame.space === 'folded') frame.out.push(text)
  else appendAll(frame.out, keptLines(text, frame.space))
}

function leaveHidden(node: SourceElement, walk: Walk): void {
  const original = hiddenOriginal(node)
  walk.original ??= original
  if (original === undefined && !isDrawnFormula(node, true)) walk.context.leaveOut('hidden')
}

function enter(node: SourceElement, frame: Frame, walk: Walk): void {
  const depth = frame.depth + 1
  if (isLiteralTag(node, frame.inPre)) {
    const { opening, closing } = literalTag(node, walk.text)
    frame.out.push(opening)
    walk.stack.push(inside(node, frame, frame.out, { closing }))
  } else if (depth > maxDepth || isUnwrapped(node)) {
    const target = targetOf(node, walk.context)
    if (target) frame.out.push(target)
    walk.stack.push(inside(node, frame, frame.out))
  } else {
    walk.stack.push(inside(node, frame, [], { source: node }))
  }
}

function inside(
  node: SourceElement,
  frame: Frame,
  out: BodyNode[],
  given: Pick<Partial<Frame>, 'nodes' | 'source' | 'closing'> = {},
): Frame {
  return {
    nodes: node.childNodes,
    at: 0,
    out,
    depth: given.source === undefined ? frame.depth : frame.depth + 1,
    inPre: frame.inPre || preformattedElements.has(node.tagName),
    space: whiteSpaceOf(node) ?? frame.space,
    language: codeLanguage(node) ?? frame.language,
    ...given,
  }
}

function leave(walk: Walk): void {
  const frame = walk.stack.pop()
  const parent = walk.stack.at(-1)
  if (frame === undefined || parent === undefined) return
  if (frame.closing) frame.out.push(frame.closing)
  if (frame.source === undefined) return
  appendAll(parent.out, closeElement(frame.source, frame.out, frame.language, walk.context))
}
