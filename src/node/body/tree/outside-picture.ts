import type { Picture } from '../../../shared/article.ts'

/** The state of a picture of another site: the archive keeps it, it is lost, or it has one pixel. */
export type OutsidePicture =
  | { readonly kind: 'kept'; readonly picture: Picture }
  | { readonly kind: 'lost' }
  | { readonly kind: 'pixel' }

/**
 * Finds what is known of a picture that an article names by these addresses, the likeliest first. Undefined
 * when nothing is.
 */
export type ResolveOutside = (urls: readonly string[]) => OutsidePicture | undefined
