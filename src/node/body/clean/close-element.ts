import {
  captionedElements,
  cellElements,
  definitionListElements,
  formulaElements,
  frameElements,
  headingElements,
  inlineElements,
  listElements,
  mediaElements,
  oldPreElements,
  rowElements,
  rowHolderElements,
  sectionElements,
  textElements,
} from '../../../shared/html-elements.ts'
import { allowedElements } from '../../../shared/html-policy.ts'
import type { BodyContext } from '../tree/body-context.ts'
import {
  type Attributes,
  type BodyElement,
  type BodyNode,
  element,
  noAttributes,
  withChildren,
} from '../tree/body-tree.ts'
import { attributeOf, attributeText, classesOf, copyAttributes } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'
import { targetId, targetOf } from './body-targets.ts'
import { closeLink } from './close-link.ts'

/** Elements that only begin a new block; of a list that nobody closed, each choice is one. */
const containers = new Set([...sectionElements, ...frameElements, 'dialog', 'optgroup', 'option'])

/** Elements that other code makes anew. Where that failed, only their children are left. */
const rebuilt = new Set([...mediaElements, 'source', ...formulaElements])

/** Old names of elements that we keep. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['menu', 'ul'],
  ...[...oldPreElements].map((name) => [name, 'pre'] as const),
])

/** Elements that leave more than their content. A heading of any level becomes one of the outline. */
const kept = new Set([
  ...allowedElements.keys(),
  ...containers,
  ...renamed.keys(),
  ...headingElements,
])

/** Class names that mean emphasis. All their colours become one. */
const emphasis =
  /^(?:accenttextcolor|highlight|highlighted|text-highlight|highlight-text|marker|emphasis)$/i

/** Whether an element leaves nothing but its content. */
export function isUnwrapped(source: SourceElement): boolean {
  return saysNothing(source) && !isBlockByStyle(source)
}

function saysNothing(source: SourceElement): boolean {
  const name = source.tagName
  if (name === 'span' || name === 'font') return isPlainSpan(source)
  if (rebuilt.has(name)) return true
  return !kept.has(name)
}

function isPlainSpan(source: SourceElement): boolean {
  if (isEmphasis(source) || styledName(source) !== undefined) return false
  return source.tagName === 'font' || (!placeholderClass(source) && !hasDirection(source))
}

/** Styles of words that change what they say, and the elements that say it. A colour or a weight does not. */
const sayingStyles: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i, 's'],
  [/(?:^|[;\s])vertical-align\s*:\s*super\b/i, 'sup'],
  [/(?:^|[;\s])vertical-align\s*:\s*sub\b/i, 'sub'],
]

/** The name of the element that a style makes of a `span` or `font`; undefined where it makes none. */
function styledName(source: SourceElement): string | undefined {
  const style = attributeOf(source, 'style')
  return style === undefined
    ? undefined
    : sayingStyles.find(([pattern]) => pattern.test(style))?.[1]
}

/** Makes the element, or the elements, that a source element with these cleaned children becomes. */
export function closeElement(
  source: SourceElement,
  children: readonly BodyNode[],
  language: string | undefined,
  context: BodyContext,
): readonly BodyNode[] {
  if (isBlockByStyle(source)) {
    const target = targetOf(source, context)
    const inner = saysNothing(source)
      ? [...(target ? [target] : []), ...children]
      : closeInPlace(source, children, language, context)
    return [element('div', noAttributes, inner)]
  }
  return closeInPlace(source, children, language, context)
}

function closeInPlace(
  source: SourceElement,
  children: readonly BodyNode[],
  language: string | undefined,
  context: BodyContext,
): readonly BodyNode[] {
  const name = renamed.get(source.tagName) ?? source.tagName
  if (name === 'a') return closeLink(source, children, context)
  if (name === 'span' || name === 'font') return [closeSpan(source, children, context)]
  if (containers.has(name) || isCaption(source)) return closeContainer(source, children, context)
  const id = targetId(source, context)
  const attributes = keptAttributes(name, source, language)
  const made = element(name, id && keepsId(name) ? { ...attributes, id } : attributes, children)
  if (id === undefined || keepsId(name)) return [made]
  const anchor = element('span', { id }, [])
  return structures.has(name) ? [anchor, made] : [withChildren(made, [anchor, ...children])]
}

