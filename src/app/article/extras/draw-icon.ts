import type { IconNode } from 'lucide'

const svg = 'http://www.w3.org/2000/svg'

/** One of Lucide's drawings as an element, for markup that React does not draw. */
export function drawIcon(icon: IconNode, size: number): SVGElement {
  const drawing = make('svg', { viewBox: '0 0 24 24', width: size, height: size })
  drawing.setAttribute('aria-hidden', 'true')
  drawing.append(...icon.map(([tag, attributes]) => make(tag, attributes)))
  return drawing
}

function make(tag: string, attributes: Readonly<Record<string, unknown>>): SVGElement {
  const element = document.createElementNS(svg, tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}
