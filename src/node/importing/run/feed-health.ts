import type { FeedItem } from '../feed-item.ts'
import type { ImportedFile } from '../files/read-imported-file.ts'
import { keyFlaws } from '../identity/find-identity.ts'
import { itemKeys } from '../identity/item-keys.ts'
import type { ImportHealth } from '../report/import-report.ts'
import type { FeedMemory } from '../state/asking-cache.ts'

const weekMs = 7 * 24 * 3_600_000

/** How many weeks `itemsAWeek` looks back. */
const recentWeeks = 4

/**
 * How a feed has fared until now: when it was last read and last had news, since when it fails, and how
 * many articles it brings in a week. `files` are those that it has brought, if they are known.
 */
export function feedHealth(
  { asked, lastReadAt, lastNewAt }: FeedMemory,
  files: readonly ImportedFile[] | undefined,
  now: Date,
): ImportHealth {
  const since = now.getTime() - recentWeeks * weekMs
  const newest = lastNewAt ?? files?.map(({ fetched = '' }) => fetched).reduce(later, '')
  const recent = files?.filter(({ fetched = '' }) => Date.parse(fetched) > since)
  return {
    ...(lastReadAt && { lastSuccess: lastReadAt }),
    ...(newest && { lastNew: newest }),
    ...(asked?.failingSince && { failingSince: asked.failingSince }),
    ...(recent && { itemsAWeek: recent.length / recentWeeks }),
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

/** The part of the health that a whole answer tells: ids and dates that are missing, ids that stand twice. */
export function answerHealth({
  items,
  isCutOff,
}: {
  readonly items: readonly FeedItem[]
  readonly isCutOff: boolean
}): ImportHealth {
  const { missing, repeated } = keyFlaws(items.map(itemKeys))
  return {
    missingIds: missing,
    repeatedIds: repeated,
    undated: items.filter(({ date }) => date === undefined).length,
    ...(isCutOff && { cutOff: true }),
  }
}
