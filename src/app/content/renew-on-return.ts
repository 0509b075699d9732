import type { FetchedContent } from './fetched-content.ts'

/** The time out of sight after which a window asks for news, in milliseconds. */
const longAway = 5 * 60_000

/** Asks whether the site has been built anew when the reader comes back to a window after a while. */
export function renewOnReturn(content: Pick<FetchedContent, 'renew'>): void {
  let left = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') left = Date.now()
    else if (Date.now() - left > longAway) content.renew().catch(() => {})
  })
}
