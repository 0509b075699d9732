import { tallyLine } from '../core/describe-problems.ts'
import type { ArchiveFacts } from './archive-facts.ts'
import { cutToColumns } from './cut-to-columns.ts'
import { describeBytes } from './describe-bytes.ts'
import { type FeedHealth, isFailing, worstFirst } from './feed-health.ts'

const mostNamed = 3

/**
 * Describes an archive for a terminal: at most seven lines, none wider than `columns`, and the tally. Lines
 * about what there is none of are left out.
 */
export function describeFacts(facts: ArchiveFacts, columns: number): readonly string[] {
  return [
    ...lacks(facts),
    ...line(
      'left out on purpose',
      facts.leftOut.map(([kind, count]) => `${count} ${kind}`),
    ),
    ...line(
      'largest',
      facts.largestArticles.map(({ path, bytes }) => `${path} ${describeBytes(bytes)}`),
    ),
    ...line('pictures of other sites', pictureCounts(facts)),
    ...line(
      'by month',
      facts.months.toReversed().map(([month, count]) => `${month} ${count}`),
    ),
    ...line(
      'by source',
      facts.sources.map(({ name, articles }) => `${name} ${articles}`),
    ),
    ...line('feeds that fail', worstFirst(facts.feeds.filter(isFailing)).map(describeFailing)),
    tallyLine(facts.counts),
  ].map((text) => cutToColumns(text, columns))
}

function describeFailing({ url, failures, failingSince, reason, goneSince }: FeedHealth): string {
  if (goneSince !== undefined) return `${url} (gone since ${goneSince.slice(0, 10)})`
  const times = failures === 1 ? 'once' : `${failures} times`
  const since = failingSince === undefined ? '' : ` since ${failingSince.slice(0, 10)}`
  return `${url} (${times}${since}${reason === undefined ? '' : `: ${reason}`})`
}

function pictureCounts({ pictures }: ArchiveFacts): readonly string[] {
  if (pictures === undefined) return []
  const { kept, bytes, lost, unknown } = pictures
  return [`${kept} kept (${describeBytes(bytes)})`, `${lost} lost`, `${unknown} not kept`]
}

function lacks(facts: ArchiveFacts): readonly string[] {
  const { undated, untitled, empty, doubled, lostPictures } = facts
  const lost = lostPictures.reduce((sum, { addresses }) => sum + addresses.length, 0)
  const parts = [
    [undated.length, 'undated'],
    [untitled.length, 'untitled'],
    [empty.length, 'empty'],
    [doubled.length, 'doubled'],
    [lost, lost === 1 ? 'picture lost' : 'pictures lost'],
  ] as const
  const found = parts.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []))
  return found.length > 0 ? [found.join(', ')] : []
}

function line(what: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return []
  const more = items.length > mostNamed ? ', …' : ''
  return [`${what}: ${items.slice(0, mostNamed).join(', ')}${more}`]
}
