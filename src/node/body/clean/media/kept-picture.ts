import type { Picture } from '../../../../shared/article.ts'
import { srcsetOf, textSizes } from '../../../../shared/pictures/picture-sizes.ts'
import type { BodyContext } from '../../tree/body-context.ts'
import { type Attributes, type BodyElement, element, noAttributes } from '../../tree/body-tree.ts'
import { outsideLink } from '../outside-link.ts'
import type { InlineKind } from './inline-picture.ts'

/** Whether a URL is that of a kept picture: its name is longer than those of pictures beside articles. */
export function isKeptUrl(src: string | undefined): boolean {
  return src !== undefined && /(?:^|\/)media\/[\da-f]{32}\.\w+$/.test(src)
}

/** The attributes that say where the bytes of a published picture are, and what its box looks like until then. */
export function keptAttributes(picture: Picture): Attributes {
  const srcset = srcsetOf(picture)
  return {
    src: picture.src,
    ...(srcset && { srcset, sizes: textSizes }),
    ...(picture.colour && { 'data-colour': picture.colour }),
  }
}

/** The picture of an image in a body, with the sizes and the colour that `keptAttributes` has written. */
export function pictureOf({
  src = '',
  srcset = '',
  width,
  height,
  'data-colour': colour,
}: Attributes): Picture {
  const widths = [...srcset.matchAll(/-(\d+)\.webp \1w/g)].map(([, each]) => Number(each))
  return {
    src,
    ...(width && height && { width: Number(width), height: Number(height) }),
    ...(widths.length > 0 && { widths }),
    ...(colour && { colour }),
  }
}

/**
 * The line that stands for a picture that is known to be lost: what it showed, and a link to where it was.
 * In a line of text its words alone stand for it.
 */
export function lostPicture(
  url: string,
  alt: string,
  kind: InlineKind | undefined,
  { words }: Pick<BodyContext, 'words'>,
): BodyElement | undefined {
  if (kind !== undefined) return alt === '' ? undefined : element('span', noAttributes, [alt])
  const link = element('a', outsideLink(url), [new URL(url).hostname])
  return element('span', { class: 'dead-picture' }, [`${words.lostPicture(alt)} `, link])
}
