import type { FetchedContent } from './fetched-content.ts'

/** A window that was out of sight for so long asks for news, in milliseconds. */
const longAway = 5 * 60_000

/** When the reader comes back to a window after a while, what it shows next is not from before. */
export function renewOnReturn(content: Pick<FetchedContent, 'renew'>): void {
  let left = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') left = Date.now()
    else if (Date.now() - left > longAway) content.renew().catch(() => {})
  })
}
