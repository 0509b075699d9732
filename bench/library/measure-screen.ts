import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { libraryName } from '../../src/app/library/database/library-name.ts'
import { serveSite } from '../../src/node/serving/serve-site.ts'
import { median } from './measure-marks.ts'

const port = 5_491
const loads = 15
/** How many rows are marked one by one. */
const marksAlone = 9

/** The times that a reader waits on the first page of a site, in milliseconds. */
interface ScreenTimes {
  /** The first paints in the middle of all, without and with marks, on the clock. */
  readonly paint: readonly [none: number, marks: number]
  /** From the key until the row is marked and laid out, on the clock. */
  readonly one: number
  /** Processor time of the page's thread from the key until the frame with the quieter row is drawn. */
  readonly oneDrawn: number
  /** The time for the whole list. */
  readonly all: number
}

/**
 * Opens the first page of a built site in Chromium, in turns with an empty library and with one that has so many
 * marks, and marks articles there.
 */
export async function measureScreen(folder: string, marks: number): Promise<ScreenTimes> {
  const server = await serveSite({ folder, base: '/', port })
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const contexts = [await browser.newContext(), await browser.newContext()] as const
    for (const context of contexts) await openHome(context, server.url).then((page) => page.close())
    await addMarks(contexts[1], server.url, marks)
    const paints: readonly [number[], number[]] = [[], []]
    for (let load = 0; load < loads; load += 1) {
      for (const [at, context] of contexts.entries()) {
        const page = await openHome(context, server.url)
        paints[at]?.push(await page.evaluate(firstPaint))
        await page.close()
      }
    }
    const page = await openHome(contexts[1], server.url)
    const clock = await openClock(page)
    const { one, oneDrawn } = await measureOne(page, clock)
    const all = await measureAll(page, clock)
    return { paint: [median(paints[0]), median(paints[1])], one, oneDrawn, all }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function openHome(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('.mark-all').waitFor()
  return page
}

async function addMarks(context: BrowserContext, url: string, count: number): Promise<void> {
  const page = await openHome(context, url)
  await page.evaluate(writeMarks, [libraryName('/'), count] as const)
  await page.close()
}

/** Runs in the page. */
function writeMarks([name, count]: readonly [string, number]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('articles', 'readwrite')
      const store = transaction.objectStore('articles')
      for (let at = 0; at < count; at += 1) {
        store.put({ id: `read-${at}`, read: { value: 1, at: 1, by: 'bench' } })
      }
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

/** Runs in the page. */
function firstPaint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
}

/** The processor time that the page's own thread has taken, in milliseconds. */
async function openClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN)
  }
}

/** Marks rows one by one with the key; the medians until the row is marked, and until it is drawn. */
async function measureOne(
  page: Page,
  clock: () => Promise<number>,
): Promise<Pick<ScreenTimes, 'one' | 'oneDrawn'>> {
  const times: number[] = []
  const drawn: number[] = []
  for (let row = 0; row <= marksAlone; row += 1) {
    await page.evaluate(focusUnread)
    const begun = await clock()
    const took = await page.evaluate(pressUntilRead)
    // The first key loads the table of keys.
    if (row === 0) continue
    times.push(took)
    drawn.push((await clock()) - begun)
  }
  return { one: median(times), oneDrawn: median(drawn) }
}

/** Runs in the page. */
function focusUnread(): void {
  document.querySelector<HTMLElement>('main .row:not([data-read]) :is(h2, h3) a')?.focus()
}

/** Runs in the page. */
async function pressUntilRead(): Promise<number> {
  const begun = performance.now()
  const row = document.activeElement?.closest('.row')
  const press = new KeyboardEvent('keydown', { key: 'm', bubbles: true })
  document.activeElement?.dispatchEvent(press)
  const until = performance.now() + 5_000
  while (!row?.hasAttribute('data-read') && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve))
  }
  row?.getBoundingClientRect()
  const took = performance.now() - begun
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  return took
}

/** Marks the whole list and takes it back, again and again; the median of the marking. */
async function measureAll(page: Page, clock: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < marksAlone; round += 1) {
    const begun = await clock()
    await page.evaluate(clickAndDraw, '.mark-all')
    times.push((await clock()) - begun)
    await page.evaluate(clickAndDraw, '.undo-bar button')
  }
  return median(times)
}

/** Runs in the page. */
async function clickAndDraw(selector: string): Promise<void> {
  document.querySelector<HTMLElement>(selector)?.click()
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
