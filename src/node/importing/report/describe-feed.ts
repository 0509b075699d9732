import type { FeedReport } from './import-report.ts'

/** So much of a title is enough to know a feed by. */
const longestTitle = 100

/** The lines of a log about one feed. None where there is nothing to say. */
export function describeFeed({
  title,
  url,
  status,
  reason,
  added,
  updated,
  warnings,
}: FeedReport): string[] {
  const name = `${title.slice(0, longestTitle)} (${url})`
  const news = [
    ...(added > 0 ? [`${added} added`] : []),
    ...(updated > 0 ? [`${updated} updated`] : []),
  ].join(', ')
  return [
    ...(reason === undefined ? [] : [`${name}: ${status}: ${reason}`]),
    ...(news === '' ? [] : [`${name}: ${news}`]),
    ...warnings.map((warning) => `${name}: ${warning}`),
  ].map(onOneLine)
}

/** Feeds may say anything, and terminals obey control characters. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}
