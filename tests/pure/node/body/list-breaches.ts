import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { allowedElements, allowsAttribute } from '../../../../src/shared/html-policy.ts'

/** Everything in a piece of HTML that the policy does not allow, or that another parser reads otherwise. */
export function listBreaches(html: string): readonly string[] {
  const breaches: string[] = []
  const fragment = parseFragment(html)
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...fragment.childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === '#text') continue
    if (!('tagName' in node)) breaches.push(node.nodeName)
    else {
      if (!allowedElements.has(node.tagName)) breaches.push(`<${node.tagName}>`)
      for (const { name, value } of node.attrs) {
        const isScript =
          /^(?:href|src|poster|data-poster)$/.test(name) && /^\W*\w*script:/i.test(value)
        const isHarmless = allowsAttribute(node.tagName, name, value) && !isScript
        if (!isHarmless) breaches.push(`<${node.tagName} ${name}="${value}">`)
      }
      open.push(...node.childNodes)
    }
  }
  if (serialize(fragment) !== html) breaches.push(`read back as ${serialize(fragment)}`)
  return breaches
}
