import { useSite } from '../site-context.ts'
import { absoluteText, relativeText } from './format-time.ts'
import { useNow } from './now-context.ts'

/**
 * A publication time: absolute in the page, and in words once the page is mounted and the moment
 * is recent. The words lie over the date in a box of the date's size, so that nothing moves.
 */
export function PublishedTime({ date }: { date: string }) {
  const { clock, words } = useSite()
  const now = useNow()
  const absolute = absoluteText(clock(date), words)
  const relative = now === undefined ? undefined : relativeText(date, now, { clock, words })
  if (relative === undefined) {
    return (
      <time dateTime={date} suppressHydrationWarning>
        {absolute}
      </time>
    )
  }
  return (
    <time dateTime={date} title={absolute} className="recent">
      <span>{absolute}</span>
      <span>{relative}</span>
    </time>
  )
}
