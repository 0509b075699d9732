import { cutHash } from '../../core/fingerprint.ts'
import type { FeedSource } from '../feed-source.ts'
import { guidKey } from './canonical-link.ts'

/**
 * The key of a feed in article files: 8 hexadecimal digits. Scheme, `www.` and user of its URL make no
 * difference, nor do the bases of a RSSHub route. It is a hash, because URLs of feeds may be private.
 */
export function feedKey({ url, route }: Pick<FeedSource, 'url' | 'route'>): string {
  const name = route === undefined ? guidKey(url) : `rsshub:${route.replace(/^\/*/, '/')}`
  return cutHash(name, 8)
}
