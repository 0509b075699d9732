import { expect, type Locator, type Page } from '@playwright/test'

/** What has gone wrong in a page since the watch began, one line each. */
export interface TroubleWatch {
  /** Fails if anything has gone wrong by now. */
  expectNone(): void
}

const reportName = 'reportViolation'

/**
 * Listens for everything that must not happen in a page of ours: errors of scripts (React reports
 * those it recovers from the same way), lines of the console that warn, violations of the policy.
 */
export async function watchTrouble(page: Page): Promise<TroubleWatch> {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  await page.exposeFunction(reportName, (text: string) => troubles.push(`policy: ${text}`))
  await page.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, name)
      const text = `${event.violatedDirective} ${event.blockedURI} ${event.sample}`
      if (typeof report === 'function') report(text)
    })
  }, reportName)
  return { expectNone: () => expect(troubles).toEqual([]) }
}

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A request for something that is not on the machine of the tests. */
export interface OutsideRequest {
  readonly url: string
  /** What the browser wants it for: `image`, `document`, … */
  readonly type: string
}

/**
 * Keeps a page from the network: pictures of other hosts become one pixel, everything else of them
 * fails. Returns what was asked for, as it comes in. Requests to the site itself pass by untouched: a
 * route of Playwright's stops each of them, 50 in a page, and turns off the browser's cache.
 */
export async function keepInside(page: Page): Promise<readonly OutsideRequest[]> {
  const requests: OutsideRequest[] = []
  const session = await page.context().newCDPSession(page)
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType }) => {
    const type = resourceType.toLowerCase()
    requests.push({ url: request.url, type })
    const responseHeaders = [{ name: 'Content-Type', value: 'image/png' }]
    const answered =
      type === 'image'
        ? session.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders,
            body: onePixel,
          })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
    // The page may have gone on meanwhile.
    answered.catch(() => undefined)
  })
  const hosts = ['https://*', 'http://*.example/*', 'http://127.0.0.1*']
  await session.send('Fetch.enable', { patterns: hosts.map((urlPattern) => ({ urlPattern })) })
  return requests
}

/** Waits until the reader has taken the page over: the way to the menu has become a button. */
export async function expectHydrated(page: Page): Promise<void> {
  await expect(page.locator('header [aria-haspopup="dialog"]')).toBeAttached()
}

/** Which requests are meant. */
type Wanted = string | RegExp | ((url: URL) => boolean)

/** A gate in front of some requests: they wait until it is opened. */
export interface Gate {
  open(): void
}

/** Holds back every request that fits until the gate is opened. */
export async function holdBack(page: Page, url: Wanted): Promise<Gate> {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route(url, async (route) => {
    await opened
    await route.fallback()
  })
  return { open: () => open() }
}

/** Follows a link that was not on the page, as one in the body of an article might be. */
export async function followNewLink(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a')
    link.href = href
    document.querySelector('main')?.append(link)
    link.click()
    link.remove()
  }, path)
}

/** What is wider than the window, when the page can be scrolled sideways. */
export function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} pixels`, ...wide.map((element) => element.outerHTML.slice(0, 80))]
  })
}

/** Something that moved on the screen by itself. */
export interface Shift {
  /** As the browser scores it: how much of the screen moved, times how far. */
  readonly size: number
  /** The beginnings of the elements that moved. */
  readonly moved: readonly string[]
  /**
   * How many pixels the page was scrolled in the same frame or in the one before: what is kept out of sight
   * is laid out a frame after it was scrolled to, and the browser then scrolls as far as that has moved it.
   */
  readonly scrolled: number
}

/** Notes every shift of the page; tells them. */
export async function watchShifts(page: Page): Promise<() => Promise<Shift[]>> {
  await page.addInitScript(() => {
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    // The newest first.
    const scrolls = [{ top: 0, distance: 0, time: 0 }]
    document.addEventListener('scroll', () => {
      const top = window.scrollY
      const distance = Math.abs(top - (scrolls[0]?.top ?? 0))
      scrolls.unshift({ top, distance, time: performance.now() })
    })
    const scrolledAt = (time: number) => {
      const recent = scrolls.filter((scroll) => scroll.time <= time && time - scroll.time < 100)
      return Math.max(0, ...recent.slice(0, 2).map(({ distance }) => distance))
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: { readonly node: Node | null }[] = Reflect.get(entry, 'sources')
        const moved = sources.map(({ node }) =>
          String(node instanceof Element ? node.outerHTML : node?.textContent).slice(0, 80),
        )
        const scrolled = scrolledAt(entry.startTime)
        shifts.push({ size: Reflect.get(entry, 'value'), moved, scrolled })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => Reflect.get(window, 'shifts'))
}

/** What a page says to those who listen to it, if it is this. */
export function announced(page: Page, text: string): Locator {
  return page.locator('#announcer').filter({ hasText: text })
}
