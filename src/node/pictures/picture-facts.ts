import { isPixel, type KeptPicture, type LostPicture } from './picture-index.ts'

/** A picture that the site publishes, and its sizes; see `Picture`. */
export interface ShownPicture extends KeptPicture {
  readonly widths: readonly number[]
  readonly colour?: string
}

/** The state of a picture of another site: it is kept, or it is lost. */
export type PictureFact = ShownPicture | LostPicture

/** The known pictures of other sites, by their addresses as articles mean them. */
export type PictureFacts = ReadonlyMap<string, PictureFact>

/** Whether the picture of a fact is published by the site. */
export function isShown(fact: PictureFact | undefined): fact is ShownPicture {
  return fact !== undefined && 'hash' in fact
}

/** The first fact about a picture that articles may name in several ways: one that is kept before one that is lost. */
export function factOf(facts: PictureFacts, urls: readonly string[]): PictureFact | undefined {
  const found = urls.flatMap((url) => facts.get(url) ?? [])
  return found.find(isShown) ?? found[0]
}

/** All that an article's page says by a fact, in one word: another word makes the article be read anew. */
export function factKey(fact: PictureFact | undefined): string {
  if (fact === undefined) return ''
  if (!isShown(fact)) return isPixel(fact) ? 'pixel' : 'lost'
  const { hash, type, width, height, widths, colour = '' } = fact
  return [hash, type, width, height, ...widths, colour].join(' ')
}
