import {
  breakElements,
  mediaElements,
  preformattedElements,
} from '../../../shared/html-elements.ts'
import { droppedElements } from '../../../shared/html-policy.ts'
import { isLiteralTag, literalTag } from '../parse/literal-tags.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { appendAll, type BodyNode } from '../tree/body-tree.ts'
import { attributeOf, classesOf } from '../tree/source-attributes.ts'
import type { SourceElement, SourceNode } from '../tree/source-nodes.ts'
import { closeElement, isUnwrapped, targetOf } from './close-element.ts'
import { codeLanguage, isCodeChrome, isGutter } from './code-language.ts'
import { pushNoscript, pushPicture } from './push-picture.ts'
import { readFrame, readPictureElement, readPlayer } from './read-media.ts'
import { readPicture } from './read-picture.ts'

/** A tree of allowed elements, and `div` for whatever began a new block in the source. */
export interface CleanedTree {
  readonly nodes: readonly BodyNode[]
  /** The address of the original, where the source hides a link to it. */
  readonly original?: string
}

/** Deeper elements lose their tags here already, so that later steps may recurse. */
const maxDepth = 240

interface Frame {
  readonly nodes: readonly SourceNode[]
  at: number
  /** The element that this frame becomes; undefined where its children go to the parent. */
  readonly source?: SourceElement | undefined
  readonly out: BodyNode[]
  readonly depth: number
  readonly inPre: boolean
  readonly language?: string | undefined
  /** A tag that is text, written after the children. */
  readonly closing?: string | undefined
}

/**
 * Walks the parsed source, without recursion, and keeps what the policy allows. `source` is the text
 * that was parsed: a tag that nobody knows (`<missing>` in a listing) is text, spelled as it was.
 */
export function cleanTree(
  nodes: readonly SourceNode[],
  context: BodyContext,
  source: string,
): CleanedTree {
  const root: BodyNode[] = []
  const walk: Walk = { context, text: source, stack: [], original: undefined }
  walk.stack.push({ nodes, at: 0, out: root, depth: 0, inPre: false })
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
    frame.out.push(withoutReturns(node.value))
  } else if ('tagName' in node) {
    if (isHidden(node, walk.context)) walk.original ??= hiddenOriginal(node)
    else if (!visitLeaf(node, frame, walk)) enter(node, frame, walk)
  }
}

/** Handles the elements whose children are not walked; false for all others. */
function visitLeaf(node: SourceElement, frame: Frame, { context }: Walk): boolean {
  const { out } = frame
  const target = leaves.has(node.tagName) ? targetOf(node, context) : undefined
  if (target !== undefined) out.push(target)
  switch (node.tagName) {
    case 'img':
      pushPicture(out, readPicture(node, context))
      return true
    case 'picture':
      pushPicture(out, readPictureElement(node, context))
      return true
    case 'noscript':
      pushNoscript(out, node, context)
      return true
    case 'iframe':
    case 'embed':
      appendAll(out, [readFrame(node, context) ?? []].flat())
      return true
    case 'video':
    case 'audio': {
      const player = readPlayer(node, context)
      if (player) out.push(player)
      return player !== undefined
    }
    case 'math':
      out.push(mathText(node))
      return true
    case 'input':
      if (attributeOf(node, 'type') === 'checkbox') out.push(checkbox(node))
      return true
    default:
      if (frame.inPre) return isCodeChrome(node) || droppedElements.has(node.tagName)
      return droppedElements.has(node.tagName) || isGutter(node)
  }
}

const leaves = new Set([...mediaElements, ...breakElements, 'img', 'iframe', 'math'])

function enter(node: SourceElement, frame: Frame, walk: Walk): void {
  const depth = frame.depth + 1
  if (isLiteralTag(node, frame.inPre)) {
    const { opening, closing } = literalTag(node, walk.text)
    frame.out.push(opening)
    walk.stack.push(inside(node, frame, frame.out, undefined, closing))
  } else if (depth > maxDepth || isUnwrapped(node)) {
    const target = targetOf(node, walk.context)
    if (target) frame.out.push(target)
    walk.stack.push(inside(node, frame, frame.out))
  } else {
    walk.stack.push(inside(node, frame, [], node))
  }
}

function inside(
  node: SourceElement,
  frame: Frame,
  out: BodyNode[],
  source?: SourceElement,
  closing?: string,
): Frame {
  return {
    nodes: node.childNodes,
    at: 0,
    source,
    out,
    depth: source === undefined ? frame.depth : frame.depth + 1,
    inPre: frame.inPre || preformattedElements.has(node.tagName),
    language: codeLanguage(node) ?? frame.language,
    closing,
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

function isHidden(node: SourceElement, { dropHidden }: BodyContext): boolean {
  if (!dropHidden || node.attrs.length === 0) return false
  const hidden = attributeOf(node, 'hidden')
  if (hidden !== undefined && hidden !== 'until-found') return true
  // The drawn half of a formula whose text stands in its other half.
  if (classesOf(node).includes('katex-html')) return true
  const style = attributeOf(node, 'style')
  return style !== undefined && /(?:^|;)\s*display\s*:\s*none\b/i.test(style)
}

function hiddenOriginal(node: SourceElement): string | undefined {
  const href = node.tagName === 'a' ? attributeOf(node, 'href')?.trim() : undefined
  const isOriginal = classesOf(node).some((name) => /^origin(?:al)?[-_]?(?:url|link)$/i.test(name))
  return href && isOriginal && /^https?:\/\//i.test(href) ? href : undefined
}

function checkbox(node: SourceElement): string {
  return attributeOf(node, 'checked') === undefined ? '☐ ' : '☑ '
}

/** The text of a formula: its TeX source if it carries one, else its symbols. */
function mathText(math: SourceElement): string {
  let tex: string | undefined
  let symbols = ''
  const open: SourceNode[] = [math]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) symbols += node.value
    else if (node.nodeName === 'annotation') tex ??= annotationText(node)
    else if ('childNodes' in node && !droppedFromMath.has(node.nodeName)) {
      for (const child of node.childNodes.toReversed()) open.push(child)
    }
  }
  return withoutReturns(tex ?? symbols)
}

/** A carriage return can only come from an entity, and would not survive the next parser. */
function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

const droppedFromMath = new Set(['script', 'style', 'svg', 'annotation-xml', 'template'])

function annotationText(node: SourceNode): string | undefined {
  const [text] = 'childNodes' in node ? node.childNodes : []
  return text !== undefined && 'value' in text ? text.value.trim() : undefined
}
