import type { ParsedFeed } from '../feed-item.ts'
import type { FeedSource } from '../feed-source.ts'
import { foldClock } from '../identity/fold-clock.ts'
import type { FeedState } from '../state/import-state.ts'
import type { UnsteadyTexts } from '../versions/unsteady-texts.ts'
import { isNamedByChannel } from './feed-title.ts'
import type { TakenFeed } from './take-feed.ts'

/** Says which articles with news were changed by hand, except those of which was `told`. */
export function tellTheirs({ theirs }: TakenFeed, told: readonly string[] = []): string[] {
  return [...theirs]
    .filter(([id]) => !told.includes(id))
    .map(([, path]) => `${path} was changed by hand, so news from the feed is not written into it.`)
}

/** How a channel calls itself now, if its folder has another name. */
export function newTitle(source: FeedSource, { title }: ParsedFeed, before: FeedState) {
  if (before.title === undefined || !isNamedByChannel(source) || title.trim() === '') return
  return foldClock(title.trim()) === foldClock(before.title) ? undefined : title.trim()
}

/** Says that a channel has another title than its folder, except that of which was `told`. */
export function tellTitle(
  title: string | undefined,
  before: FeedState,
  told: string | undefined,
): string[] {
  if (title === undefined || title === told) return []
  return [
    `It calls itself "${title}" now. New articles stay in the folder of "${before.title}"; a title of yours beside its address changes that.`,
  ]
}

/** Says which dates of new articles cannot be true. */
export function tellOddDates({ oddDates }: TakenFeed): string[] {
  const [first, ...others] = oddDates
  if (first === undefined) return []
  const day = first.slice(0, 10)
  return [
    others.length === 0
      ? `A new article has a date that cannot be true (${day}), and stands by when it came.`
      : `${oddDates.length} new articles have a date that cannot be true (${day}), and stand by when they came.`,
  ]
}

/** Says how many hours too late a feed was asked. */
export function tellMissed(hours: number | undefined): string[] {
  if (hours === undefined) return []
  const late = hours === 1 ? 'about an hour' : `about ${hours} hours`
  return [
    `Articles may have been missed: it was asked ${late} too late. It is asked more often now.`,
  ]
}

/** Says that something changes in every answer and is no news any more, once. */
export function tellUnsteady({ leavesOut }: UnsteadyTexts, isTold = false): string[] {
  if (!leavesOut || isTold) return []
  return [
    'Something in its articles, such as an advertisement, is another in every answer. It is not taken any more until it stays.',
  ]
}
