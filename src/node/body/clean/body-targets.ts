import { decodePercent } from '../../../shared/urls/decode-percent.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { type BodyElement, element } from '../tree/body-tree.ts'
import { createNames } from '../tree/create-names.ts'
import { forEachElement } from '../tree/for-each-element.ts'
import { attributeOf } from '../tree/source-attributes.ts'
import { type SourceElement, type SourceNode, sourceTree } from '../tree/source-nodes.ts'

/**
 * Finds the ids that links in the same body point at, and gives them the prefix `u-`. With it they cannot
 * equal an id of the page or hide a property of the document.
 */
export function findTargets(
  nodes: readonly SourceNode[],
  link: string | undefined,
): ReadonlyMap<string, string> {
  const page = link?.replace(/#.*$/s, '')
  const wanted = new Set<string>()
  const ids = new Set<string>()
  forEachElement(nodes, sourceTree, (node) => {
    const href = node.tagName === 'a' ? attributeOf(node, 'href')?.trim() : undefined
    const hash = href?.indexOf('#') ?? -1
    if (href !== undefined && (hash === 0 || (hash > 0 && href.slice(0, hash) === page))) {
      for (const name of namesOf(href.slice(hash + 1))) wanted.add(name)
    }
    for (const id of [attributeOf(node, 'id'), attributeOf(node, 'name')]) if (id) ids.add(id)
  })
  return nameTargets([...ids].filter((id) => wanted.has(id)))
}

function nameTargets(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const freeName = createNames()
  for (const id of ids) {
    const clean = id.replace(/[\s\p{Cc}<>"'`]+/gu, '-')
    const name = clean.startsWith('u-') && clean.length > 2 ? clean : `u-${clean}`
    names.set(id, freeName(name))
  }
  return names
}

/** The id in the page of a source element, where a link in the same body points at it. */
export function targetId(source: SourceElement, { targets }: BodyContext): string | undefined {
  if (targets.size === 0) return undefined
  const id = attributeOf(source, 'id')
  const name = source.tagName === 'a' ? attributeOf(source, 'name') : undefined
  return (id && targets.get(id)) || (name && targets.get(name)) || undefined
}

/** An empty element for a link in the same body to jump to, where an unwrapped element was the target. */
export function targetOf(source: SourceElement, context: BodyContext): BodyElement | undefined {
  const id = targetId(source, context)
  return id === undefined ? undefined : element('span', { id }, [])
}

/** The id in the page that a fragment points at, also when it is written as the original's address. */
export function localTarget(raw: string, { link, targets }: BodyContext): string | undefined {
  const hash = raw.indexOf('#')
  if (hash < 0 || targets.size === 0) return undefined
  const page = raw.slice(0, hash)
  if (page !== '' && page !== link?.replace(/#.*$/s, '')) return undefined
  for (const name of namesOf(raw.slice(hash + 1))) {
    const target = targets.get(name)
    if (target !== undefined) return target
  }
  return undefined
}

/** The prefix that GitHub adds to ids but not to the links to them, or the other way round. */
const prefix = 'user-content-'

/** The ids that a fragment may mean, the likeliest first. */
function namesOf(fragment: string): readonly string[] {
  const text = decodePercent(fragment)
  const other = text.startsWith(prefix) ? text.slice(prefix.length) : `${prefix}${text}`
  return [fragment, text, other]
}
