import type { BodyContext } from '../../tree/body-context.ts'
import type { BodyNode } from '../../tree/body-tree.ts'
import { attributeOf } from '../../tree/source-attributes.ts'
import type { SourceElement, SourceNode } from '../../tree/source-nodes.ts'
import { pushPicture } from './push-picture.ts'
import { readPicture } from './read-picture.ts'

const background =
  /(?:^|;)\s*background(?:-image)?\s*:[^;]*?url\(\s*(["']?)((?:https?:)?\/\/[^"')\s]+)\1\s*\)/i
const side = /(?:^|;)\s*(?:width|height)\s*:\s*(\d+(?:\.\d+)?)px/gi

/** An element that is smaller shows an ornament. */
const leastSide = 40

/**
 * Reads the background of an element. One in which nothing else stands shows a picture by it, which is appended to
 * `out`; any other background is counted.
 * @returns whether the element is read
 */
export function readBackground(
  node: SourceElement,
  out: BodyNode[],
  context: BodyContext,
): boolean {
  const style = attributeOf(node, 'style') ?? ''
  const styled = style.includes('url(') ? background.exec(style)?.[2] : undefined
  const url = styled ?? attributeOf(node, 'background')
  if (!url) return false
  const sides = [...style.matchAll(side)].map(([, size]) => Number(size))
  const isLarge = hasHeight(node, style) && sides.every((size) => size >= leastSide)
  if (styled === undefined || !isLarge || holdsAnything(node)) {
    context.leaveOut('background')
    return false
  }
  const attrs = [
    { name: 'src', value: url },
    { name: 'alt', value: attributeOf(node, 'aria-label') ?? attributeOf(node, 'title') ?? '' },
  ]
  pushPicture(out, readPicture({ ...node, tagName: 'img', nodeName: 'img', attrs }, context))
  return true
}

/** Whether something gives an element a height, though nothing stands in it. */
function hasHeight(node: SourceElement, style: string): boolean {
  if (/(?:^|;)\s*(?:(?:min-)?height|padding(?:-\w+)?|aspect-ratio)\s*:/i.test(style)) return true
  return ['height', 'viewbox', 'viewBox'].some((name) => attributeOf(node, name) !== undefined)
}

/** Elements that show something though no text stands in them. */
const shown = new Set(
  'img picture video audio iframe object embed input canvas hr table math'.split(' '),
)

function holdsAnything(node: SourceElement): boolean {
  const open: SourceNode[] = [node]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if ('value' in each && each.value.trim() !== '') return true
    if (!('tagName' in each)) continue
    const hasOwn = each !== node && (attributeOf(each, 'style') ?? '').includes('url(')
    if (hasOwn || shown.has(each.tagName)) return true
    open.push(...each.childNodes)
  }
  return false
}
