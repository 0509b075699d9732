import {
  type BodyElement,
  type BodyNode,
  element,
  hasContent,
  isElement,
  isPicturePlaceholder,
  type NamedElement,
} from '../../tree/body-tree.ts'

/** Pictures that a `noscript` gave: the lazy one that may follow is the same. */
const fromNoscript = new WeakSet<BodyElement>()

/** Appends a picture unless it is the twin of the one just before. */
export function pushPicture(out: BodyNode[], picture: BodyElement | undefined): void {
  if (picture === undefined) return
  const before = lastShown(out)
  const isTwin =
    isElement(before, 'img') &&
    fromNoscript.has(before) &&
    (isPicturePlaceholder(picture) || picture.attributes.src === before.attributes.src)
  if (!isTwin) out.push(picture)
}

/**
 * Appends the pictures of a `noscript`: they are what a lazy loader would have shown. One right
 * after a picture is that picture, so it replaces it and keeps what it alone knows.
 * @returns how many pictures with an address of their own are left out
 */
export function pushNoscript(out: BodyNode[], pictures: readonly BodyElement[]): number {
  const [picture] = pictures
  const before = lastShown(out)
  if (picture?.name === 'img' && pictures.length === 1 && isPicture(before)) {
    const isKnown = isElement(before, 'img')
    out[out.lastIndexOf(before)] = isKnown ? merged(before, picture) : picture
    return isKnown && before.attributes.src !== picture.attributes.src ? 1 : 0
  }
  if (isPicture(before)) return pictures.length
  for (const shown of pictures) {
    fromNoscript.add(shown)
    out.push(shown)
  }
  return 0
}

function merged(lazy: BodyElement, real: BodyElement): BodyElement {
  const { srcset: _, sizes: __, ...rest } = lazy.attributes
  return element(
    'img',
    { ...rest, ...real.attributes, alt: real.attributes.alt || rest.alt || '' },
    [],
  )
}

function isPicture(node: BodyNode | undefined): node is NamedElement<'img' | 'span'> {
  return isElement(node, 'img') || isPicturePlaceholder(node)
}

/** The last thing to see; a few blanks may stand between twins, no more. */
function lastShown(out: readonly BodyNode[]): BodyNode | undefined {
  for (let at = out.length - 1; at >= Math.max(0, out.length - 10); at -= 1) {
    const node = out[at]
    if (node !== undefined && hasContent(node)) return node
  }
  return undefined
}
