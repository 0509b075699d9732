import type { ParsedFeed } from '../feed-item.ts'
import type { FeedSource } from '../feed-source.ts'

/** The title of a feed: as the keeper named it, else its own, else its host. */
export function feedTitle(
  { title, url }: Pick<FeedSource, 'title' | 'url'>,
  feed?: Pick<ParsedFeed, 'title'>,
): string {
  return title?.trim() || feed?.title.trim() || new URL(url).host
}

/** Whether the channel itself names the folder of a feed. */
export function isNamedByChannel({ title, hasOwnLevel }: FeedSource): boolean {
  return hasOwnLevel && !title?.trim()
}

/**
 * The name of the folder of a feed's articles: as the keeper named it, else as the channel called itself when
 * the folder was chosen.
 */
export function folderTitle(
  source: Pick<FeedSource, 'title' | 'url'>,
  feed: Pick<ParsedFeed, 'title'>,
  chosen: string | undefined,
): string {
  return source.title?.trim() || chosen || feedTitle(source, feed)
}

/** The name of a feed in the state and in messages: its RSSHub route, or its URL without a user. */
export function feedName({ url, route }: Pick<FeedSource, 'url' | 'route'>): string {
  if (route !== undefined) return `rsshub:/${route.replace(/^\/+/, '/')}`
  const named = new URL(url)
  named.username = ''
  named.password = ''
  return named.href
}
