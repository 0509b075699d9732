import { attributeOf } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'

/** Fields that show their value as text. One of no type, or of one that nobody knows, is `text`. */
const notText = new Set([
  ...['button', 'color', 'file', 'hidden', 'password', 'range', 'reset', 'search', 'submit'],
])

/**
 * The text that a browser shows in a field: the state of a box, the value that was typed. Empty where it shows
 * none, or where it is a part of the page around the article, such as the label of a button.
 */
export function inputText(node: SourceElement): string {
  const type = inputType(node)
  const isChecked = attributeOf(node, 'checked') !== undefined
  if (type === 'checkbox') return isChecked ? '☑ ' : '☐ '
  if (type === 'radio') return isChecked ? '◉ ' : '○ '
  return notText.has(type) ? '' : (attributeOf(node, 'value')?.trim() ?? '')
}

/** The type of a field in lower case, empty where none is stated. */
export function inputType(node: SourceElement): string {
  return attributeOf(node, 'type')?.trim().toLowerCase() ?? ''
}

/**
 * The text of the bar of `<progress>` or `<meter>`, in per cent of its length (HTML, 4.10.13 and 4.10.14). Empty
 * where words stand in the element, which say it, or where no value is stated.
 */
export function barText(node: SourceElement): string {
  const value = numberOf(node, 'value')
  if (value === undefined || hasContent(node)) return ''
  const min = node.tagName === 'meter' ? (numberOf(node, 'min') ?? 0) : 0
  const max = numberOf(node, 'max') ?? 1
  if (max <= min) return ''
  const share = Math.min(1, Math.max(0, (value - min) / (max - min)))
  return `${Math.round(share * 100)}%`
}

/** Whether anything stands in an element; only its own children are looked at, since such elements may nest. */
export function hasContent({ childNodes }: SourceElement): boolean {
  return childNodes.some(
    (child) => 'tagName' in child || ('value' in child && child.value.trim() !== ''),
  )
}

function numberOf(node: SourceElement, name: string): number | undefined {
  const text = attributeOf(node, name)?.trim() ?? ''
  const number = Number(text)
  return text !== '' && Number.isFinite(number) ? number : undefined
}
