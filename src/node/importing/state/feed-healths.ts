import type { FeedHealth } from '../../check/feed-health.ts'
import { type FeedMemory, readAskingCache } from './asking-cache.ts'

/** A feed that no import has named for so long, counted from the last import, is not followed any more. */
const forgottenMs = 30 * 24 * 3_600_000

/** The health of the feeds that are followed, from what imports remember in the cache at `path`. */
export function feedHealths(path: string): readonly FeedHealth[] {
  const feeds = [...readAskingCache(path)]
  const last = Math.max(0, ...feeds.map(([, { namedAt }]) => Date.parse(namedAt ?? '') || 0))
  const isFollowed = ({ namedAt }: FeedMemory) =>
    namedAt === undefined || Date.parse(namedAt) > last - forgottenMs
  return feeds.filter(([, memory]) => isFollowed(memory)).map(healthOf)
}

function healthOf([url, memory]: readonly [string, FeedMemory]): FeedHealth {
  const { asked, lastReadAt, lastNewAt, title = '', reason, health } = memory
  return {
    ...health,
    url,
    title,
    reason,
    lastSuccess: lastReadAt ?? health?.lastSuccess,
    lastNew: lastNewAt ?? health?.lastNew,
    failures: asked?.failures ?? 0,
    failingSince: asked?.failingSince,
    goneSince: asked?.stoppedAt,
  }
}
