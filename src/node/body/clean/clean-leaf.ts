import { breakElements, mediaElements } from '../../../shared/html-elements.ts'
import type { LeftOutKind } from '../left-out.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { appendAll, type BodyNode, isElement } from '../tree/body-tree.ts'
import { attributeOf, classesOf } from '../tree/source-attributes.ts'
import type { SourceElement, SourceNode } from '../tree/source-nodes.ts'
import { targetOf } from './body-targets.ts'
import { isCodeChrome, isGutter } from './code-language.ts'
import { isControl } from './controls.ts'
import { barText, hasContent, inputText, inputType } from './field-text.ts'
import { pictureFormula } from './formula/picture-formula.ts'
import { readFormula } from './formula/read-formula.ts'
import { writtenFormula } from './formula/written-formula.ts'
import { linesOf } from './kept-lines.ts'
import { mathText } from './math-text.ts'
import { frameDocument } from './media/frame-document.ts'
import { namedPlayer } from './media/named-players.ts'
import { pushNoscript, pushPicture } from './media/push-picture.ts'
import { readBackground } from './media/read-background.ts'
import { readDrawing } from './media/read-drawing.ts'
import {
  readFrame,
  readNoscript,
  readObject,
  readPictureElement,
  readPlayer,
} from './media/read-media.ts'
import { readPicture } from './media/read-picture.ts'
import { sourceWords, withoutReturns } from './source-text.ts'

/** No nodes are left to walk: the element is finished. */
const done: readonly SourceNode[] = []

/**
 * Cleans an element that is read as a whole, and appends the result to `out`. Returns the nodes that are
 * still to be walked in its place. Undefined for an element that is walked in the usual way.
 */
export function cleanLeaf(
  node: SourceElement,
  out: BodyNode[],
  inPre: boolean,
  context: BodyContext,
): readonly SourceNode[] | undefined {
  const target = leaves.has(node.tagName) ? targetOf(node, context) : undefined
  if (target !== undefined) out.push(target)
  const formula = writtenFormula(node)
  if (formula !== undefined) {
    out.push(formula)
    return done
  }
  if (readBackground(node, out, context)) return done
  const read = readers.get(node.tagName)
  if (read !== undefined) return read(node, out, context, inPre)
  if (isGutter(node) || (inPre && isCodeChrome(node))) return leaveOut('listing-frame', context)
  const player = namedPlayer(node, context)
  if (player === undefined) return undefined
  out.push(player)
  return done
}

type Reader = (
  node: SourceElement,
  out: BodyNode[],
  context: BodyContext,
  inPre: boolean,
) => readonly SourceNode[] | undefined

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['img', readImage],
  ['amp-img', readForeignImage],
  ['amp-anim', readForeignImage],
  ['picture', readPictureGroup],
  ['noscript', readWithoutScript],
  ['iframe', readAnyFrame],
  ['amp-iframe', readAnyFrame],
  ['portal', readAnyFrame],
  ['embed', readAnyFrame],
  ['object', readAnyObject],
  ['video', readAnyPlayer],
  ['audio', readAnyPlayer],
  ['amp-video', readAnyPlayer],
  ['amp-audio', readAnyPlayer],
  ['math', readMath],
  ['input', readInput],
  ['meter', readBar],
  ['progress', readBar],
  ['textarea', readTextarea],
  ['button', readButton],
  ['svg', readAnyDrawing],
  ['dialog', (node, _, context) => (isOpen(node) ? undefined : leaveOut('hidden', context))],
  ...leftOut('control', ['area', 'select', 'datalist', 'keygen']),
  ...leftOut('script', ['script']),
  ...leftOut('template', ['template']),
  ...leftOut('canvas', ['canvas']),
  ...leftOut('noscript', ['noembed', 'noframes']),
  ...leftOut('frame', ['applet', 'bgsound', 'frame', 'frameset']),
  ...leftOut('tracker', ['amp-analytics', 'amp-pixel']),
  ...['base', 'basefont', 'head', 'link', 'meta', 'param', 'style', 'title', 'track'].map(
    (name) => [name, () => done] as const,
  ),
])

const leaves = new Set([
  ...mediaElements,
  ...breakElements,
  ...['img', 'iframe', 'math', 'button', 'canvas', 'object', 'svg', 'textarea'],
])

/** Readers of elements of which only a count is left, in the report. */
function leftOut(kind: LeftOutKind, names: readonly string[]): readonly [string, Reader][] {
  return names.map((name) => [name, (_, __, context) => leaveOut(kind, context)])
}

function leaveOut(kind: LeftOutKind, context: BodyContext): readonly SourceNode[] {
  context.leaveOut(kind)
  return done
}

