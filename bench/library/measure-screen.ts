import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { libraryName } from '../../src/app/library/database/open-library.ts'
import { serveSite } from '../../src/node/serving/serve-site.ts'
import { median } from './measure-marks.ts'

const port = 5_491
const loads = 9

/** What a reader waits for on the first page of a site, in milliseconds. */
interface ScreenTimes {
  /** The medians of the first paint, without and with marks. */
  readonly paint: readonly [none: number, marks: number]
  /** From the key to the row that is quieter, its layout included: the median and the longest of 30 rows. */
  readonly one: readonly [median: number, longest: number]
  /** The same for the whole list. */
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
    const ones = await page.evaluate(markRows, 30)
    const [all = Number.NaN] = await page.evaluate(markAll)
    return {
      paint: [median(paints[0]), median(paints[1])],
      one: [median(ones), Math.max(...ones)],
      all,
    }
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

/** Runs in the page: marks rows one by one with the key, and measures each. */
async function markRows(count: number): Promise<number[]> {
  const key = (letter: string) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: letter, bubbles: true }),
    )
  const unread = document.querySelectorAll<HTMLElement>('main .row:not([data-read])')
  const rows = [...unread].slice(0, count + 1)
  const times: number[] = []
  for (const [at, row] of rows.entries()) {
    row.querySelector<HTMLElement>('h2 a, h3 a')?.focus()
    const begun = performance.now()
    key('m')
    // The first key loads the table of keys.
    const isLate = () => performance.now() - begun > 5_000
    while (!row.hasAttribute('data-read') && !isLate()) {
      await new Promise((resolve) => setTimeout(resolve))
    }
    document.body.getBoundingClientRect()
    if (at > 0) times.push(performance.now() - begun)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
  return times
}

/** Runs in the page: marks the whole list, takes it back, and so on; the median. */
async function markAll(): Promise<[number]> {
  const isMarked = () => document.querySelector('main .row:not([data-read])') === null
  const times: number[] = []
  for (let round = 0; round < 9; round += 1) {
    const begun = performance.now()
    document.querySelector<HTMLElement>('.mark-all')?.click()
    const isLate = () => performance.now() - begun > 5_000
    while (!isMarked() && !isLate()) await new Promise((resolve) => setTimeout(resolve))
    document.body.getBoundingClientRect()
    times.push(performance.now() - begun)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    document.querySelector<HTMLElement>('.undo-bar button')?.click()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
  return [times.sort((a, b) => a - b)[4] ?? Number.NaN]
}
