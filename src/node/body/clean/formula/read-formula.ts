import { formulaElements } from '../../../../shared/html-elements.ts'
import { allowsAttribute } from '../../../../shared/html-policy.ts'
import { type Attributes, type BodyElement, type BodyNode, element } from '../../tree/body-tree.ts'
import { attributeOf, attributeText, classesOf } from '../../tree/source-attributes.ts'
import type { SourceElement, SourceNode } from '../../tree/source-nodes.ts'
import { sourceWords } from '../source-text.ts'
import { formulaText } from './formula-text.ts'
import { withVariant } from './with-variant.ts'

/** Elements of a formula that hold a text and nothing else. */
const tokens = new Set(['mi', 'mn', 'mo', 'ms', 'mtext'])
/** The number of parts that these elements need. With another number a browser draws nothing. */
const arity: ReadonlyMap<string, number> = new Map([
  ...['mfrac', 'mroot', 'mover', 'msub', 'msup', 'munder'].map((name) => [name, 2] as const),
  ...['msubsup', 'munderover'].map((name) => [name, 3] as const),
])
/** The limits of depth and size. A formula beyond them stays text. */
const maxDepth = 60
const maxParts = 4000

class TooLargeError extends Error {}

/**
 * Reads a formula by the policy's list for MathML: its parts, each with the number of parts that it needs,
 * and its TeX source. Undefined for an empty formula, and for one beyond the limits.
 */
export function readFormula(math: SourceElement, tex = sourceOf(math)): BodyElement | undefined {
  const reader = new FormulaReader()
  try {
    const parts = reader.parts(math.childNodes, 1)
    const alttext = attributeText(formulaText(element('mrow', {}, parts)))
    if (alttext === '') return undefined
    const isBlock =
      attributeOf(math, 'display')?.toLowerCase() === 'block' ||
      attributeOf(math, 'mode')?.toLowerCase() === 'display'
    const source = tex && texAttribute(tex)
    const attributes = {
      ...(isBlock && { display: 'block' }),
      alttext,
      ...(source && { 'data-tex': source }),
    }
    return element('math', attributes, parts)
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    return undefined
  }
}

/** Makes TeX fit for an attribute. Both characters have names in TeX, so the formula stays the same. */
function texAttribute(tex: string): string {
  return attributeText(tex.replaceAll('<', '\\lt ').replaceAll('>', '\\gt '))
}

/** The TeX source of a formula: from our own attribute, the `alttext` of Wikipedia, or an annotation. */
function sourceOf(math: SourceElement): string | undefined {
  const own = attributeOf(math, 'data-tex')
  if (own) return own
  const alttext = attributeOf(math, 'alttext')
  const wikipedia = /^\{\\(?:display|text|script)style ?([\s\S]*)\}$/.exec(alttext ?? '')?.[1]
  if (wikipedia) return wikipedia
  return annotationOf(math.childNodes, 0)
}

function annotationOf(nodes: readonly SourceNode[], depth: number): string | undefined {
  for (const node of nodes) {
    if (!('tagName' in node) || depth > 3) continue
    const isTex = node.tagName === 'annotation' && /tex/i.test(attributeOf(node, 'encoding') ?? '')
    const found = isTex ? sourceWords(node) : annotationOf(node.childNodes, depth + 1)
    if (found) return found
  }
  return undefined
}

/** Reads the parts of one formula and counts them. */
class FormulaReader {
  private count = 0

  parts(nodes: readonly SourceNode[], depth: number): readonly BodyElement[] {
    return nodes.flatMap((node) => {
      if ('value' in node)
        return isBlank(node.value)
          ? []
          : [this.made('mtext', [node.value.replace(/\s+/g, ' ').trim()])]
      if (!('tagName' in node)) return []
      return this.part(node, depth)
    })
  }

  private part(node: SourceElement, depth: number): readonly BodyElement[] {
    if (depth > maxDepth) throw new TooLargeError()
    const name = node.tagName
    if (leftOut.has(name)) return []
    if (tokens.has(name)) return [this.token(node)]
    switch (name) {
      case 'semantics':
      case 'maction':
        return [this.row(this.parts(node.childNodes, depth + 1).slice(0, 1))]
      case 'mfenced':
        return [this.row(this.fenced(node, depth))]
      case 'mlabeledtr':
        return [this.made('mtr', this.parts(node.childNodes, depth + 1))]
      case 'mtable':
        return [this.table(node, depth)]
      case 'mtd':
        return [this.cell(node, depth)]
      case 'mspace':
      case 'mprescripts':
        return [this.made(name, [], partAttributes(node))]
      default:
        return [this.composed(node, this.parts(node.childNodes, depth + 1))]
    }
  }

