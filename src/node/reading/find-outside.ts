import type { Picture } from '../../shared/article.ts'
import type { OutsidePicture } from '../body/tree/outside-picture.ts'
import { mediaPath } from '../core/paths/media-path.ts'
import {
  factKey,
  factOf,
  isShown,
  type PictureFacts,
  type ShownPicture,
} from '../pictures/picture-facts.ts'
import { isPixel } from '../pictures/picture-index.ts'

/** A picture of another site that an article shows: how the article may name it, and what was known of it. */
export interface OutsideUse {
  /** The likeliest first. */
  readonly urls: readonly string[]
  /** See `factKey`. Empty where nothing was known: its page asks the other site. */
  readonly fact: string
}

interface OutsideContext {
  /** Begins and ends with a slash. */
  readonly base: string
  readonly outside?: PictureFacts | undefined
}

/** Finds what is known of a picture of another site, and notes in `uses` that it was asked for. */
export function findOutside(
  urls: readonly string[],
  { base, outside: facts }: OutsideContext,
  uses: OutsideUse[],
): OutsidePicture | undefined {
  if (facts === undefined) return undefined
  const fact = factOf(facts, urls)
  uses.push({ urls, fact: factKey(fact) })
  if (fact === undefined) return undefined
  if (isShown(fact)) return { kind: 'kept', picture: pictureOf(fact, base) }
  return isPixel(fact) ? { kind: 'pixel' } : { kind: 'lost' }
}

function pictureOf(
  { hash, type, width, height, widths, colour }: ShownPicture,
  base: string,
): Picture {
  return {
    src: base + mediaPath(`${hash}.${type}`),
    width,
    height,
    ...(widths.length > 0 && { widths }),
    ...(colour && { colour }),
  }
}

/** Whether what is known of these pictures is what was known when their article was read. */
export function isSameOutside(uses: readonly OutsideUse[], facts: PictureFacts): boolean {
  return uses.every(({ urls, fact }) => factKey(factOf(facts, urls)) === fact)
}
