import type { Page } from '@playwright/test'
import { attackOf } from './read-attacks.ts'

/** A request to a host that is not ours. */
export interface OutsideRequest {
  /** The number of the attack whose host it is. */
  readonly attack: number | undefined
  readonly url: string
  readonly type: string
  readonly referrer: string | undefined
}

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/**
 * Answers every https request of a page, pictures with a pixel, all else with nothing, and notes it in
 * `requests`. Requests to the machine itself pass by untouched: to stop each of them would take longer
 * than all that the tests do.
 */
export async function answerOutside(page: Page, requests: OutsideRequest[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const { url, headers } = request
    const type = resourceType.toLowerCase()
    requests.push({ attack: attackOf(url), url, type, referrer: headers.Referer })
    const isImage = type === 'image'
    const responseHeaders = [{ name: 'Content-Type', value: isImage ? 'image/png' : 'text/plain' }]
    session
      .send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders,
        ...(isImage && { body: onePixel }),
      })
      // The page may have gone on meanwhile.
      .catch(() => undefined)
  })
  await session.send('Fetch.enable', {
    patterns: [{ urlPattern: 'https://*' }, { urlPattern: 'http://*.example/*' }],
  })
}
