import type { FeedEnclosure } from '../feed-item.ts'

/** A file of Media RSS. */
interface MediaContent {
  readonly url?: string | undefined
  readonly type?: string | undefined
  readonly medium?: string | undefined
}

/** What an item has in Media RSS. */
interface Media {
  readonly contents?: readonly MediaContent[] | undefined
  readonly groups?:
    | readonly { readonly contents?: readonly MediaContent[] | undefined }[]
    | undefined
}

/** The pictures, sounds and films of Media RSS. A group has one thing in several sizes: its first counts. */
export function mediaOf(media: Media | undefined): Partial<FeedEnclosure>[] {
  const groups = media?.groups?.flatMap(({ contents }) => contents?.slice(0, 1) ?? []) ?? []
  return [...(media?.contents ?? []), ...groups].flatMap(({ url, type, medium }) => {
    const kind = type ?? (/^(?:image|audio|video)$/.test(medium ?? '') ? `${medium}/*` : '')
    return url !== undefined && /^(?:image|audio|video)\//.test(kind) ? [{ url, type: kind }] : []
  })
}
