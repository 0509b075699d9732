import type { Picture } from '../../../shared/article.ts'
import { smallUrl, srcsetOf } from '../../../shared/pictures/picture-sizes.ts'

interface QuietPictureProps {
  readonly picture: Picture
  /** Whether it leads its page. */
  readonly leads?: boolean
  /** How wide its box is, as the attribute `sizes` says it. Missing where the smallest size will do. */
  readonly sizes?: string
}

/**
 * A picture that belongs to a headline. Its box has a fixed shape, so nothing moves when it
 * arrives; where it cannot be loaded `watch-pictures.ts` marks the box and it stays quiet. One that
 * `leads` its page comes before all others, yet is lazy too: what is hidden is then not loaded, and what
 * is not hidden `before-paint.ts` asks for at once. It is painted with the text, if it is there by then.
 * `<picture>` also keeps React from putting a preload tag into prerendered markup, which would
 * not match on hydration. `sizes` and `srcSet` come before `src`: a browser begins to load with `src`.
 */
export function QuietPicture({ picture, leads, sizes }: QuietPictureProps) {
  const srcSet = sizes && srcsetOf(picture)
  return (
    <picture className="quiet-picture">
      <img
        loading="lazy"
        fetchPriority={leads ? 'high' : 'low'}
        sizes={srcSet && sizes}
        srcSet={srcSet}
        src={sizes ? picture.src : smallUrl(picture)}
        alt=""
        width={picture.width}
        height={picture.height}
        data-colour={picture.colour}
        referrerPolicy="no-referrer"
        decoding={leads ? 'sync' : 'async'}
      />
    </picture>
  )
}
