import { hash } from 'node:crypto'
import { siteUrls } from '../../shared/site-urls.ts'
import type { Settings } from '../core/settings.ts'
import type { FeedScope } from './feed-urls.ts'

type FeedIds = Settings['feedIds']

/** The namespace of our name-based UUIDs (RFC 9562, version 5); it never changes. */
const namespace = Buffer.from('5b1f3c8ed2474f0aa6c19e70b84d2f63', 'hex')

/**
 * The id by which readers of feeds know an article: made from its own id, so that it stays when the
 * site moves to another scheme, host or base, and when the article is edited. An article published
 * before the day that the settings name keeps the one it had then: the address of its page.
 */
export function entryId(id: string, date: string, { name = '', oldUrl, before }: FeedIds): string {
  const isOld = before !== undefined && date < before
  if (isOld && oldUrl !== undefined) return `${oldUrl}a/${encodeURIComponent(id)}/`
  return nameUuid(['entry', name, id])
}

/** The id of a feed, made like that of an article. A feed from before that day keeps its address as id. */
export function feedId(scope: FeedScope, { name = '', oldUrl }: FeedIds): string {
  const path = siteUrls.list(scope)
  return oldUrl === undefined ? nameUuid(['feed', name, path]) : oldUrl + path.slice(1)
}

/** A `urn:uuid:` of a list of names. */
function nameUuid(names: readonly string[]): string {
  const bytes = Buffer.concat([namespace, Buffer.from(JSON.stringify(names))])
  const digest = hash('sha1', bytes, 'hex')
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}
