import type { Picture } from '../../../shared/article.ts'

/**
 * A picture that belongs to a headline. Its box has a fixed shape, so nothing moves when it
 * arrives; where it cannot be loaded `watch-pictures.ts` marks the box and it stays quiet. One that
 * `leads` its page comes before all others, yet is lazy too: what is hidden is then not loaded, and what
 * is not hidden `before-paint.ts` asks for at once. It is painted with the text, if it is there by then.
 * `<picture>` also keeps React from putting a preload tag into prerendered markup, which would
 * not match on hydration.
 */
export function QuietPicture({ picture, leads }: { picture: Picture; leads?: boolean }) {
  return (
    <picture className="quiet-picture">
      <img
        loading="lazy"
        fetchPriority={leads ? 'high' : 'low'}
        src={picture.src}
        alt=""
        width={picture.width}
        height={picture.height}
        referrerPolicy="no-referrer"
        decoding={leads ? 'sync' : 'async'}
      />
    </picture>
  )
}
