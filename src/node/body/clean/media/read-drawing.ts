import type { BodyContext } from '../../tree/body-context.ts'
import { type BodyElement, element } from '../../tree/body-tree.ts'
import { forEachElement } from '../../tree/for-each-element.ts'
import { attributeOf, attributeText } from '../../tree/source-attributes.ts'
import { type SourceElement, type SourceNode, sourceTree } from '../../tree/source-nodes.ts'
import { sourceWords } from '../source-text.ts'
import { readPicture } from './read-picture.ts'

/** The longest text of a placeholder. */
const mostCharacters = 2000

/** The remains of a drawing: the pictures in it, and a placeholder where it says something. */
interface Drawing {
  readonly pictures: readonly BodyElement[]
  readonly placeholder?: BodyElement
  /** HTML that is laid out in the drawing, still to be cleaned. */
  readonly html: readonly SourceNode[]
}

/**
 * Reads an SVG. It is never published, since it can hold programs: its pictures and the HTML in it stand
 * for it, else a placeholder with its name and its words. An icon has none of these.
 */
export function readDrawing(source: SourceElement, context: BodyContext): Drawing {
  const pictures: BodyElement[] = []
  const words: string[] = []
  const html: SourceNode[] = []
  const inHtml = new Set<SourceElement>()
  forEachElement(source.childNodes, sourceTree, (node) => {
    if (inHtml.has(node)) return
    if (node.tagName === 'foreignObject') {
      html.push(...node.childNodes)
      forEachElement(node.childNodes, sourceTree, (inner) => {
        inHtml.add(inner)
      })
    } else if (node.tagName === 'image' || node.tagName === 'img') {
      const picture = readPicture(asImage(node), context)
      if (picture) pictures.push(picture)
    } else if (node.tagName === 'text') words.push(sourceWords(node))
  })
  const text = words.filter(Boolean).join(' ')
  if (text === '') return { pictures, html }
  const name = nameOf(source)
  const said = name === '' || text.includes(name) ? text : `${name} ${text}`
  const shown = attributeText(said).slice(0, mostCharacters)
  return { pictures, html, placeholder: element('span', { class: 'missing-picture' }, [shown]) }
}

/** The name that the drawing states. */
function nameOf(source: SourceElement): string {
  const title = source.childNodes.find(({ nodeName }) => nodeName === 'title')
  const named = title && 'childNodes' in title ? sourceWords(title) : ''
  return attributeOf(source, 'aria-label')?.trim() || named
}

/** The `image` of a drawing has its address in `href`. */
function asImage(node: SourceElement): SourceElement {
  const href = attributeOf(node, 'href') ?? attributeOf(node, 'xlink:href')
  if (node.tagName === 'img' || href === undefined) return node
  return { ...node, attrs: [...node.attrs, { name: 'src', value: href }] }
}
