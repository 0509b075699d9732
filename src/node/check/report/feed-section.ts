import type { CheckWords } from '../../../shared/words/en/check.ts'
import type { ArchiveFacts } from '../archive-facts.ts'
import { type FeedHealth, worstFirst } from '../feed-health.ts'
import { mostItems, section, table } from './markup.ts'

const dayMs = 24 * 3_600_000

/** The section of the feeds that imports follow, those first that need a look; empty where there are none. */
export function feedSection({ feeds }: ArchiveFacts, words: CheckWords, now: Date): string {
  if (feeds.length === 0) return ''
  const heads = [words.feed, words.state, words.lastRead, words.newest, words.aWeek]
  const rows = worstFirst(feeds)
    .slice(0, mostItems)
    .map((feed) => feedRow(feed, words, now))
  return section('feeds', words.feeds, table(words.feedsRead(feeds.length), heads, rows))
}

function feedRow(feed: FeedHealth, words: CheckWords, now: Date): readonly string[] {
  const { url, title, lastSuccess, lastNew, itemsAWeek } = feed
  return [
    title === '' || title === url ? url : `${title} ${url}`,
    [stateOf(feed, words), ...flawsOf(feed, words)].join(words.between),
    dayOf(lastSuccess) || '–',
    lastNew === undefined ? '–' : words.daysAgo(daysBetween(lastNew, now)),
    itemsAWeek === undefined ? '–' : String(itemsAWeek),
  ]
}

function stateOf(feed: FeedHealth, words: CheckWords): string {
  const { failures, failingSince, reason = '', goneSince } = feed
  if (goneSince !== undefined) return words.feedGone(dayOf(goneSince))
  return failures === 0 ? words.feedWell : words.feedFails(failures, dayOf(failingSince), reason)
}

function flawsOf(feed: FeedHealth, words: CheckWords): readonly string[] {
  const { missingIds = 0, repeatedIds = 0, undated = 0, cutOff = false } = feed
  return [
    ...(missingIds > 0 ? [words.missingIds(missingIds)] : []),
    ...(repeatedIds > 0 ? [words.repeatedIds(repeatedIds)] : []),
    ...(undated > 0 ? [words.undatedItems(undated)] : []),
    ...(cutOff ? [words.cutOff] : []),
  ]
}

function dayOf(moment = ''): string {
  return moment.slice(0, 10)
}

function daysBetween(moment: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(moment)) / dayMs))
}
