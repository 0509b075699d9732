import { allowsAttribute } from '../../../shared/html-policy.ts'
import type { Attributes } from './body-tree.ts'
import type { SourceElement } from './source-nodes.ts'

/** The value of an attribute in the source, if it is there. */
export function attributeOf(source: SourceElement, name: string): string | undefined {
  for (const attribute of source.attrs) if (attribute.name === name) return attribute.value
  return undefined
}

/** The class names of an element in the source. */
export function classesOf(source: SourceElement): readonly string[] {
  const value = attributeOf(source, 'class')
  return value === undefined ? [] : value.split(/\s+/, 50)
}

/** A text for an attribute: one line, and no character that a cleaner could take for markup. */
export function attributeText(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .trim()
    .slice(0, 2000)
}

/** Attributes that are taken over as they are if the policy allows their value. */
const copied = new Set(
  'lang dir open start reversed type value colspan rowspan scope datetime'.split(' '),
)
const flags = new Set(['open', 'reversed'])

/** The attributes of an element that need no thought: what the policy allows, nothing else. */
export function copyAttributes(name: string, source: SourceElement): Attributes {
  const attributes: Record<string, string> = {}
  const direction = styleDirection(source)
  if (direction !== undefined) attributes.dir = direction
  for (const attribute of source.attrs) {
    if (!copied.has(attribute.name)) continue
    const value = flags.has(attribute.name) ? '' : attribute.value.trim()
    const capped = attribute.name.endsWith('span') ? cappedSpan(value) : value
    if (allowsAttribute(name, attribute.name, capped)) attributes[attribute.name] = capped
  }
  return attributes
}

/** The direction that the style of an element gives its text. */
function styleDirection(source: SourceElement): string | undefined {
  const style = source.attrs.length === 0 ? undefined : attributeOf(source, 'style')
  return style && /(?:^|[;\s])direction\s*:\s*(rtl|ltr)\b/i.exec(style)?.[1]?.toLowerCase()
}

/** A cell that claims more than 1,000 rows or columns reaches as far as browsers let it. */
function cappedSpan(value: string): string {
  return /^\d+$/.test(value) ? String(Math.min(Number(value), 1000)) : value
}