  /** An element with its parts; a plain row where they are not as many as it needs, or it is unknown. */
  private composed(node: SourceElement, parts: readonly BodyElement[]): BodyElement {
    const name = node.tagName
    const wanted = arity.get(name)
    const isKnown = formulaElements.has(name) && (wanted === undefined || wanted === parts.length)
    return isKnown ? this.made(name, parts, partAttributes(node)) : this.row(parts)
  }

  private token(node: SourceElement): BodyElement {
    const text = sourceWords(node).replace(/\s+/g, ' ')
    // The blank that TeX's `\,` or `\text{ or }` leaves is part of what is said.
    const raw = node.tagName === 'mtext' ? edgeBlanks(node, text) : text
    const shown = withVariant(raw, attributeOf(node, 'mathvariant') ?? '')
    return this.made(node.tagName, shown === '' ? [] : [shown], partAttributes(node))
  }

  /** `mfenced` of MathML 3, which browsers no longer draw. */
  private fenced(node: SourceElement, depth: number): readonly BodyElement[] {
    const separators = [...(attributeOf(node, 'separators') ?? ',').replace(/\s+/g, '')]
    const parts = this.parts(node.childNodes, depth + 1)
    const inner = parts.flatMap((part, at) => {
      const separator = separators[Math.min(at, separators.length) - 1] ?? separators.at(-1)
      return at === 0 || separator === undefined ? [part] : [this.made('mo', [separator]), part]
    })
    const [open, close] = [attributeOf(node, 'open') ?? '(', attributeOf(node, 'close') ?? ')']
    return [
      ...(open.trim() === '' ? [] : [this.made('mo', [open.trim()])]),
      ...inner,
      ...(close.trim() === '' ? [] : [this.made('mo', [close.trim()])]),
    ]
  }

  private table(node: SourceElement, depth: number): BodyElement {
    const sides = attributeOf(node, 'columnalign')?.trim().split(/\s+/) ?? []
    const rows = this.parts(node.childNodes, depth + 1).map((row) => {
      if (row.name !== 'mtr') return this.made('mtr', [this.made('mtd', [row])])
      const cells = row.children.map((cell, at) => this.cellOf(cell, sides[at] ?? sides.at(-1)))
      return this.made('mtr', cells)
    })
    return this.made('mtable', rows, partAttributes(node))
  }

  private cellOf(cell: BodyNode, side: string | undefined): BodyElement {
    if (typeof cell === 'string' || cell.name !== 'mtd') return this.made('mtd', [cell])
    if (cell.attributes.class || (side !== 'left' && side !== 'right')) return cell
    return element('mtd', { ...cell.attributes, class: side }, cell.children)
  }

  private cell(node: SourceElement, depth: number): BodyElement {
    const side = attributeOf(node, 'columnalign') ?? classesOf(node).join(' ')
    const found = /(?:^|[\s-])(left|right)\b/.exec(side)?.[1]
    const attributes = { ...partAttributes(node), ...(found && { class: found }) }
    return this.made('mtd', this.parts(node.childNodes, depth + 1), attributes)
  }

  private row(parts: readonly BodyElement[]): BodyElement {
    const [only] = parts
    return parts.length === 1 && only ? only : this.made('mrow', parts)
  }

  private made(
    name: string,
    children: readonly BodyNode[],
    attributes: Attributes = {},
  ): BodyElement {
    this.count += 1
    if (this.count > maxParts) throw new TooLargeError()
    return element(name, attributes, children)
  }
}

/** Elements that are no part of what a formula says. */
const leftOut = new Set([
  ...['annotation', 'annotation-xml', 'script', 'style', 'svg', 'template', 'mglyph', 'malignmark'],
  ...['maligngroup'],
])

function partAttributes(node: SourceElement): Attributes {
  const attributes: Record<string, string> = {}
  for (const { name, value } of node.attrs) {
    const text = value.trim()
    if (name !== 'id' && name !== 'class' && allowsAttribute(node.tagName, name, text)) {
      attributes[name] = text
    }
  }
  return attributes
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** The words of a text in a formula with the blanks at their ends, which count there. */
function edgeBlanks(node: SourceElement, text: string): string {
  const [first, last] = [node.childNodes.at(0), node.childNodes.at(-1)]
  const starts = first && 'value' in first && /^[ \u00a0]/.test(first.value)
  const ends = last && 'value' in last && /[ \u00a0]$/.test(last.value)
  return text === '' ? '' : `${starts ? '\u00a0' : ''}${text}${ends ? '\u00a0' : ''}`
}
