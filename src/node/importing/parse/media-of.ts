import type { FeedEnclosure } from '../feed-item.ts'
import type { FoundText } from './found-feed.ts'

/** A file of Media RSS. */
interface MediaContent {
  readonly url?: string | undefined
  readonly type?: string | undefined
  readonly medium?: string | undefined
}

interface MediaText {
  readonly value?: string | undefined
  readonly type?: string | undefined
}

/** The elements of Media RSS in an item, or in a group of it. */
interface MediaParts {
  readonly title?: MediaText | undefined
  readonly description?: MediaText | undefined
  readonly contents?: readonly MediaContent[] | undefined
  readonly thumbnails?: readonly { readonly url?: string | undefined }[] | undefined
}

/** The elements of Media RSS in an item, with its groups. */
type Media = MediaParts & { readonly groups?: readonly MediaParts[] | undefined }

/**
 * The pictures, sounds and films of Media RSS. A group has one thing in several sizes: its first counts. Where
 * there is nothing that can be shown, such as the films of YouTube, the first small picture stands for it.
 */
export function mediaOf(media: Media | undefined): Partial<FeedEnclosure>[] {
  const groups = media?.groups?.flatMap(({ contents }) => contents?.slice(0, 1) ?? []) ?? []
  const shown = [...(media?.contents ?? []), ...groups].flatMap(({ url, type, medium }) => {
    const kind = type ?? (/^(?:image|audio|video)$/.test(medium ?? '') ? `${medium}/*` : '')
    return url !== undefined && /^(?:image|audio|video)\//.test(kind) ? [{ url, type: kind }] : []
  })
  if (shown.length > 0) return shown
  const small = partsOf(media).flatMap(({ thumbnails }) => thumbnails ?? [])
  return small.flatMap(({ url }) => (url ? [{ url, type: 'image/*' }] : [])).slice(0, 1)
}

/** The title that Media RSS gives an item. */
export function mediaTitle(media: Media | undefined): string | undefined {
  return partsOf(media).find(({ title }) => title?.value)?.title?.value
}

/** The texts that Media RSS gives an item. */
export function mediaTexts(media: Media | undefined): FoundText[] {
  return partsOf(media).flatMap(({ description: found }) =>
    found?.value === undefined ? [] : [{ text: found.value, isHtml: found.type === 'html' }],
  )
}

function partsOf(media: Media | undefined): readonly MediaParts[] {
  return media === undefined ? [] : [media, ...(media.groups ?? [])]
}
