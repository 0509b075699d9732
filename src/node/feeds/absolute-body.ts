import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'

/** A quick check for relative addresses and posters: most bodies have none. */
const mayNeedWork = /<math\b|\b(?:(?:src|href)=(?!["']?[a-z][a-z\d+.-]*:)|srcset=|poster=)/i

/**
 * A body that reads the same away from its page: every address of a picture, a film or a link inside
 * the page is made absolute against `pageUrl`, and the poster of a film, which our page shows by script,
 * is one for all. A formula becomes what it says in one line: most readers of feeds would show its signs
 * in a row, `ekt` for `e^(kt)`. It is parsed for that, since text may look like markup.
 */
export function absoluteBody(html: string, pageUrl: string): string {
  if (!mayNeedWork.test(html)) return html
  const body = parseFragment(html)
  setFormulasAsText(body)
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...body.childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('attrs' in node)) continue
    for (const attribute of node.attrs) {
      if (attribute.name === 'data-poster') attribute.name = 'poster'
      attribute.value = absoluteAttribute(attribute.name, attribute.value, pageUrl)
    }
    setFormulasAsText(node)
    for (const child of node.childNodes) open.push(child)
  }
  return serialize(body)
}

function setFormulasAsText(parent: DefaultTreeAdapterTypes.ParentNode): void {
  parent.childNodes.forEach((node, at) => {
    if (node.nodeName !== 'math' || !('attrs' in node)) return
    const value = node.attrs.find(({ name }) => name === 'alttext')?.value ?? ''
    parent.childNodes[at] = { nodeName: '#text', value, parentNode: parent }
  })
}

function absoluteAttribute(name: string, value: string, pageUrl: string): string {
  switch (name) {
    case 'src':
    case 'href':
    case 'poster':
      return resolveUrl(value, pageUrl)
    case 'srcset':
      // The policy separates candidates by a comma and a space, and no address holds a space.
      return value
        .split(', ')
        .map((candidate) => candidate.replace(/^\S+/, (url) => resolveUrl(url, pageUrl)))
        .join(', ')
    default:
      return value
  }
}

/** An address as seen from another site; one that names its scheme stays as it is. */
export function resolveUrl(address: string, pageUrl: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || !URL.canParse(address, pageUrl)) return address
  return new URL(address, pageUrl).href
}
