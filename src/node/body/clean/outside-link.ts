import { outsideRel } from '../../../shared/html-policy.ts'
import { type Attributes, type BodyElement, type BodyNode, element } from '../tree/body-tree.ts'

/** The attributes of a link that leaves the site. */
export function outsideLink(href: string): Attributes {
  return { href, rel: outsideRel, class: 'outside' }
}

/** The link that a click turns into a player. */
export function embedLink(key: string, href: string, children: readonly BodyNode[]): BodyElement {
  return element('a', { href, rel: outsideRel, class: 'embed', 'data-embed': key }, children)
}
