import type { BrowserContext, Page, Request } from '@playwright/test'
import type { OutsideRequest } from './outside-requests.ts'
import { attackOf, probe } from './read-attacks.ts'

/** The achievements of the attacks of a context so far. */
export interface AttackWatch {
  /** Numbers of the attacks whose script ran. */
  readonly executed: Set<number>
  /** Every request to a host that is not ours. */
  readonly requests: readonly WallRequest[]
}

/** A request that came through a wall. */
export interface WallRequest extends OutsideRequest {
  /** Whether it would have loaded a whole page. */
  readonly isNavigation: boolean
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/**
 * Gives every frame of a context the function that attacks call, and answers every request to a host
 * that is not ours: pictures with a pixel, all else with an empty page. To be called once.
 */
export async function watchAttacks(context: BrowserContext): Promise<AttackWatch> {
  const executed = await watchProbe(context)
  const requests: WallRequest[] = []
  await context.route(
    (url) => url.hostname !== 'localhost',
    async (route) => {
      const request = describeRequest(route.request())
      if (request.attack !== undefined) requests.push(request)
      // A relative address of an attack leads to where its page stands: there is nothing.
      if (request.type !== 'image') await route.fulfill({ contentType: 'text/html', body: '' })
      else if (request.attack === undefined || request.url.includes('none')) {
        await route.fulfill({ status: 404, body: '' })
      } else await route.fulfill({ contentType: 'image/png', body: onePixel })
    },
  )
  return { executed, requests }
}

/** Gives every frame of a context the function that attacks call; returns who has called it. */
export async function watchProbe(context: BrowserContext): Promise<Set<number>> {
  const executed = new Set<number>()
  await context.exposeFunction(probe, (number: number) => {
    executed.add(Number(number))
  })
  return executed
}

function describeRequest(request: Request): WallRequest {
  const { referer } = request.headers()
  return {
    attack: attackOf(request.url()),
    url: request.url(),
    type: request.resourceType(),
    referrer: referer,
    isNavigation: request.isNavigationRequest(),
  }
}

/**
 * Writes each document into a frame of its own below the page that is open, waits until all are read
 * and does to them what readers do. Frames are used again, for a new one takes a browser longer than
 * all the rest. Returns which documents have put an element in the place of a property of `document`
 * or `window`.
 */
export async function openInFrames(page: Page, documents: readonly string[]): Promise<number[]> {
  await page.evaluate(writeFrames, { documents, probe })
  const clobbered = await page.evaluate(findClobbered)
  await settle(page)
  await touchEverything(page, 'body')
  await settle(page)
  return clobbered
}

interface FramesToWrite {
  readonly documents: readonly string[]
  readonly probe: string
}

/** Runs in the page. A page with Trusted Types has to have a policy `broadsheet` in `asHtml`. */
function writeFrames({ documents, probe: name }: FramesToWrite): void {
  const asHtml: unknown = Reflect.get(window, 'asHtml')
  const frames = [...document.querySelectorAll('iframe')]
  for (const [index, html] of documents.entries()) {
    const frame = usable(frames[index])
    const target = frame.contentDocument
    target?.open()
    Reflect.set(frame.contentWindow ?? {}, name, Reflect.get(window, name))
    target?.write(typeof asHtml === 'function' ? asHtml(html) : html)
    target?.close()
  }

  /** The frame, or a new one in its place where it went to another page. */
  function usable(old: HTMLIFrameElement | undefined): HTMLIFrameElement {
    if (old?.contentDocument && isWritten(old.contentDocument)) return old
    const frame = document.createElement('iframe')
    if (old) old.replaceWith(frame)
    else document.body.append(frame)
    return frame
  }

  function isWritten({ URL: url }: Document): boolean {
    return url === 'about:blank' || url === document.URL
  }
}

/** Runs in the page. */
function findClobbered(): number[] {
  const frames = [...document.querySelectorAll('iframe')]
  return frames.flatMap((frame, index) => (isClobbered(frame) ? [index] : []))

  function isClobbered({ contentDocument, contentWindow }: HTMLIFrameElement): boolean {
    const named = contentDocument?.body?.querySelectorAll('[id], [name]') ?? []
    return [...named].some((element) =>
      [element.getAttribute('id'), element.getAttribute('name')].some(
        (name) => name && (isNode(contentDocument, name) || isNode(contentWindow, name)),
      ),
    )
  }

  function isNode(owner: object | null, name: string): boolean {
    const value: unknown = owner === null ? undefined : Reflect.get(owner, name)
    return /^\[object (?:HTML\w+(?:Element|Collection)|Window)\]$/.test(
      Object.prototype.toString.call(value),
    )
  }
}

/**
 * Lets what was set off come to its end. The time is kept here: a page that opened a window, as some
 * attacks do, is in the background, where its own clock goes slowly.
 */
export async function settle(page: Page): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60))
  await page.evaluate(() => undefined)
}

/**
 * Does to everything inside the element that `selector` finds what readers might do to it: points,
 * focuses, types, copies, clicks. Links to other pages are left alone.
 */
export async function touchEverything(page: Page, selector: string): Promise<void> {
  await page.evaluate(touchInside, selector)
}

/** Runs in the page; also for the documents of frames, which `page` hands in. */
export function touchInside(selector: string): void {
  const events = (
    'pointerover pointerenter mouseover mouseenter mousemove focusin focus touchstart keydown input ' +
    'copy cut contextmenu dblclick auxclick dragstart dragover drop wheel scroll animationstart ' +
    'transitionend toggle beforetoggle beforematch selectstart scrollend invalid'
  ).split(' ')
  const documents = [document, ...framesOf(document)]
  for (const root of documents) {
    for (const element of root.querySelectorAll(root === document ? `${selector} *` : '*')) {
      if (!hasOwnPart(element)) continue
      for (const type of events) element.dispatchEvent(new Event(type, { bubbles: true }))
      if (!leadsAway(element)) click(element)
    }
  }

  /**
   * An element without attributes has no handler of its own, and every event that is meant for what is
   * inside it passes by it, too. To send all of them to each of 3,000 elements that stand in one another
   * takes a browser minutes.
   */
  function hasOwnPart(element: Element): boolean {
    return element.hasAttributes() || element.firstElementChild === null
  }

  function framesOf(root: Document): Document[] {
    return [...root.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? [])
  }

  function leadsAway(element: Element): boolean {
    const href = element.closest('a, area')?.getAttribute('href')
    return /^(?:https?:|mailto:|tel:|#|\/|\.)/i.test(href ?? '')
  }

  function click(element: Element): void {
    element.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }),
    )
  }
}
