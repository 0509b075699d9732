import type { Picture } from '../../../shared/article.ts'
import { pictureOf } from '../clean/media/kept-picture.ts'
import {
  type BodyElement,
  type BodyNode,
  bodyTree,
  isPicturePlaceholder,
} from '../tree/body-tree.ts'
import { forEachElement } from '../tree/for-each-element.ts'
import { pictureKey } from '../tree/web-address.ts'

/** The smallest side of a picture for lists, in pixels. Smaller pictures are icons. */
const minSide = 48

/** The pictures of a body in order, without those inside a line of text. */
export function bodyPictures(nodes: readonly BodyNode[]): readonly Picture[] {
  const pictures: Picture[] = []
  forEachElement(nodes, bodyTree, ({ name, attributes }) => {
    const { src } = attributes
    if (name !== 'img' || src === undefined || attributes.class || src.startsWith('data:')) return
    const picture = pictureOf(attributes)
    const { width = minSide, height = minSide } = picture
    if (Math.min(width, height) >= minSide) pictures.push(picture)
  })
  return pictures
}

/** The placeholders of pictures without a usable address. */
export function picturePlaceholders(nodes: readonly BodyNode[]): readonly BodyElement[] {
  const placeholders: BodyElement[] = []
  forEachElement(nodes, bodyTree, (node) => {
    if (isPicturePlaceholder(node) && node.attributes.class === 'missing-picture')
      placeholders.push(node)
  })
  return placeholders
}

/** Whether a body shows the picture with this URL, in any spelling of the URL. */
export function holdsPicture(nodes: readonly BodyNode[], address: string): boolean {
  const key = pictureKey(address)
  let found = false
  forEachElement(nodes, bodyTree, ({ attributes: { src, 'data-poster': poster } }) => {
    found ||=
      (src !== undefined && pictureKey(src) === key) ||
      (poster !== undefined && pictureKey(poster) === key)
  })
  return found
}
