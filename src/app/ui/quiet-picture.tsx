import type { Picture } from '../../shared/article.ts'

/**
 * A picture that belongs to a headline. Its box has a fixed shape, so nothing moves when it
 * arrives; where it cannot be loaded `watch-pictures.ts` marks the box and it stays quiet. Lazy even
 * where it is wanted at once: what is hidden is then not loaded.
 * `<picture>` also keeps React from putting a preload tag into prerendered markup, which would
 * not match on hydration.
 */
export function QuietPicture({ picture, eager }: { picture: Picture; eager?: boolean }) {
  return (
    <picture className="quiet-picture">
      <img
        loading="lazy"
        fetchPriority={eager ? 'high' : undefined}
        src={picture.src}
        alt=""
        width={picture.width}
        height={picture.height}
        referrerPolicy="no-referrer"
        decoding="async"
      />
    </picture>
  )
}
