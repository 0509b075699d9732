import type { Picture } from '../../../shared/article.ts'
import { type BodyElement, type BodyNode, isTile } from '../tree/body-tree.ts'
import { pictureKey } from '../tree/web-address.ts'

/** Smaller pictures are icons and no picture for a list. */
const minSide = 48

/** The pictures of a body in order, without those that stand in a line of text. */
export function bodyPictures(nodes: readonly BodyNode[]): readonly Picture[] {
  const pictures: Picture[] = []
  forEachElement(nodes, ({ name, attributes }) => {
    const { src, width, height } = attributes
    if (name !== 'img' || src === undefined || attributes.class || src.startsWith('data:')) return
    const size = width && height ? { width: Number(width), height: Number(height) } : undefined
    if (size && Math.min(size.width, size.height) < minSide) return
    pictures.push({ src, ...size })
  })
  return pictures
}

/** The tiles that stand for pictures without a usable address. */
export function bodyTiles(nodes: readonly BodyNode[]): readonly BodyElement[] {
  const tiles: BodyElement[] = []
  forEachElement(nodes, (node) => {
    if (isTile(node)) tiles.push(node)
  })
  return tiles
}

/** Whether a body shows the picture with this address, however it is written. */
export function holdsPicture(nodes: readonly BodyNode[], address: string): boolean {
  const key = pictureKey(address)
  let found = false
  forEachElement(nodes, ({ attributes: { src, 'data-poster': poster } }) => {
    found ||=
      (src !== undefined && pictureKey(src) === key) ||
      (poster !== undefined && pictureKey(poster) === key)
  })
  return found
}

function forEachElement(nodes: readonly BodyNode[], action: (node: BodyElement) => void): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    action(node)
    forEachElement(node.children, action)
  }
}
