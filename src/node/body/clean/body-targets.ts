import { createNames } from '../tree/create-names.ts'
import { attributeOf } from '../tree/source-attributes.ts'
import type { SourceElement, SourceNode } from '../tree/source-nodes.ts'
import { decoded } from './close-element.ts'

/**
 * Finds the ids that a link in the same body points at and names them for the page: `u-` before the
 * id, so that it meets no id of the page and hides no property of the document.
 */
export function findTargets(
  nodes: readonly SourceNode[],
  link: string | undefined,
): ReadonlyMap<string, string> {
  const page = link?.replace(/#.*$/s, '')
  const wanted = new Set<string>()
  const ids = new Set<string>()
  forEachElement(nodes, (node) => {
    const href = node.tagName === 'a' ? attributeOf(node, 'href')?.trim() : undefined
    const hash = href?.indexOf('#') ?? -1
    if (href !== undefined && (hash === 0 || (hash > 0 && href.slice(0, hash) === page))) {
      wanted.add(href.slice(hash + 1)).add(decoded(href.slice(hash + 1)))
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

function forEachElement(
  nodes: readonly SourceNode[],
  action: (element: SourceElement) => void,
): void {
  const open: SourceNode[] = nodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue
    action(node)
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at]
      if (child) open.push(child)
    }
  }
}