function readImage(node: SourceElement, out: BodyNode[], context: BodyContext) {
  if (isFormulaTwin(node, out.at(-1))) return done
  const formula = pictureFormula(node)
  if (formula !== undefined) {
    out.push(formula)
    return done
  }
  pushPicture(out, readPicture(node, context))
  return done
}

/** Whether a picture repeats the formula before it, for browsers without MathML. */
function isFormulaTwin(node: SourceElement, before: BodyNode | undefined): boolean {
  return (
    isElement(before, 'math') &&
    classesOf(node).some((name) => name.startsWith('mwe-math-fallback-image'))
  )
}

/** An image element of another program. Its children are a fallback for programs that do not know it. */
function readForeignImage(node: SourceElement, out: BodyNode[], context: BodyContext) {
  if (attributeOf(node, 'placeholder') !== undefined || attributeOf(node, 'fallback') !== undefined)
    return node.childNodes.filter(({ nodeName }) => nodeName !== 'img')
  const isPicture = ['src', 'data-src', 'srcset'].some((name) => attributeOf(node, name))
  if (!isPicture) return undefined
  pushPicture(out, readPicture(node, context))
  return node.childNodes.filter(({ nodeName }) => nodeName !== 'img')
}

function readPictureGroup(node: SourceElement, out: BodyNode[], context: BodyContext) {
  pushPicture(out, readPictureElement(node, context))
  // Anything else in it is misnested and no part of the picture.
  const image = node.childNodes.find(({ nodeName }) => nodeName === 'img')
  return node.childNodes.filter((child) => child !== image && child.nodeName !== 'source')
}

function readWithoutScript(node: SourceElement, out: BodyNode[], context: BodyContext) {
  const pictures = readNoscript(node, context)
  for (let left = pushNoscript(out, pictures); left > 0; left -= 1) context.leaveOut('stand-in')
  if (pictures.length === 0 && sourceWords(node) !== '') context.leaveOut('noscript')
  return done
}

function readAnyFrame(node: SourceElement, out: BodyNode[], context: BodyContext) {
  const nodes = frameDocument(node)
  if (nodes !== undefined) return nodes
  const frame = readFrame(node, context)
  if (frame === undefined) return leaveOut('frame', context)
  out.push(frame)
  return done
}

/** A plug-in shows its own fallback; without one it is a link to what it would have shown. */
function readAnyObject(node: SourceElement, out: BodyNode[], context: BodyContext) {
  const shown = readObject(node, context)
  if (shown === 'fallback') return undefined
  if (shown === undefined) return leaveOut('frame', context)
  if (shown.name === 'img') pushPicture(out, shown)
  else out.push(shown)
  return done
}

function readAnyPlayer(node: SourceElement, out: BodyNode[], context: BodyContext) {
  const player = readPlayer(node, context)
  if (player === undefined) {
    // Its content for browsers without players stays.
    context.leaveOut('frame')
    return undefined
  }
  out.push(player)
  return done
}

function readMath(node: SourceElement, out: BodyNode[]) {
  out.push(readFormula(node) ?? withoutReturns(mathText(node)))
  return done
}

function readInput(node: SourceElement, out: BodyNode[], context: BodyContext) {
  const type = inputType(node)
  const text = inputText(node)
  if (text !== '') out.push(text)
  else if (type === 'image') pushPicture(out, readPicture(node, context))
  else if (type !== 'hidden') context.leaveOut('control')
  return done
}

/** A bar says its value, unless words in it do. */
function readBar(node: SourceElement, out: BodyNode[], context: BodyContext) {
  const text = barText(node)
  if (text !== '') out.push(text)
  else if (!hasContent(node)) context.leaveOut('control')
  return undefined
}

/** The text of a field is text; its lines are as they were written. */
function readTextarea(node: SourceElement, out: BodyNode[], context: BodyContext) {
  const text = sourceWords(node)
  if (text === '') return leaveOut('control', context)
  appendAll(out, linesOf(text))
  return done
}

/** A button is left out, unless it holds what no button says. */
function readButton(node: SourceElement, _: BodyNode[], context: BodyContext, inPre: boolean) {
  return inPre || isControl(node) ? leaveOut('control', context) : undefined
}

function readAnyDrawing(node: SourceElement, out: BodyNode[], context: BodyContext) {
  const drawing = readDrawing(node, context)
  appendAll(out, drawing.pictures)
  if (drawing.placeholder) out.push(drawing.placeholder)
  else if (drawing.pictures.length + drawing.html.length === 0) context.leaveOut('drawing')
  return drawing.html
}

function isOpen(node: SourceElement): boolean {
  return attributeOf(node, 'open') !== undefined
}
