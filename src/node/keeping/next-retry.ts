import type { LostPicture } from '../pictures/picture-index.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The longest wait between two tries. */
const longestMs = 128 * dayMs

/** Failures that may be over in a few hours. All others are told by a server that works. */
const passing = /^(?:timeout|network|paused|truncated|status-(?:408|425|429|5\d\d))$/

/**
 * When to ask again for a picture that failed: six hours later where the failure may pass, a day later where
 * not, and each time twice as late as the time before; never before `until`, which the host asks for.
 */
export function nextRetry(
  failed: string,
  now: Date,
  { before, until = 0 }: { before?: LostPicture | undefined; until?: number | undefined },
): Date {
  const first = passing.test(failed) ? 6 * hourMs : dayMs
  const last = before === undefined ? 0 : Date.parse(before.retry) - Date.parse(before.at)
  const wait = Math.min(longestMs, Math.max(first, last * 2))
  return new Date(Math.max(now.getTime() + wait, until))
}
