import { decodeHTML, decodeHTMLAttribute } from 'entities'
import type { SourceAttribute, SourceNode } from '../tree/source-nodes.ts'
import { type PlainRule, plainRules } from './plain-rules.ts'

// This is a second parser beside parse5, for speed: it is about 6 times as fast, and rendering a body
// takes a third longer without it (measured by npm run bench:parsers). A property test compares its
// results with parse5's.

/**
 * The most nested elements, and the most attributes on one element. HTML with more is left to the parser.
 */
const maxOpen = 64
const maxAttributes = 32

const tab = 0x09
const lineFeed = 0x0a
const formFeed = 0x0c
const space = 0x20
const exclamation = 0x21
const slash = 0x2f
const greater = 0x3e
const equals = 0x3d
const apostrophe = 0x27
const quote = 0x22

/**
 * Reads HTML whose nesting is exactly as written, as in most captured articles: known elements, each
 * closed where it ends, and nothing that a parser would move, close or add. The result has the same nodes
 * as that of `parseAnyHtml`. Undefined for all other HTML, which is left to the parser of the
 * specification.
 */
export function readPlainHtml(source: string): readonly SourceNode[] | undefined {
  if (source.includes('\0') || source.includes('\r')) return undefined
  return new PlainReader(source).read()
}

interface OpenElement {
  readonly rule: PlainRule | undefined
  readonly childNodes: SourceNode[]
}

/**
 * Reads a source in one pass. Each `read…` returns whether it succeeded, or undefined when it did not.
 */
class PlainReader {
  private readonly source: string
  private at = 0
  private parent: OpenElement = { rule: undefined, childNodes: [] }
  /** The elements around the parent, from the outside in. */
  private readonly around: OpenElement[] = []

  constructor(source: string) {
    this.source = source
  }

  read(): readonly SourceNode[] | undefined {
    while (this.at < this.source.length) {
      const tag = this.source.indexOf('<', this.at)
      const end = tag === -1 ? this.source.length : tag
      if (end > this.at && !this.readText(end)) return undefined
      if (tag !== -1 && !this.readTag()) return undefined
    }
    return this.around.length === 0 ? this.parent.childNodes : undefined
  }

  private readText(end: number): boolean {
    const { rule, childNodes } = this.parent
    const raw = this.source.slice(this.at, end)
    if (rule?.holdsPartsOnly && /[^\t\n\f ]/.test(raw)) return false
    const text = raw.includes('&') ? decodeHTML(raw) : raw
    const isFirst = childNodes.length === 0
    const value = rule?.skipsLineFeed && isFirst && text.startsWith('\n') ? text.slice(1) : text
    if (value !== '') childNodes.push({ nodeName: '#text', value })
    this.at = end
    return true
  }

  private readTag(): boolean {
    const next = this.source.charCodeAt(this.at + 1)
    if (next === slash) return this.readEndTag()
    return next === exclamation ? this.readComment() : this.readStartTag()
  }

  /** Reads an end tag in its usual form, of the element that was opened last. */
  private readEndTag(): boolean {
    const { rule } = this.parent
    const outer = this.around.pop()
    if (rule === undefined || outer === undefined) return false
    const end = this.at + 2 + rule.name.length
    if (!this.source.startsWith(rule.name, this.at + 2)) return false
    if (this.source.charCodeAt(end) !== greater) return false
    this.parent = outer
    this.at = end + 1
    return true
  }

  /** Reads a comment that ends at the same position for every parser. */
  private readComment(): boolean {
    if (!this.source.startsWith('<!--', this.at)) return false
    const end = this.source.indexOf('-->', this.at + 4)
    if (end === -1) return false
    const data = this.source.slice(this.at + 4, end)
    if (/^-?>|<!-|--!/.test(data)) return false
    this.parent.childNodes.push({ nodeName: '#comment', data })
    this.at = end + 3
    return true
  }

  private readStartTag(): boolean {
    const start = this.at + 1
    this.at = start
    while (isNameUnit(this.source.charCodeAt(this.at))) this.at += 1
    const rule = plainRules.get(this.source.slice(start, this.at))
    if (rule === undefined || !this.mayOpen(rule)) return false
    const attrs = this.readAttributes()
    if (attrs === undefined) return false
    const childNodes: SourceNode[] = []
    this.parent.childNodes.push({ nodeName: rule.name, tagName: rule.name, attrs, childNodes })
    if (rule.isVoid) return true
    if (rule.isEmpty && !this.source.startsWith('</', this.at)) return false
    this.around.push(this.parent)
    this.parent = { rule, childNodes }
    return this.around.length < maxOpen
  }

  /** Whether a parser would open this element here and do nothing else. */
  private mayOpen(rule: PlainRule): boolean {
    const parent = this.parent.rule
    if (rule.parents ? !rule.parents.has(parent?.name ?? '') : parent?.holdsPartsOnly) return false
    if (rule.isHeading && parent?.isHeading) return false
    return rule.outside === undefined || !this.isInside(rule.outside)
  }

  private isInside(name: string): boolean {
    if (this.parent.rule?.name === name) return true
    for (const { rule } of this.around) if (rule?.name === name) return true
    return false
  }

  /** Reads the attributes up to the end of the tag, which may be ` /`. */
  private readAttributes(): readonly SourceAttribute[] | undefined {
    const attributes: SourceAttribute[] = []
    while (true) {
      const isApart = this.skipSpace()
      const unit = this.source.charCodeAt(this.at)
      if (unit === greater || (unit === slash && this.source.charCodeAt(this.at + 1) === greater)) {
        this.at += unit === slash ? 2 : 1
        return attributes
      }
      const attribute = isApart ? this.readAttribute() : undefined
      if (attribute === undefined || attributes.length === maxAttributes) return undefined
      if (attributes.some(({ name }) => name === attribute.name)) return undefined
      attributes.push(attribute)
    }
  }

  private skipSpace(): boolean {
    const start = this.at
    while (isSpace(this.source.charCodeAt(this.at))) this.at += 1
    return this.at > start
  }

  private readAttribute(): SourceAttribute | undefined {
    const start = this.at
    while (isNameUnit(this.source.charCodeAt(this.at))) this.at += 1
    if (this.at === start) return undefined
    const name = this.source.slice(start, this.at)
    if (this.source.charCodeAt(this.at) !== equals) return { name, value: '' }
    this.at += 1
    const raw = this.readValue()
    if (raw === undefined) return undefined
    return { name, value: raw.includes('&') ? decodeHTMLAttribute(raw) : raw }
  }

  /** Reads the value of an attribute: between quotes, or without quotes when it is unambiguous. */
  private readValue(): string | undefined {
    const { source, at } = this
    const mark = source.charCodeAt(at)
    if (mark === quote || mark === apostrophe) {
      const end = source.indexOf(mark === quote ? '"' : "'", at + 1)
      if (end === -1) return undefined
      this.at = end + 1
      return source.slice(at + 1, end)
    }
    bare.lastIndex = at
    const value = bare.exec(source)?.[0]
    this.at += value?.length ?? 0
    return value
  }
}

const bare = /[\w./:#?&;,%+*-]+/y

function isSpace(unit: number): boolean {
  return unit === space || unit === lineFeed || unit === tab || unit === formFeed
}

/** Whether a code unit is a small letter, a digit, or punctuation in names of attributes. */
function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x3a) ||
    unit === 0x2d ||
    unit === 0x5f
  )
}
