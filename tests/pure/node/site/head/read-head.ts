import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** A head as a browser understands it. */
export interface ReadHead {
  readonly title: string
  /** `meta` elements: name or property and content. */
  readonly meta: readonly (readonly [name: string, content: string])[]
  readonly links: readonly (readonly [rel: string, href: string])[]
  /** JSON-LD, parsed. */
  readonly data: readonly Record<string, unknown>[]
  /** The names of all elements in the head, each once. */
  readonly elements: readonly string[]
  /** The markup that slipped out of the head. */
  readonly body: string
}

/** Reads the markup of a head back with an HTML parser. */
export function readHead(markup: string): ReadHead {
  const html = `<!doctype html><html><head><meta charset="utf-8">${markup}</head><body></body></html>`
  const document = parse(html)
  const root = document.childNodes.find((node) => node.nodeName === 'html')
  const [head, body] = elementsOf(root)
  const elements = elementsOf(head)
  const named = (name: string) => elements.filter((element) => element.tagName === name)
  return {
    title: textOf(named('title')[0]),
    meta: named('meta').flatMap((element) => {
      const name = attribute(element, 'name') ?? attribute(element, 'property')
      return name === undefined ? [] : [[name, attribute(element, 'content') ?? '']]
    }),
    links: named('link').map((element) => [
      attribute(element, 'rel') ?? '',
      attribute(element, 'href') ?? '',
    ]),
    data: named('script').map((element) => JSON.parse(textOf(element))),
    elements: [...new Set(elements.map((element) => element.tagName))],
    body: textOf(body),
  }
}

/** The content of the only `meta` element of this name; undefined when there is none or more. */
export function metaOf(head: ReadHead, name: string): string | undefined {
  const found = head.meta.filter(([each]) => each === name)
  return found.length === 1 ? found[0]?.[1] : undefined
}

type Node = DefaultTreeAdapterTypes.Node | undefined

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  if (node === undefined || !('childNodes' in node)) return []
  return node.childNodes.filter((child) => 'tagName' in child)
}

function textOf(node: Node): string {
  if (node === undefined) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}