function keptAttributes(
  name: string,
  source: SourceElement,
  language: string | undefined,
): Attributes {
  if (source.attrs.length === 0 && language === undefined) return noAttributes
  return { ...copyAttributes(name, source), ...ownAttributes(name, source, language) }
}

/** Blocks may be taken apart later: a target in one gets an element of its own. */
function keepsId(name: string): boolean {
  return headingElements.has(name) || name === 'li' || inlineElements.has(name)
}

/** Blocks that cannot contain a target: it is put before them. */
const structures = new Set([
  ...listElements,
  ...definitionListElements,
  ...rowHolderElements,
  ...rowElements,
  ...captionedElements,
  'hr',
])

function closeContainer(
  source: SourceElement,
  children: readonly BodyNode[],
  context: BodyContext,
): readonly BodyNode[] {
  const classes = classesOf(source)
  const target = targetOf(source, context)
  const inner = target === undefined ? children : [target, ...children]
  if (classes.includes('image-package') || classes.includes('wp-caption')) {
    return [element('figure', copyAttributes('figure', source), inner)]
  }
  const name = isCaption(source) ? 'figcaption' : 'div'
  return [element(name, copyAttributes(name, source), inner)]
}

/** The captions of 简书 and WordPress. */
function isCaption(source: SourceElement): boolean {
  return classesOf(source).some((name) => name === 'image-caption' || name === 'wp-caption-text')
}

function closeSpan(
  source: SourceElement,
  children: readonly BodyNode[],
  context: BodyContext,
): BodyElement {
  const id = targetId(source, context)
  const kind = placeholderClass(source) ?? (isEmphasis(source) ? 'highlight' : undefined)
  const attributes = { ...copyAttributes('span', source), ...(kind && { class: kind }) }
  const name = styledName(source)
  const inner = name === undefined ? children : [element(name, noAttributes, children)]
  if (inner !== children && kind === undefined && id === undefined && !hasDirection(source)) {
    return element(name ?? 'span', noAttributes, children)
  }
  return element('span', id ? { ...attributes, id } : attributes, inner)
}

function ownAttributes(
  name: string,
  source: SourceElement,
  language: string | undefined,
): Attributes {
  if ((name === 'pre' || name === 'code') && language) return { class: `language-${language}` }
  if (cellElements.has(name)) return alignment(source)
  const title = name === 'abbr' ? attributeOf(source, 'title') : undefined
  return title ? { title: attributeText(title) } : noAttributes
}

/** The alignment of a cell. Nothing else of the look of a table is kept. */
function alignment(source: SourceElement): Attributes {
  const style = attributeOf(source, 'style') ?? ''
  const value =
    /text-align:\s*(center|right|end)/i.exec(style)?.[1] ??
    attributeOf(source, 'align') ??
    classesOf(source).find((name) => name === 'center' || name === 'right')
  const side = value?.toLowerCase()
  if (side === 'center') return { class: 'center' }
  return side === 'right' || side === 'end' ? { class: 'right' } : noAttributes
}

/** Inline elements that a style can turn into blocks. */
const lineElements = new Set([...textElements].filter((name) => name !== 'img' && name !== 'wbr'))

/** Whether a style makes a block, and so a line of its own, of an element in a line. */
function isBlockByStyle(source: SourceElement): boolean {
  if (source.attrs.length === 0 || !lineElements.has(source.tagName)) return false
  const style = attributeOf(source, 'style')
  return (
    style !== undefined &&
    /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)\b/i.test(style)
  )
}

function isEmphasis(source: SourceElement): boolean {
  return classesOf(source).some((name) => emphasis.test(name))
}

/** The class of a placeholder that an earlier build has written. */
function placeholderClass(source: SourceElement): string | undefined {
  const name = attributeOf(source, 'class')
  return name === 'missing-picture' || name === 'dead-picture' ? name : undefined
}

function hasDirection(source: SourceElement): boolean {
  const { lang, dir } = copyAttributes('span', source)
  return lang !== undefined || dir !== undefined
}
